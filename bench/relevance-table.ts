import type { QueryScore, RelevanceFigures } from './relevance.ts';

const figure = (value: number): string => value.toFixed(3).padStart(8);

/** The figures per kind of query, and the queries that are answered worst: what to look at next. */
export function relevanceTable(
  scores: readonly QueryScore[],
  { kinds, queries, ndcg10, hit5 }: Omit<RelevanceFigures, 'scores'>,
): string {
  const line = (name: string, count: number, row: { ndcg10: number; hit5: number }): string =>
    `${name.padEnd(12)}${String(count).padStart(8)}${figure(row.ndcg10)}${figure(row.hit5)}`;
  const worst = scores.toSorted((a, b) => a.ndcg10 - b.ndcg10).slice(0, 10);
  return [
    `${'kind'.padEnd(12)}${'queries'.padStart(8)}${'nDCG@10'.padStart(8)}${'hit@5'.padStart(8)}`,
    ...Object.entries(kinds).map(([kind, row]) =>
      line(kind, scores.filter((score) => score.kind === kind).length, row),
    ),
    line('all', queries, { ndcg10, hit5 }),
    '',
    'worst:',
    ...worst.map((score) => `${figure(score.ndcg10)}  ${score.query}`),
  ].join('\n');
}
