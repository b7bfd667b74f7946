import { contentHash } from './content-hash.ts';
import { XmlElementReader } from './xml-element-reader.ts';
import { XmlError } from './xml-error.ts';
import { defaultXmlLimits, type XmlElement, type XmlLimits, type XmlRoot } from './xml-types.ts';

/** A piece of a document that was read before: one element of the root, and what stood between it and the one before. */
export interface XmlPiece {
  /** Hash of its bytes. */
  readonly digest: string;
  /** Line ends in it, and its length in UTF-16 units. */
  readonly lines: number;
  readonly characters: number;
}

/** First `root`, once, with all that the meaning of what follows depends on; then the pieces in document order. */
export type XmlPieceItem =
  | { readonly type: 'root'; readonly context: string }
  | { readonly type: 'known'; readonly digest: string }
  /** `piece` null: it is not to be known by its bytes. */
  | { readonly type: 'read'; readonly elements: readonly XmlElement[]; readonly piece: XmlPiece | null };

/** How a document is cut and what of it is known. */
export interface XmlPieceOptions {
  readonly roots: readonly XmlRoot[];
  /** What an element of the root ends with, such as `</program>`; where it stands elsewhere it does no harm. */
  readonly end: string;
  /** A piece that was read before in this context; asked after `root` was taken. */
  readonly known: (digest: string) => XmlPiece | null;
  readonly limits?: Partial<XmlLimits>;
}

/** Bytes of a longer piece are no element that anybody writes. */
const maxPiece = 4 * 2 ** 20;
/** UTF-16 units within which the root has to begin. */
const maxHead = 65_536;

/**
 * Reads XML as `parseXmlElements` does, but jumps over pieces that are known. That leaves the parser in the state in
 * which reading them would: a piece is only known when it was read from between two elements to between two elements,
 * under the same root tag. Throws XmlError for all that `parseXmlElements` refuses, in other words at times, and for
 * what does not fall into pieces (`end` in a comment, elements of megabytes), so that whoever gets one reads the
 * document whole and has the last word from there.
 */
export async function* readXmlPieces(
  bytes: AsyncIterable<Uint8Array>,
  { roots, end, known, limits }: XmlPieceOptions,
): AsyncGenerator<XmlPieceItem> {
  const held = { ...defaultXmlLimits, ...limits };
  const reader = new XmlElementReader(roots, held);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let hasRoot = false;
  for await (const { bytes: cut, isLast } of cutAfter(bytes, end, held.maxBytes)) {
    const digest = contentHash(cut);
    const before = hasRoot && !isLast ? known(digest) : null;
    if (before !== null) {
      reader.skip(before.lines, before.characters);
      yield { type: 'known', digest };
      continue;
    }
    const isFirst = !hasRoot;
    const text = decode(decoder, cut);
    const line = reader.line;
    if (isFirst) {
      reader.write(text.slice(0, maxHead));
      if (reader.context === '') throw new XmlError('no root where a document begins');
      hasRoot = true;
      yield { type: 'root', context: reader.context };
    }
    reader.write(isFirst ? text.slice(maxHead) : text);
    if (isLast) reader.close();
    else if (!reader.isBetween) throw new XmlError('does not fall into pieces');
    const elements = taken(reader);
    const isPiece = !isFirst && !isLast && elements.length === 1;
    const piece = isPiece ? { digest, lines: reader.line - line, characters: text.length } : null;
    if (elements.length > 0) yield { type: 'read', elements, piece };
  }
}

const taken = (reader: XmlElementReader): XmlElement[] =>
  reader.take().flatMap((item) => (item.type === 'element' ? [item.element] : []));

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new XmlError('not UTF-8');
  }
}

interface Cut {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

/** Bytes cut after each `end`, and at last, also when that is nothing, what comes after the last one. */
async function* cutAfter(
  bytes: AsyncIterable<Uint8Array>,
  end: string,
  maxBytes: number,
): AsyncGenerator<Cut> {
  let total = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  /** The last bytes that wait: an end may have begun in them. */
  let tail = Buffer.alloc(0);
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > maxBytes) throw new XmlError(`more than ${maxBytes} bytes of XML`);
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (;;) {
      const across = Buffer.concat([tail, rest.subarray(0, end.length)]).indexOf(end);
      const at = across === -1 ? rest.indexOf(end) : across - tail.length;
      if (at === -1) break;
      const until = at + end.length;
      yield { bytes: Buffer.concat([...waiting, rest.subarray(0, until)]), isLast: false };
      rest = rest.subarray(until);
      [waiting, length, tail] = [[], 0, Buffer.alloc(0)];
    }
    waiting.push(rest);
    length += rest.length;
    if (length > maxPiece) throw new XmlError(`a piece of more than ${maxPiece} bytes`);
    tail = Buffer.concat([tail, rest.subarray(1 - end.length)]).subarray(1 - end.length);
  }
  yield { bytes: Buffer.concat(waiting), isLast: true };
}
