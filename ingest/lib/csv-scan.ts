const comma = 0x2c;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** How the records of a file end; `unknown` until the first of them has ended. */
export type LineEnd = 'unknown' | 'LF' | 'CRLF' | 'CR';

/** One record as `scanRecord` finds it. It writes into one object again and again, as it is called a million times. */
export interface ScannedRecord {
  /** Where its bytes end, and where those of the next begin. */
  end: number;
  next: number;
  fields: number;
  /** Bytes of the wanted field, quotes included; `keyFrom` is −1 when the record is too short. */
  keyFrom: number;
  keyTo: number;
  /** Line feeds within quotes. */
  innerLines: number;
  /** Two 32-bit hashes of its bytes. */
  hashA: number;
  hashB: number;
  lineEnd: LineEnd;
  /** A quote is still open at the end. */
  isOpen: boolean;
}

/** A record to be written into. */
export const emptyScan = (): ScannedRecord => ({
  ...{ end: 0, next: 0, fields: 0, keyFrom: -1, keyTo: -1, innerLines: 0, hashA: 0, hashB: 0 },
  lineEnd: 'unknown',
  isOpen: false,
});

const mix = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (most ^ (most >>> 16)) >>> 0;
};

/**
 * Finds the record that begins at `from` (RFC 4180: line ends within quotes belong to the field; a doubled quote closes
 * and opens again) and writes it into `found`, of which `lineEnd` says how records end and is set by the first one.
 * Returns false when its end is not within `bytes`, unless `isLast`. What is not well-formed is found as some record
 * that begins where the first fault is: a parser refuses it.
 */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  keyField: number,
  isLast: boolean,
  found: ScannedRecord,
): boolean {
  const length = bytes.length;
  const { lineEnd } = found;
  let isOpen = false;
  let fields = 1;
  let innerLines = 0;
  let keyFrom = keyField === 0 ? from : -1;
  let keyTo = -1;
  let hashA = 0x9e3779b9 | 0;
  let hashB = 0x7f4a7c15 | 0;
  let at = from;
  let next = -1;
  for (; at < length; at += 1) {
    const byte = bytes[at]!;
    if (byte <= comma) {
      if (byte === quote) isOpen = !isOpen;
      else if (isOpen) {
        if (byte === lineFeed) innerLines += 1;
      } else if (byte === comma) {
        if (fields === keyField) keyFrom = at + 1;
        else if (fields === keyField + 1) keyTo = at;
        fields += 1;
      } else if (byte === lineFeed) {
        if (lineEnd === 'LF' || lineEnd === 'unknown') next = at + 1;
      } else if (byte === carriageReturn && lineEnd !== 'LF') {
        if (at + 1 === length && !isLast && lineEnd !== 'CR') return false;
        const isPair = bytes[at + 1] === lineFeed;
        if (lineEnd === 'CR' || (lineEnd === 'unknown' && !isPair)) next = at + 1;
        else if (isPair) next = at + 2;
      }
      if (next !== -1) break;
    }
    hashA = Math.imul(hashA ^ byte, 0x01000193);
    hashB = Math.imul(((hashB << 5) | (hashB >>> 27)) ^ byte, 0x9e3779b1);
  }
  if (next === -1 && !isLast) return false;
  if (lineEnd === 'unknown' && next !== -1)
    found.lineEnd = next === at + 2 ? 'CRLF' : bytes[at] === lineFeed ? 'LF' : 'CR';
  found.end = at;
  found.next = next === -1 ? length : next;
  found.fields = fields;
  found.keyFrom = keyFrom;
  found.keyTo = keyFrom === -1 ? -1 : keyTo === -1 ? at : keyTo;
  found.innerLines = innerLines;
  found.hashA = mix(hashA);
  found.hashB = mix(hashB);
  found.isOpen = isOpen;
  return true;
}
