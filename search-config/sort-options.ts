/** Orders the visitor can choose. `key` is the URL value; `sort` is Meilisearch's expression, null is relevance. */
export const sortOptions = [
  { key: 'relevantie', sort: null },
  { key: 'start', sort: 'nextStart:asc' },
  { key: 'prijs', sort: 'priceFrom:asc' },
  { key: 'prijs-aflopend', sort: 'priceFrom:desc' },
] as const;
export type SortKey = (typeof sortOptions)[number]['key'];
