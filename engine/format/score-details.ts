import type { Score } from '../search/rank/bucket.ts';

/** Ranks of each rule as the API names them (milli `score_details.rs`). */
export function scoreDetails(scores: readonly Score[]): Record<string, unknown> {
  const details: Record<string, unknown> = {};
  scores.forEach(({ rule, rank, maxRank, details: extra }, order) => {
    const score = maxRank === 0 ? undefined : rank / maxRank;
    switch (rule) {
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
        const first = details['exactness'] as { score: number } | undefined;
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
        details[rule] = { order, ...(score === undefined ? extra : { score }) };
    }
  });
  return details;
}
