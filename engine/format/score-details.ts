import { globalScore } from '../search/rank/bucket-sort.ts';
import type { Score } from '../search/rank/bucket.ts';

/** Whether a rule sorts by an attribute that is not displayed, of which nothing is told (milli, `must_redact`). */
function isHidden(rule: string, displayed: readonly string[]): boolean {
  const colon = rule.lastIndexOf(':');
  if (colon < 0 || displayed.includes('*') || rule.startsWith('_geoPoint(')) return false;
  return !displayed.includes(rule.slice(0, colon));
}

/**
 * Ranks of each rule as the API names them (milli `score_details.rs`). `isUnified`: the settings have the rule
 * `attribute`, of which attributeRank and wordPosition are the two halves.
 */
export function scoreDetails(
  scores: readonly Score[],
  isUnified: boolean,
  displayed: readonly string[],
): Record<string, unknown> {
  const details: Record<string, unknown> = {};
  let order = -1;
  for (const [i, { rule, rank, maxRank, details: extra }] of scores.entries()) {
    const score = maxRank === 0 ? undefined : rank / maxRank;
    if (rule !== 'exactWords' && !(isUnified && rule === 'wordPosition')) order += 1;
    switch (isUnified && rule === 'attributeRank' ? 'attribute' : rule) {
      case 'attribute':
        details['attribute'] = { order, attributeRankingOrderScore: score };
        break;
      case 'words':
        details['words'] = { order, matchingWords: rank, maxMatchingWords: maxRank, score };
        break;
      case 'typo':
        details['typo'] = { order, typoCount: maxRank - rank, maxTypoCount: maxRank - 1, score };
        break;
      case 'exactAttribute':
        details['exactness'] = {
          order,
          matchType: ['noExactMatch', 'matchesStart', 'exactMatch'][rank - 1],
          score,
        };
        break;
      case 'exactWords': {
        const first = details['exactness'] as { matchType: string; score: number } | undefined;
        // Where the attribute itself is exact there is nothing left to say of its words.
        if (first !== undefined && first.matchType !== 'noExactMatch') break;
        const outer = Math.round((first?.score ?? 0) * 3);
        details['exactness'] = {
          ...first,
          matchingWords: rank - 1,
          maxMatchingWords: maxRank - 1,
          score: ((outer - 1) * maxRank + rank) / (3 * maxRank),
        };
        break;
      }
      default:
        if (isUnified && rule === 'wordPosition') {
          details['attribute'] = {
            ...(details['attribute'] as object),
            queryWordDistanceScore: score,
            score: globalScore(scores.slice(i - 1, i + 1)),
          };
        } else if (isHidden(rule, displayed))
          details[`<hidden-rule-${order}>`] = { order, value: '<hidden>' };
        else details[rule] = { order, ...(score === undefined ? extra : { score }) };
    }
  }
  return details;
}
