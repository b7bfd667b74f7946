import { ApiError } from '../http/errors.ts';
import { checkFields, checkKind, describe, isObject, wrongType, type Fields } from '../http/validate.ts';
import { defaultRankingRules, type Settings, type SettingsPatch } from './settings.ts';

/** The parts of the settings: path of the sub-route, and the method that changes it. */
export const settingRoutes: Record<keyof Settings, { path: string; method: 'PUT' | 'PATCH' }> = {
  displayedAttributes: { path: 'displayed-attributes', method: 'PUT' },
  searchableAttributes: { path: 'searchable-attributes', method: 'PUT' },
  filterableAttributes: { path: 'filterable-attributes', method: 'PUT' },
  sortableAttributes: { path: 'sortable-attributes', method: 'PUT' },
  rankingRules: { path: 'ranking-rules', method: 'PUT' },
  stopWords: { path: 'stop-words', method: 'PUT' },
  nonSeparatorTokens: { path: 'non-separator-tokens', method: 'PUT' },
  separatorTokens: { path: 'separator-tokens', method: 'PUT' },
  dictionary: { path: 'dictionary', method: 'PUT' },
  synonyms: { path: 'synonyms', method: 'PUT' },
  distinctAttribute: { path: 'distinct-attribute', method: 'PUT' },
  proximityPrecision: { path: 'proximity-precision', method: 'PUT' },
  typoTolerance: { path: 'typo-tolerance', method: 'PATCH' },
  faceting: { path: 'faceting', method: 'PATCH' },
  pagination: { path: 'pagination', method: 'PATCH' },
  embedders: { path: 'embedders', method: 'PATCH' },
  searchCutoffMs: { path: 'search-cutoff-ms', method: 'PUT' },
  localizedAttributes: { path: 'localized-attributes', method: 'PUT' },
  facetSearch: { path: 'facet-search', method: 'PUT' },
  prefixSearch: { path: 'prefix-search', method: 'PUT' },
};

const codeOf = (path: string) => `invalid_settings_${path.replaceAll('-', '_')}`;
const lists: readonly (keyof Settings)[] = [
  'displayedAttributes',
  'searchableAttributes',
  'sortableAttributes',
  'rankingRules',
  'stopWords',
  'nonSeparatorTokens',
  'separatorTokens',
  'dictionary',
];

function checkRankingRules(rules: readonly string[], code: string, path: string): void {
  rules.forEach((rule, i) => {
    const builtIn = defaultRankingRules.includes(rule) || rule === 'attribute';
    const custom = (rule.endsWith(':asc') || rule.endsWith(':desc')) && rule.indexOf(':') > 0;
    if (builtIn || custom) return;
    throw new ApiError(
      code,
      `Invalid value at \`${path}[${i}]\`: \`${rule}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, attributeRank, wordPosition, exactness and custom ranking rules.`,
    );
  });
  if (rules.includes('attribute') && (rules.includes('attributeRank') || rules.includes('wordPosition'))) {
    throw new ApiError(
      code,
      `Invalid value at \`${path}\`: the \`attribute\` ranking rule cannot be used together with \`attributeRank\` or \`wordPosition\`.`,
    );
  }
}

function checkOneOf(value: unknown, allowed: readonly string[], code: string, path: string): void {
  checkKind(value, 'string', code, path);
  if (allowed.includes(value as string)) return;
  const at = path === '' ? '' : ` at \`${path}\``;
  throw new ApiError(
    code,
    `Unknown value \`${String(value)}\`${at}: expected one of ${allowed.map((one) => `\`${one}\``).join(', ')}`,
  );
}

function checkTypoTolerance(value: unknown, code: string, path: string): void {
  const typo = checkFields(
    value,
    {
      enabled: { kind: 'boolean', code },
      minWordSizeForTypos: { kind: 'object', code },
      disableOnWords: { kind: 'strings', code },
      disableOnAttributes: { kind: 'strings', code },
      disableOnNumbers: { kind: 'boolean', code },
    },
    { path, code },
  );
  const sizes = typo['minWordSizeForTypos'];
  if (!isObject(sizes)) return;
  const inner = `${path}.minWordSizeForTypos`;
  checkFields(
    sizes,
    { oneTypo: { kind: 'integer', code }, twoTypos: { kind: 'integer', code } },
    { path: inner, code },
  );
  const one = (sizes['oneTypo'] as number | null | undefined) ?? 5;
  const two = (sizes['twoTypos'] as number | null | undefined) ?? 9;
  if (one > two || two > 255) {
    throw new ApiError(
      'invalid_settings_typo_tolerance',
      `Invalid value at \`${inner}\`: \`minWordSizeForTypos\` setting is invalid. \`oneTypo\` and \`twoTypos\` fields should be between \`0\` and \`255\`, and \`twoTypos\` should be greater or equals to \`oneTypo\` but found \`oneTypo: ${one}\` and twoTypos: ${two}\`.`,
    );
  }
}

function checkFaceting(value: unknown, code: string, path: string): void {
  const fields: Fields = {
    maxValuesPerFacet: { kind: 'integer', code },
    sortFacetValuesBy: { kind: 'object', code },
  };
  const faceting = checkFields(value, fields, { path, code });
  const orders = faceting['sortFacetValuesBy'];
  if (!isObject(orders)) return;
  for (const [name, order] of Object.entries(orders)) {
    if (order !== null) checkOneOf(order, ['alpha', 'count'], code, `${path}.sortFacetValuesBy.${name}`);
  }
}

function checkFilterable(value: unknown, code: string, path: string): void {
  checkKind(value, 'any', code, path);
  if (!Array.isArray(value)) throw wrongType(code, path, 'an array', value);
  (value as unknown[]).forEach((entry, i) => {
    if (typeof entry === 'string') return;
    if (!isObject(entry)) throw wrongType(code, `${path}[${i}]`, 'a string or an object', entry);
    const at = { path: `${path}[${i}]`, code };
    checkFields(
      entry,
      { attributePatterns: { kind: 'strings', code, required: true }, features: { kind: 'object', code } },
      at,
    );
    const features = isObject(entry['features']) ? entry['features'] : {};
    const filter = isObject(features['filter']) ? features['filter'] : {};
    entry['features'] = {
      facetSearch: features['facetSearch'] ?? false,
      filter: { equality: filter['equality'] ?? true, comparison: filter['comparison'] ?? false },
    };
  });
}

/** Refuses a value for one setting; null, which resets it, is always right. */
export function checkSetting(name: keyof Settings, value: unknown, path: string): void {
  if (value === null) return;
  const code = codeOf(settingRoutes[name].path);
  if (lists.includes(name)) checkKind(value, 'strings', code, path);
  switch (name) {
    case 'rankingRules':
      return checkRankingRules(value as string[], code, path);
    case 'filterableAttributes':
      return checkFilterable(value, code, path);
    case 'synonyms':
      checkKind(value, 'object', code, path);
      for (const [word, others] of Object.entries(value as object))
        checkKind(others, 'strings', code, `${path}.${word}`);
      return;
    case 'distinctAttribute':
      return checkKind(value, 'string', code, path);
    case 'proximityPrecision':
      return checkOneOf(value, ['byWord', 'byAttribute'], code, path);
    case 'prefixSearch':
      return checkOneOf(value, ['indexingTime', 'disabled'], code, path);
    case 'facetSearch':
      return checkKind(value, 'boolean', code, path);
    case 'searchCutoffMs':
      return checkKind(value, 'integer', code, path);
    case 'typoTolerance':
      return checkTypoTolerance(value, code, path);
    case 'faceting':
      return checkFaceting(value, code, path);
    case 'pagination':
      return void checkFields(value, { maxTotalHits: { kind: 'integer', code } }, { path, code });
    case 'localizedAttributes':
      if (!Array.isArray(value)) throw wrongType(code, path, 'an array', value);
      return;
    case 'embedders':
      if (isObject(value) && Object.values(value).every((one) => one === null)) return;
      throw new ApiError(code, `This engine has no embedders: expected none, but found ${describe(value)}`);
    default:
  }
}

/** Settings as sent to PATCH /settings, checked whole. */
export function checkSettings(body: unknown): SettingsPatch {
  const fields: Fields = Object.fromEntries(
    Object.keys(settingRoutes).map((name) => [name, { kind: 'any', code: 'bad_request' }]),
  );
  const patch = checkFields(body, fields) as SettingsPatch;
  for (const [name, value] of Object.entries(patch)) checkSetting(name as keyof Settings, value, `.${name}`);
  if (patch.embedders !== undefined) return { ...patch, embedders: {} };
  return patch;
}
