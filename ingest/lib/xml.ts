import { decodeUtf8 } from './xml-decode.ts';
import { XmlElementReader } from './xml-element-reader.ts';
import { defaultXmlLimits, type XmlItem, type XmlLimits, type XmlRoot } from './xml-types.ts';

/**
 * Reads XML as it comes and yields one small tree per wanted element, whatever prefixes it uses. Refused with an
 * `XmlError` of one line: not UTF-8, not well-formed or cut off, another root or namespace than `roots`, an HTML page,
 * any DOCTYPE (so no entity is ever expanded), anything over a limit.
 */
export async function* parseXmlElements(
  bytes: AsyncIterable<Uint8Array>,
  options: { readonly roots: readonly XmlRoot[]; readonly limits?: Partial<XmlLimits> },
): AsyncGenerator<XmlItem> {
  const limits = { ...defaultXmlLimits, ...options.limits };
  const reader = new XmlElementReader(options.roots, limits);
  for await (const text of decodeUtf8(bytes, limits.maxBytes)) {
    reader.write(text);
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}
