import * as s from '../http/shape.ts';
import { isJsonObject } from '../index/flatten.ts';
import {
  defaultRankingRules,
  filterable,
  maxTotalHits,
  minWordSizes,
  noEmbedders,
  rankingRules,
  set,
  sorted,
  type FilterableRule,
} from './setting-shapes.ts';

/** What a setting may be when it is not null, and what it is until it is set. */
interface Setting<T> {
  shape: s.Shape<unknown>;
  default: T;
  /** Whether a change is of parts of it (PATCH on its sub-route) and not of the whole (PUT). */
  inParts?: true;
}
const setting = <T>(shape: s.Shape<unknown>, initial: T): Setting<T> => ({ shape, default: initial });
const inParts = <T>(fields: Parameters<typeof s.object>[0], initial: T): Setting<T> => ({
  shape: s.object(fields),
  default: initial,
  inParts: true,
});

/** Everything there is to say of each setting, in the order the API shows them. */
const settings = {
  displayedAttributes: setting(s.list(s.text), ['*']),
  searchableAttributes: setting(s.list(s.text), ['*']),
  filterableAttributes: setting(s.list(filterable), [] as (string | FilterableRule)[]),
  sortableAttributes: setting(set, [] as string[]),
  rankingRules: setting(rankingRules, [...defaultRankingRules]),
  stopWords: setting(set, [] as string[]),
  nonSeparatorTokens: setting(set, [] as string[]),
  separatorTokens: setting(set, [] as string[]),
  dictionary: setting(set, [] as string[]),
  synonyms: setting(s.recordOf(s.list(s.text)), {} as Record<string, string[]>),
  distinctAttribute: setting(s.text, null as string | null),
  proximityPrecision: setting(s.choice('byWord', 'byAttribute'), 'byWord' as 'byWord' | 'byAttribute'),
  typoTolerance: inParts(
    {
      enabled: s.boolean,
      minWordSizeForTypos: minWordSizes,
      disableOnWords: set,
      disableOnAttributes: set,
      disableOnNumbers: s.boolean,
    },
    {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [] as string[],
      disableOnAttributes: [] as string[],
      disableOnNumbers: false,
    },
  ),
  faceting: inParts(
    { maxValuesPerFacet: s.integer, sortFacetValuesBy: s.recordOf(s.nullable(s.choice('alpha', 'count'))) },
    { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } as Record<string, 'alpha' | 'count'> },
  ),
  pagination: inParts({ maxTotalHits }, { maxTotalHits: 1000 }),
  embedders: { ...setting(noEmbedders, {}), inParts: true },
  searchCutoffMs: setting(s.integer, null as number | null),
  localizedAttributes: setting(
    s.list(s.object({ attributePatterns: s.list(s.text), locales: s.list(s.text) })),
    null as { attributePatterns: string[]; locales: string[] }[] | null,
  ),
  facetSearch: setting(s.boolean, true),
  prefixSearch: setting(s.choice('indexingTime', 'disabled'), 'indexingTime' as 'indexingTime' | 'disabled'),
} satisfies Record<string, Setting<unknown>>;

/** Settings of an index, as GET /indexes/:uid/settings answers them; there never are embedders. */
export type Settings = { [K in keyof typeof settings]: (typeof settings)[K]['default'] };
/** A change of settings as sent: absent is unchanged, null is back to the default. */
export type SettingsPatch = { [K in keyof Settings]?: unknown };

/** Names of all settings. */
export const settingNames = Object.keys(settings) as (keyof Settings)[];

/** Whether the setting's own route changes parts of it (PATCH) and not the whole (PUT). */
export const isChangedInParts = (name: keyof Settings): boolean => 'inParts' in settings[name];

/** Settings as fields of a body, each with the code of its errors. */
export const settingFields = s.fieldsOf(
  'settings',
  Object.fromEntries(settingNames.map((name) => [name, settings[name].shape])) as Record<
    keyof Settings,
    s.Shape<unknown>
  >,
);

/** A fresh copy of the defaults, in the order the API shows them. */
export function defaultSettings(): Settings {
  const defaults = settingNames.map((name) => [name, structuredClone(settings[name].default)]);
  return Object.fromEntries(defaults) as Settings;
}

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

/** The settings after a checked patch. Neither argument is changed. */
export function applySettings(current: Settings, patch: SettingsPatch): Settings {
  const defaults = defaultSettings();
  const changed = (Object.keys(patch) as (keyof Settings)[]).map((name) => {
    const before = isChangedInParts(name) ? current[name] : {};
    return [name, merge(before, patch[name], defaults[name])];
  });
  const next: Settings = { ...current, ...(Object.fromEntries(changed) as Partial<Settings>) };
  for (const name of ['displayedAttributes', 'searchableAttributes'] as const)
    if (next[name].includes('*')) next[name] = ['*'];
  return next;
}

/** Attribute patterns that can be filtered on. */
export function filterablePatterns(settings: Settings): string[] {
  return settings.filterableAttributes.flatMap((entry) =>
    typeof entry === 'string' ? [entry] : entry.attributePatterns,
  );
}

/** Attributes that custom ranking rules (`field:asc`, `field:desc`) sort on. */
function customRuleAttributes(settings: Settings): string[] {
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
