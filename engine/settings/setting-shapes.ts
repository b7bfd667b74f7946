import { ApiError } from '../http/errors.ts';
import * as s from '../http/shape.ts';
import { isJsonObject } from '../index/flatten.ts';

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

/** Texts without doubles, in order. */
export const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** A list that is a set: it comes back sorted and without doubles. */
export const set = s.mapped(s.list(s.text), sorted);

/** Built-in rules and `field:asc`, `field:desc`; `attribute` excludes the two rules that it was split into. */
export const rankingRules = s.checked(s.list(s.text), (rules, at) => {
  rules.forEach((rule, i) => {
    const isBuiltIn = defaultRankingRules.includes(rule) || rule === 'attribute';
    if (isBuiltIn || ((rule.endsWith(':asc') || rule.endsWith(':desc')) && rule.indexOf(':') > 0)) return;
    const why = `\`${rule}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.`;
    throw s.wrongValue(why, { ...at, path: `${at.path}[${i}]` });
  });
  if (!rules.includes('attribute')) return;
  if (!rules.includes('attributeRank') && !rules.includes('wordPosition')) return;
  throw new ApiError(
    at.code,
    'Mixed usage of the attribute, attributeRank, and wordPosition ranking rules. You must either use the attribute ranking rule alone or the attributeRank and wordPosition ranking rules.',
  );
});

/** Lengths of words, in characters, from which one and two typos are forgiven. */
export const minWordSizes = s.checked(s.object({ oneTypo: s.integer, twoTypos: s.integer }), (sizes, at) => {
  const one = sizes.oneTypo ?? 5;
  const two = sizes.twoTypos ?? 9;
  if (one <= two && two <= 255) return;
  const why = `\`minWordSizeForTypos\` setting is invalid. \`oneTypo\` and \`twoTypos\` fields should be between \`0\` and \`255\`, and \`twoTypos\` should be greater or equals to \`oneTypo\` but found \`oneTypo: ${one}\` and twoTypos: ${two}\`.`;
  throw s.wrongValue(why, at);
});

/** How many hits can be paged through. */
export const maxTotalHits = s.checked(s.integer, (value, at) => {
  const why = 'a non-zero integer value lower than `18446744073709551615` was expected, but found a zero';
  if (value === 0) throw s.wrongValue(why, at);
});

/** A filterable attribute with less than the usual features (Meilisearch 1.14+). */
export interface FilterableRule {
  attributePatterns: string[];
  features: { facetSearch: boolean; filter: { equality: boolean; comparison: boolean } };
}

const filterableRule = s.object({
  attributePatterns: { code: 'invalid_settings_filterable_attributes', shape: s.list(s.text) },
  features: s.object({
    facetSearch: s.boolean,
    filter: s.object({ equality: s.boolean, comparison: s.boolean }),
  }),
});

/** The name of an attribute that can be filtered on, or a rule for several. */
export const filterable: s.Shape<string | FilterableRule> = (value, at) => {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) throw s.wrongType('a string or an object', value, at);
  const { attributePatterns, features } = filterableRule(value, at);
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

/** The only embedders there can be: none. */
export const noEmbedders: s.Shape<object> = (value, { code }) => {
  if (isJsonObject(value) && Object.values(value).every((one) => one === null)) return {};
  throw new ApiError(code, `This engine has no embedders: expected none, but found ${s.describe(value)}`);
};
