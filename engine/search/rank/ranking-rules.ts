import type { SearchIndex } from '../../index/search-index.ts';
import type { SortBy } from '../parse-sort.ts';
import type { RankingRule } from './bucket.ts';
import { exactAttributeRule } from './exact-attribute-rule.ts';
import { proximityRule } from './proximity-rule.ts';
import { geoSortRule, sortRule } from './sort-rules.ts';
import type { TermNode } from './term-node.ts';
import { attributeRankRule, exactWordsRule, typoRule, wordPositionRule } from './term-rules.ts';

/** The request's sort and the custom rules, without an attribute coming twice. */
function* sortRules(index: SearchIndex, sort: readonly SortBy[], used: Set<string>): Iterable<RankingRule> {
  for (const by of sort) {
    const key = 'attribute' in by ? by.attribute : '_geo';
    if (used.has(key)) continue;
    used.add(key);
    yield 'attribute' in by
      ? sortRule(index, by.attribute, by.ascending)
      : geoSortRule(index, by.lat, by.lng, by.ascending);
  }
}

function customRule(rule: string): SortBy[] {
  const colon = rule.lastIndexOf(':');
  return colon < 0 ? [] : [{ attribute: rule.slice(0, colon), ascending: rule.endsWith(':asc') }];
}

/**
 * The rules of a search in the order of the settings. `words` is the rule of that name; null when nothing is
 * searched for (then only sorting rules apply). It comes before the first rule that looks at words, wherever the
 * settings have it. `nodes` are all of the query's when that rule does nothing, as all words must match.
 */
export function rankingRules(
  index: SearchIndex,
  sort: readonly SortBy[],
  words: RankingRule | null,
  nodes: readonly TermNode[],
): RankingRule[] {
  const rules: RankingRule[] = [];
  const used = new Set<string>();
  const seen = new Set<string>();
  let wordsDone = words === null;
  for (const name of index.settings.rankingRules) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (name === 'sort' || name.includes(':')) {
      rules.push(...sortRules(index, name === 'sort' ? sort : customRule(name), used));
      continue;
    }
    if (words === null) continue;
    if (!wordsDone) {
      rules.push(words);
      wordsDone = true;
    }
    const afterTypo = seen.has('typo');
    if (name === 'typo') rules.push(typoRule(index, nodes));
    if (name === 'proximity') rules.push(proximityRule(index, afterTypo));
    if (name === 'attribute' || name === 'attributeRank') rules.push(attributeRankRule(index, afterTypo));
    if (name === 'attribute' || name === 'wordPosition') rules.push(wordPositionRule(index, afterTypo));
    if (name === 'exactness') rules.push(exactAttributeRule(index, afterTypo), exactWordsRule(index));
  }
  return rules;
}
