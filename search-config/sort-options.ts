/** Orders the visitor can choose. `key` is the URL value; `sort` is Meilisearch's expression, null is relevance. */
export const sortOptions = [
  { key: 'relevantie', sort: null },
  { key: 'start', sort: 'nextStart:asc' },
  // By the point that is asked for: the search plan writes it. Only there when a place is asked for.
  { key: 'afstand', sort: null },
  { key: 'prijs', sort: 'priceFrom:asc' },
  { key: 'prijs-aflopend', sort: 'priceFrom:desc' },
  // By the sources' own dates; a course that no source dates comes last, as both engines put what has no value.
  { key: 'nieuw', sort: 'offeredSince:desc' },
] as const;
export type SortKey = (typeof sortOptions)[number]['key'];
