import { ApiError } from '../http/errors.ts';
import {
  boolean,
  checked,
  choice,
  describe,
  fieldsOf,
  integer,
  list,
  nullable,
  object,
  recordOf,
  text,
  wrongType,
  wrongValue,
  type Shape,
} from '../http/shape.ts';
import { isJsonObject } from '../index/flatten.ts';
import { defaultRankingRules, type FilterableRule, type Settings, type SettingsPatch } from './settings.ts';

const rankingRules = checked(list(text), (rules, at) => {
  rules.forEach((rule, i) => {
    const isBuiltIn = defaultRankingRules.includes(rule) || rule === 'attribute';
    if (isBuiltIn || ((rule.endsWith(':asc') || rule.endsWith(':desc')) && rule.indexOf(':') > 0)) return;
    const why = `\`${rule}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.`;
    throw wrongValue(why, { ...at, path: `${at.path}[${i}]` });
  });
  if (!rules.includes('attribute')) return;
  if (!rules.includes('attributeRank') && !rules.includes('wordPosition')) return;
  throw new ApiError(
    at.code,
    'Mixed usage of the attribute, attributeRank, and wordPosition ranking rules. You must either use the attribute ranking rule alone or the attributeRank and wordPosition ranking rules.',
  );
});

const minWordSizes = checked(object({ oneTypo: integer, twoTypos: integer }), (sizes, at) => {
  const one = sizes.oneTypo ?? 5;
  const two = sizes.twoTypos ?? 9;
  if (one <= two && two <= 255) return;
  const why = `\`minWordSizeForTypos\` setting is invalid. \`oneTypo\` and \`twoTypos\` fields should be between \`0\` and \`255\`, and \`twoTypos\` should be greater or equals to \`oneTypo\` but found \`oneTypo: ${one}\` and twoTypos: ${two}\`.`;
  throw wrongValue(why, at);
});

const typoTolerance = object({
  enabled: boolean,
  minWordSizeForTypos: minWordSizes,
  disableOnWords: list(text),
  disableOnAttributes: list(text),
  disableOnNumbers: boolean,
});

const faceting = object({
  maxValuesPerFacet: integer,
  sortFacetValuesBy: recordOf(nullable(choice('alpha', 'count'))),
});

const maxTotalHits = checked(integer, (value, at) => {
  const why = 'a non-zero integer value lower than `18446744073709551615` was expected, but found a zero';
  if (value === 0) throw wrongValue(why, at);
});

const rule = object({
  attributePatterns: { code: 'invalid_settings_filterable_attributes', shape: list(text) },
  features: object({ facetSearch: boolean, filter: object({ equality: boolean, comparison: boolean }) }),
});

const filterable: Shape<string | FilterableRule> = (value, at) => {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) throw wrongType('a string or an object', value, at);
  const { attributePatterns, features } = rule(value, at);
  if (attributePatterns === undefined)
    throw new ApiError(at.code, `Missing field \`attributePatterns\` inside \`${at.path}\``);
  const { equality, comparison } = features?.filter ?? {};
  return {
    attributePatterns,
    features: {
      facetSearch: features?.facetSearch ?? false,
      filter: { equality: equality ?? true, comparison: comparison ?? false },
    },
  };
};

const noEmbedders: Shape<object> = (value, { code }) => {
  if (isJsonObject(value) && Object.values(value).every((one) => one === null)) return {};
  throw new ApiError(code, `This engine has no embedders: expected none, but found ${describe(value)}`);
};

/** What each setting may be when it is not null, in the order the API shows them. */
const shapes: Record<keyof Settings, Shape<unknown>> = {
  displayedAttributes: list(text),
  searchableAttributes: list(text),
  filterableAttributes: list(filterable),
  sortableAttributes: list(text),
  rankingRules,
  stopWords: list(text),
  nonSeparatorTokens: list(text),
  separatorTokens: list(text),
  dictionary: list(text),
  synonyms: recordOf(list(text)),
  distinctAttribute: text,
  proximityPrecision: choice('byWord', 'byAttribute'),
  typoTolerance,
  faceting,
  pagination: object({ maxTotalHits }),
  embedders: noEmbedders,
  searchCutoffMs: integer,
  localizedAttributes: list(object({ attributePatterns: list(text), locales: list(text) })),
  facetSearch: boolean,
  prefixSearch: choice('indexingTime', 'disabled'),
};

/** Names of all settings. */
export const settingNames = Object.keys(shapes) as (keyof Settings)[];

/** Settings that are objects of which a part can be changed: their sub-route takes PATCH, the others PUT. */
export const patchedSettings: readonly (keyof Settings)[] = [
  'typoTolerance',
  'faceting',
  'pagination',
  'embedders',
];

const fields = fieldsOf('settings', shapes);
const settings = object(fields);

/** A value for one setting, as it is to be kept; null, which resets it, is always right. */
export const checkSetting = (name: keyof Settings, value: unknown): unknown =>
  fields[name].shape(value, { path: '', code: fields[name].code });

/** Settings as sent to PATCH /settings, checked whole. */
export const checkSettings = (body: unknown): SettingsPatch =>
  settings(body, { path: '', code: 'bad_request' });
