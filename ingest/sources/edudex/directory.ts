import { parseXmlElements } from '../../lib/xml.ts';
import { childOf, textOf } from './element.ts';
import { directoryRoot } from './xml-roots.ts';

/** One address book, with absolute addresses; null where an address cannot or may not be followed. */
export interface Directory {
  readonly orgUnitId: string | null;
  readonly subDirectories: readonly { readonly orgUnitId: string | null; readonly url: string | null }[];
  /** Public programs only: a resource with a client is for that client. */
  readonly programs: readonly { readonly programId: string; readonly url: string | null }[];
  /** Where the supplier tells of itself: none, or an address. */
  readonly institute: { readonly url: string | null } | null;
  /** Names of elements that nobody knows. */
  readonly unknown: readonly string[];
}

/** Elements that are read, and those that say nothing of courses or are for one client only (docs/sources/edudex.md). */
export const directoryElements: readonly string[] = [
  ...['orgUnitId', 'subDirectory', 'programResource', 'instituteDataResource'],
  ...['editor', 'format', 'generator', 'version', 'lastEdited', 'clientDiscountResource'],
];

/**
 * Reads an `<edudexDirectory>`. Addresses may be relative to the directory's own and stand between line ends
 * (reference edudex §1.2). Throws XmlError.
 */
export async function readDirectory(bytes: AsyncIterable<Uint8Array>, url: string): Promise<Directory> {
  let orgUnitId: string | null = null;
  let institute: Directory['institute'] = null;
  const unknown = new Set<string>();
  const subDirectories: { orgUnitId: string | null; url: string | null }[] = [];
  const programs: { programId: string; url: string | null }[] = [];
  for await (const item of parseXmlElements(bytes, { roots: [directoryRoot] })) {
    if (item.type !== 'element') continue;
    const { element } = item;
    if (!directoryElements.includes(element.name)) unknown.add(element.name);
    if (element.name === 'orgUnitId') orgUnitId = element.text.trim() || null;
    if (element.name === 'subDirectory') {
      const owner = textOf(element, 'orgUnitId')?.trim() ?? '';
      subDirectories.push({
        orgUnitId: owner === '' ? null : owner,
        url: absolute(textOf(element, 'directoryUrl'), url),
      });
    }
    if (element.name === 'instituteDataResource') {
      // The manual does not say whether the address is its text or, as with programs, an element in it.
      institute ??= { url: absolute(textOf(element, 'resourceUrl') ?? element.text, url) };
    }
    if (element.name === 'programResource' && (childOf(element, 'clientId')?.text.trim() ?? '') === '') {
      programs.push({
        programId: textOf(element, 'programId')?.trim() ?? '',
        url: absolute(textOf(element, 'resourceUrl'), url),
      });
    }
  }
  return { orgUnitId, subDirectories, programs, institute, unknown: [...unknown] };
}

function absolute(text: string | null, base: string): string | null {
  const address = text?.trim() ?? '';
  if (address === '' || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return mayFollow(url, new URL(base)) ? url.href : null;
}

/** Another host than the directory's must be a public one: a feed may not send us into our own network. */
function mayFollow(url: URL, base: URL): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  const isAddress = /^[\d.]+$|^\[/.test(url.hostname);
  return url.host === base.host || (!isAddress && url.hostname.includes('.') && !isLocalName(url.hostname));
}

const isLocalName = (hostname: string): boolean =>
  /\.(?:localhost|local|internal|lan|home\.arpa)\.?$/i.test(hostname);
