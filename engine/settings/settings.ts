import { isJsonObject } from '../index/flatten.ts';

/** A filterable attribute with less than the usual features (Meilisearch 1.14+). */
export interface FilterableRule {
  attributePatterns: string[];
  features: { facetSearch: boolean; filter: { equality: boolean; comparison: boolean } };
}

type ValueOrder = 'alpha' | 'count';

/** The built-in ranking rules in their default order (since v1.36). */
export const defaultRankingRules: readonly string[] = [
  'words',
  'typo',
  'proximity',
  'attributeRank',
  'sort',
  'wordPosition',
  'exactness',
];

/** A fresh copy of the defaults, in the order the API shows them. */
export function defaultSettings() {
  return {
    displayedAttributes: ['*'],
    searchableAttributes: ['*'],
    filterableAttributes: [] as (string | FilterableRule)[],
    sortableAttributes: [] as string[],
    rankingRules: [...defaultRankingRules],
    stopWords: [] as string[],
    nonSeparatorTokens: [] as string[],
    separatorTokens: [] as string[],
    dictionary: [] as string[],
    synonyms: {} as Record<string, string[]>,
    distinctAttribute: null as string | null,
    proximityPrecision: 'byWord' as 'byWord' | 'byAttribute',
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [] as string[],
      disableOnAttributes: [] as string[],
      disableOnNumbers: false,
    },
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } as Record<string, ValueOrder> },
    pagination: { maxTotalHits: 1000 },
    embedders: {},
    searchCutoffMs: null as number | null,
    localizedAttributes: null as { attributePatterns: string[]; locales: string[] }[] | null,
    facetSearch: true,
    prefixSearch: 'indexingTime' as 'indexingTime' | 'disabled',
  };
}

/** Settings of an index, as GET /indexes/:uid/settings answers them; there never are embedders. */
export type Settings = ReturnType<typeof defaultSettings>;

/** A change of settings as sent: absent is unchanged, null is back to the default. */
export type SettingsPatch = { [K in keyof Settings]?: unknown };

const sorted = (list: readonly string[]) => [...new Set(list)].sort();
/** Lists that are sets: they come back sorted and without doubles. */
const setLike = [
  'sortableAttributes',
  'stopWords',
  'nonSeparatorTokens',
  'separatorTokens',
  'dictionary',
] as const;

/** A setting with a part of it changed; null gives the default back. */
function merge(current: unknown, patch: unknown, fallback: unknown): unknown {
  if (patch === null) return fallback;
  if (!isJsonObject(patch)) return patch;
  const [before, defaults] = [current, fallback ?? {}] as Record<string, unknown>[];
  const changed = Object.entries(patch).map(([key, value]) => [
    key,
    merge(before?.[key], value, defaults![key]),
  ]);
  return { ...before, ...Object.fromEntries(changed) };
}

/** Settings that are changed in parts; of the others the new value replaces the old. */
const nested: readonly string[] = ['typoTolerance', 'faceting', 'pagination'];

/** The settings after a validated patch. Neither argument is changed. */
export function applySettings(current: Settings, patch: SettingsPatch): Settings {
  const defaults = defaultSettings();
  const next = { ...current };
  for (const key of Object.keys(patch) as (keyof Settings)[]) {
    const before = nested.includes(key) ? current[key] : {};
    Object.assign(next, { [key]: merge(before, patch[key], defaults[key]) });
  }
  for (const key of setLike) next[key] = sorted(next[key]);
  const synonyms = Object.entries(next.synonyms);
  next.synonyms = Object.fromEntries(synonyms.map(([word, others]) => [word, sorted(others)]));
  next.typoTolerance = {
    ...next.typoTolerance,
    disableOnWords: sorted(next.typoTolerance.disableOnWords),
    disableOnAttributes: sorted(next.typoTolerance.disableOnAttributes),
  };
  const order = next.faceting.sortFacetValuesBy;
  next.faceting = { ...next.faceting, sortFacetValuesBy: { '*': 'alpha', ...order } };
  for (const key of ['displayedAttributes', 'searchableAttributes'] as const)
    if (next[key].includes('*')) next[key] = ['*'];
  return next;
}

/** Attribute patterns that can be filtered on. */
export function filterablePatterns(settings: Settings): string[] {
  return settings.filterableAttributes.flatMap((entry) =>
    typeof entry === 'string' ? [entry] : entry.attributePatterns,
  );
}

/** Attributes that custom ranking rules (`field:asc`, `field:desc`) sort on. */
export function customRuleAttributes(settings: Settings): string[] {
  return settings.rankingRules
    .filter((rule) => rule.includes(':'))
    .map((rule) => rule.slice(0, rule.lastIndexOf(':')));
}

/** Every pattern whose values are kept in columns: filterable, sortable, distinct and custom rules. */
export function facetedPatterns(settings: Settings): string[] {
  const distinct = settings.distinctAttribute;
  return [
    ...new Set([
      ...filterablePatterns(settings),
      ...settings.sortableAttributes,
      ...(distinct === null ? [] : [distinct]),
      ...customRuleAttributes(settings),
    ]),
  ];
}

/** What of the settings the stored index depends on: when this text is unchanged nothing is indexed again. */
export function indexingKey(settings: Settings): string {
  return JSON.stringify([
    sorted(settings.searchableAttributes),
    settings.stopWords,
    settings.separatorTokens,
    settings.nonSeparatorTokens,
    settings.dictionary,
    sorted(facetedPatterns(settings)),
  ]);
}
