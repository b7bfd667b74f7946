import { XmlError } from './xml-error.ts';

const byteOrderMarks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32 little endian'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32 big endian'],
  [[0xff, 0xfe], 'UTF-16 little endian'],
  [[0xfe, 0xff], 'UTF-16 big endian'],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * Bytes as UTF-8 text, in pieces of at most 65,536 bytes. Strict: the first byte that is not UTF-8 ends it with an
 * `XmlError` that names its place. A UTF-8 byte order mark is taken off. Refused at once: no bytes at all, more than
 * `maxBytes`, gzip, and UTF-16 or UTF-32 by their byte order mark (naming the encoding declared beside it).
 */
export async function* decodeUtf8(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array(0);
  let total = 0;
  let offset = 0;
  let isStart = true;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > maxBytes) throw new XmlError(`more than ${maxBytes} bytes of XML`);
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (isStart) {
      if (rest.length < 64) continue;
      const skip = checkStart(rest);
      rest = rest.subarray(skip);
      offset = skip;
      isStart = false;
    }
    const whole = rest.length - incompleteTail(rest);
    for (let from = 0; from < whole;) {
      const until = pieceEnd(rest, from, whole);
      yield decodePiece(decoder, rest.subarray(from, until), offset + from);
      from = until;
    }
    offset += whole;
    rest = rest.subarray(whole);
  }
  if (total === 0) throw new XmlError('the file is empty: 0 bytes instead of XML');
  if (isStart) {
    const skip = checkStart(rest);
    rest = rest.subarray(skip);
    offset = skip;
  }
  if (rest.length > 0) yield decodePiece(decoder, rest, offset);
}

/** Refuses what is not UTF-8 by its first bytes; the number of bytes of a UTF-8 byte order mark otherwise. */
function checkStart(bytes: Uint8Array): number {
  if (startsWith(bytes, [0x1f, 0x8b])) throw new XmlError('gzip data instead of XML');
  const found = byteOrderMarks.find(([mark]) => startsWith(bytes, mark));
  if (found !== undefined) {
    const head = Buffer.from(bytes.filter((byte) => byte !== 0)).toString('latin1');
    const declared = /encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})/.exec(head.slice(0, 200))?.[1];
    throw new XmlError(`${found[1]} by its byte order mark, ${sayDeclared(declared)}; expected UTF-8`);
  }
  return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
}

const sayDeclared = (declared: string | undefined): string =>
  declared === undefined ? 'no encoding declared' : `but declared as ${declared}`;

/** Bytes at the end that begin a character whose other bytes are still to come. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

/** End of a piece that holds whole characters. */
function pieceEnd(bytes: Uint8Array, from: number, whole: number): number {
  const until = from + 65_536;
  return until >= whole ? whole : until - incompleteTail(bytes.subarray(from, until));
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, offset: number): string {
  try {
    return decoder.decode(piece);
  } catch {
    throw new XmlError(`not UTF-8 at byte ${offset + firstInvalid(decoder, piece) + 1}`);
  }
}

/** Index of the first byte that is not part of a valid character, by halving. */
function firstInvalid(decoder: TextDecoder, piece: Uint8Array): number {
  let valid = 0;
  let invalid = piece.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      const head = piece.subarray(0, middle);
      decoder.decode(head.subarray(0, middle - incompleteTail(head)));
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid - incompleteTail(piece.subarray(0, valid));
}
