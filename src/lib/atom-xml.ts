import { siteHref } from './site-href.ts';

/** An entry of a feed; times are days, as the sources know no hours. */
export interface AtomEntry {
  /** Address of the page within the site. */
  readonly path: string;
  /** Unique and lasting: what it is, not where. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** YYYY-MM-DD. */
  readonly updated: string;
}

/** Characters that XML 1.0 may not hold, and those that turn the reading direction. */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for XML: markup stays text. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Most entries in a feed, newest first. */
const limit = 50;

/**
 * A feed in Atom (RFC 4287). `site` is the address of the site, or null: then links are relative to the feed. A feed
 * without entries is as old as `since`.
 */
export function atomXml(
  { path, title, since }: { path: string; title: string; since: string },
  entries: readonly AtomEntry[],
  site: string | null,
): string {
  const link = (to: string): string =>
    xmlText(site === null ? siteHref(to) : new URL(siteHref(to), site).href);
  const newest = entries
    .toSorted((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1))
    .slice(0, limit);
  const time = (day: string): string => `${day}T00:00:00Z`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<id>urn:leeratlas:feed:${xmlText(path)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${time(newest[0]?.updated ?? since)}</updated>`,
    '<author><name>Leeratlas</name></author>',
    `<link rel="self" href="${link(path)}"/>`,
    ...newest.flatMap((entry) => [
      '<entry>',
      `<id>urn:leeratlas:${xmlText(entry.id)}</id>`,
      `<title>${xmlText(entry.title)}</title>`,
      `<updated>${time(entry.updated)}</updated>`,
      `<link href="${link(entry.path)}"/>`,
      `<summary>${xmlText(entry.summary)}</summary>`,
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}
