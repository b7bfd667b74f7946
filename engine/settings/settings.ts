/** A filterable attribute with less than the usual features (Meilisearch 1.14+). */
export interface FilterableRule {
  attributePatterns: string[];
  features: { facetSearch: boolean; filter: { equality: boolean; comparison: boolean } };
}

/** Settings of an index, as GET /indexes/:uid/settings answers them. Embedders, of which there are none, apart. */
export interface Settings {
  displayedAttributes: string[];
  searchableAttributes: string[];
  filterableAttributes: (string | FilterableRule)[];
  sortableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  nonSeparatorTokens: string[];
  separatorTokens: string[];
  dictionary: string[];
  synonyms: Record<string, string[]>;
  distinctAttribute: string | null;
  proximityPrecision: 'byWord' | 'byAttribute';
  typoTolerance: {
    enabled: boolean;
    minWordSizeForTypos: { oneTypo: number; twoTypos: number };
    disableOnWords: string[];
    disableOnAttributes: string[];
    disableOnNumbers: boolean;
  };
  faceting: { maxValuesPerFacet: number; sortFacetValuesBy: Record<string, 'alpha' | 'count'> };
  pagination: { maxTotalHits: number };
  embedders: Record<string, never>;
  searchCutoffMs: number | null;
  localizedAttributes: { attributePatterns: string[]; locales: string[] }[] | null;
  facetSearch: boolean;
  prefixSearch: 'indexingTime' | 'disabled';
}

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
export function defaultSettings(): Settings {
  return {
    displayedAttributes: ['*'],
    searchableAttributes: ['*'],
    filterableAttributes: [],
    sortableAttributes: [],
    rankingRules: [...defaultRankingRules],
    stopWords: [],
    nonSeparatorTokens: [],
    separatorTokens: [],
    dictionary: [],
    synonyms: {},
    distinctAttribute: null,
    proximityPrecision: 'byWord',
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [],
      disableOnAttributes: [],
      disableOnNumbers: false,
    },
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
    pagination: { maxTotalHits: 1000 },
    embedders: {},
    searchCutoffMs: null,
    localizedAttributes: null,
    facetSearch: true,
    prefixSearch: 'indexingTime',
  };
}

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

/** Deep merge of plain objects for the nested settings; null gives the default back. */
function mergeNested(current: unknown, patch: unknown, fallback: unknown, fixedShape: boolean): unknown {
  if (patch === null) return fallback;
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result = { ...(current as Record<string, unknown>) };
  const defaults = (fallback ?? {}) as Record<string, unknown>;
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null && !fixedShape) result[key] = null;
    else result[key] = mergeNested(result[key], value, defaults[key], fixedShape);
  }
  return result;
}

/** The settings after a validated patch. Neither argument is changed. */
export function applySettings(current: Settings, patch: SettingsPatch): Settings {
  const defaults = defaultSettings();
  const next: Record<string, unknown> = { ...current };
  for (const [name, value] of Object.entries(patch)) {
    const key = name as keyof Settings;
    if (value === undefined) continue;
    if (value === null) next[key] = defaults[key];
    else if (key === 'typoTolerance' || key === 'faceting' || key === 'pagination') {
      next[key] = mergeNested(current[key], value, defaults[key], true);
    } else next[key] = value;
  }
  const settings = next as unknown as Settings;
  for (const key of setLike) settings[key] = sorted(settings[key]);
  settings.synonyms = Object.fromEntries(
    Object.entries(settings.synonyms).map(([word, others]) => [word, sorted(others)]),
  );
  const typo = settings.typoTolerance;
  settings.typoTolerance = {
    ...typo,
    disableOnWords: sorted(typo.disableOnWords),
    disableOnAttributes: sorted(typo.disableOnAttributes),
  };
  const order = settings.faceting.sortFacetValuesBy;
  settings.faceting = { ...settings.faceting, sortFacetValuesBy: { '*': 'alpha', ...order } };
  if (settings.displayedAttributes.includes('*')) settings.displayedAttributes = ['*'];
  if (settings.searchableAttributes.includes('*')) settings.searchableAttributes = ['*'];
  return settings;
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
