import { ApiError } from '../http/errors.ts';
import {
  checkChoice,
  checkFields,
  checkKind,
  describe,
  isObject,
  snakeCase,
  wrongType,
  type Kind,
} from '../http/validate.ts';
import { defaultRankingRules, type Settings, type SettingsPatch } from './settings.ts';

/** Refuses a value of a setting; null, which resets it, is not seen here. */
type Check = (value: unknown, code: string, path: string) => void;

const ofKind =
  (kind: Kind): Check =>
  (value, code, path) =>
    checkKind(value, kind, code, path);
const oneOf =
  (...allowed: string[]): Check =>
  (value, code, path) =>
    checkChoice(value, allowed, code, path);

/** An object whose fields are of these kinds. */
function objectOf(value: unknown, kinds: Record<string, Kind>, code: string, path: string) {
  const fields = Object.entries(kinds).map(([name, kind]) => [name, { kind, code }] as const);
  return checkFields(value, Object.fromEntries(fields), { path, code });
}

const checkRankingRules: Check = (value, code, path) => {
  checkKind(value, 'strings', code, path);
  const rules = value as string[];
  rules.forEach((rule, i) => {
    const builtIn = defaultRankingRules.includes(rule) || rule === 'attribute';
    const custom = (rule.endsWith(':asc') || rule.endsWith(':desc')) && rule.indexOf(':') > 0;
    if (builtIn || custom) return;
    throw new ApiError(
      code,
      `Invalid value at \`${path}[${i}]\`: \`${rule}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.`,
    );
  });
  if (rules.includes('attribute') && (rules.includes('attributeRank') || rules.includes('wordPosition'))) {
    throw new ApiError(
      code,
      'Mixed usage of the attribute, attributeRank, and wordPosition ranking rules. You must either use the attribute ranking rule alone or the attributeRank and wordPosition ranking rules.',
    );
  }
};

const checkTypoTolerance: Check = (value, code, path) => {
  const typo = objectOf(
    value,
    {
      enabled: 'boolean',
      minWordSizeForTypos: 'object',
      disableOnWords: 'strings',
      disableOnAttributes: 'strings',
      disableOnNumbers: 'boolean',
    },
    code,
    path,
  );
  const sizes = typo['minWordSizeForTypos'];
  if (!isObject(sizes)) return;
  const inner = `${path}.minWordSizeForTypos`;
  objectOf(sizes, { oneTypo: 'integer', twoTypos: 'integer' }, code, inner);
  const one = (sizes['oneTypo'] as number | null | undefined) ?? 5;
  const two = (sizes['twoTypos'] as number | null | undefined) ?? 9;
  if (one > two || two > 255) {
    throw new ApiError(
      code,
      `Invalid value at \`${inner}\`: \`minWordSizeForTypos\` setting is invalid. \`oneTypo\` and \`twoTypos\` fields should be between \`0\` and \`255\`, and \`twoTypos\` should be greater or equals to \`oneTypo\` but found \`oneTypo: ${one}\` and twoTypos: ${two}\`.`,
    );
  }
};

const checkFaceting: Check = (value, code, path) => {
  const faceting = objectOf(value, { maxValuesPerFacet: 'integer', sortFacetValuesBy: 'object' }, code, path);
  for (const [name, order] of Object.entries(faceting['sortFacetValuesBy'] ?? {})) {
    if (order !== null) checkChoice(order, ['alpha', 'count'], code, `${path}.sortFacetValuesBy.${name}`);
  }
};

const checkFilterable: Check = (value, code, path) => {
  checkKind(value, 'array', code, path);
  (value as unknown[]).forEach((entry, i) => {
    const at = `${path}[${i}]`;
    if (typeof entry === 'string') return;
    if (!isObject(entry)) throw wrongType(code, at, 'a string or an object', entry);
    if (!Object.hasOwn(entry, 'attributePatterns'))
      throw new ApiError(code, `Missing field \`attributePatterns\` inside \`${at}\``);
    objectOf(entry, { attributePatterns: 'any', features: 'object' }, code, at);
    checkKind(entry['attributePatterns'], 'strings', code, `${at}.attributePatterns`);
    const features = (entry['features'] ?? {}) as Record<string, unknown>;
    objectOf(features, { facetSearch: 'boolean', filter: 'object' }, code, `${at}.features`);
    const filter = (features['filter'] ?? {}) as Record<string, unknown>;
    objectOf(filter, { equality: 'boolean', comparison: 'boolean' }, code, `${at}.features.filter`);
    entry['features'] = {
      facetSearch: features['facetSearch'] ?? false,
      filter: { equality: filter['equality'] ?? true, comparison: filter['comparison'] ?? false },
    };
  });
};

const checkSynonyms: Check = (value, code, path) => {
  checkKind(value, 'object', code, path);
  for (const [word, others] of Object.entries(value as object))
    checkKind(others, 'strings', code, `${path}.${word}`);
};

const checkPagination: Check = (value, code, path) => {
  const { maxTotalHits } = objectOf(value, { maxTotalHits: 'integer' }, code, path);
  if (maxTotalHits !== 0) return;
  throw new ApiError(
    code,
    `Invalid value at \`${path}.maxTotalHits\`: a non-zero integer value lower than \`18446744073709551615\` was expected, but found a zero`,
  );
};

const checkLocalized: Check = (value, code, path) => {
  checkKind(value, 'array', code, path);
  (value as unknown[]).forEach((entry, i) =>
    objectOf(entry, { attributePatterns: 'strings', locales: 'strings' }, code, `${path}[${i}]`),
  );
};

const checkEmbedders: Check = (value, code) => {
  if (isObject(value) && Object.values(value).every((one) => one === null)) return;
  throw new ApiError(code, `This engine has no embedders: expected none, but found ${describe(value)}`);
};

const checks: Record<keyof Settings, Check> = {
  displayedAttributes: ofKind('strings'),
  searchableAttributes: ofKind('strings'),
  filterableAttributes: checkFilterable,
  sortableAttributes: ofKind('strings'),
  rankingRules: checkRankingRules,
  stopWords: ofKind('strings'),
  nonSeparatorTokens: ofKind('strings'),
  separatorTokens: ofKind('strings'),
  dictionary: ofKind('strings'),
  synonyms: checkSynonyms,
  distinctAttribute: ofKind('string'),
  proximityPrecision: oneOf('byWord', 'byAttribute'),
  typoTolerance: checkTypoTolerance,
  faceting: checkFaceting,
  pagination: checkPagination,
  embedders: checkEmbedders,
  searchCutoffMs: ofKind('integer'),
  localizedAttributes: checkLocalized,
  facetSearch: ofKind('boolean'),
  prefixSearch: oneOf('indexingTime', 'disabled'),
};

/** Names of all settings, in the order the API shows them. */
export const settingNames = Object.keys(checks) as (keyof Settings)[];

/** Settings that are objects of which a part can be changed: their sub-route takes PATCH, the others PUT. */
export const patchedSettings: readonly (keyof Settings)[] = [
  'typoTolerance',
  'faceting',
  'pagination',
  'embedders',
];

/** Refuses a value for one setting; null, which resets it, is always right. */
export function checkSetting(name: keyof Settings, value: unknown, path: string): void {
  if (value !== null) checks[name](value, `invalid_settings_${snakeCase(name)}`, path);
}

/** Settings as sent to PATCH /settings, checked whole. */
export function checkSettings(body: unknown): SettingsPatch {
  const fields = settingNames.map((name) => [name, { kind: 'any', code: 'bad_request' }] as const);
  const patch = checkFields(body, Object.fromEntries(fields)) as SettingsPatch;
  for (const [name, value] of Object.entries(patch)) checkSetting(name as keyof Settings, value, `.${name}`);
  if (patch.embedders !== undefined) return { ...patch, embedders: {} };
  return patch;
}
