import { parseXmlElements } from '../../lib/xml.ts';
import type { XmlElement } from '../../lib/xml-types.ts';
import { localTextsOf, textOf } from './element.ts';
import type { RawInstitute } from './raw.ts';
import { rawInstituteFields } from './raw.ts';
import { instituteRoot } from './xml-roots.ts';

/** Reads an `<instituteData>`: supplier metadata as a client feed has it (reference edudex §1.2). Throws XmlError. */
export async function readInstituteData(bytes: AsyncIterable<Uint8Array>): Promise<RawInstitute> {
  let found: RawInstitute = {};
  for await (const item of parseXmlElements(bytes, { roots: [instituteRoot] })) {
    if (item.type === 'element') found = instituteOf(item.element);
  }
  return found;
}

const instituteOf = (data: XmlElement): RawInstitute => ({
  orgUnitId: textOf(data, 'orgUnitId')?.trim() || undefined,
  instituteName: localized(data, 'instituteName'),
  instituteKvK: textOf(data, 'instituteKvK')?.trim() || undefined,
  webLink: localized(data, 'webLink'),
  unknown: [
    ...new Set(
      data.children
        .filter(({ uri, name }) => uri !== data.uri || !rawInstituteFields.includes(name))
        .map(({ name }) => name),
    ),
  ],
});

/** Texts by language, the first of each; those without a language are Dutch. Undefined when none says anything. */
function localized(data: XmlElement, name: string): Record<string, string> | undefined {
  const texts = localTextsOf(data, name).filter(({ text }) => text.trim() !== '');
  if (texts.length === 0) return undefined;
  return Object.fromEntries(texts.toReversed().map(({ lang, text }) => [lang ?? 'nl', text.trim()]));
}
