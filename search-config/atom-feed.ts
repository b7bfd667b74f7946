/** Feeds in Atom (RFC 4287): of paths, which pages are built with, and of searches, which the server answers. */

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

/** What a feed says of itself. */
export interface AtomHead {
  /** Address of the feed within the site; its id follows from it. */
  readonly path: string;
  readonly title: string;
  /** As old as this, YYYY-MM-DD, without entries. */
  readonly since: string;
  /** Address of the page that shows the same, when there is one. */
  readonly page?: string;
}

/** Characters that XML 1.0 may not hold, and those that turn the reading direction. */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for XML: markup stays text. */
const xmlText = (text: string): string =>
  text
    .replaceAll(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Most entries in a feed, newest first. */
export const feedLimit = 50;

/** A feed. `href` makes of an address within the site the one that a reader can follow. */
export function atomFeed(
  { path, title, since, page }: AtomHead,
  entries: readonly AtomEntry[],
  href: (path: string) => string,
): string {
  const link = (to: string): string => xmlText(href(to));
  const newest = entries
    .toSorted((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1))
    .slice(0, feedLimit);
  const time = (day: string): string => `${day}T00:00:00Z`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<id>urn:leeratlas:feed:${xmlText(path)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${time(newest[0]?.updated ?? since)}</updated>`,
    '<author><name>Leeratlas</name></author>',
    `<link rel="self" href="${link(path)}"/>`,
    ...(page === undefined ? [] : [`<link rel="alternate" type="text/html" href="${link(page)}"/>`]),
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
