import type { Conflict } from '../model/conflict.ts';
import type { RecordLinks } from './link-records.ts';
import type { Question } from './match-titles.ts';

/**
 * E6 as questions: one per pair of clusters that are still apart and that nothing but a person can join. `later` holds
 * pairs of records that a person put off.
 */
export function possiblySame(
  questions: readonly Question[],
  links: RecordLinks,
  later: readonly (readonly string[])[],
): Conflict[] {
  const pairOf = (a: string, b: string): string =>
    [links.clusters.find(a), links.clusters.find(b)].toSorted().join(' ');
  const asked = new Set(later.map(([a, b]) => pairOf(a!, b!)));
  return questions.flatMap(({ a, b }) => {
    const [one, other] = [links.anchorOf(a), links.anchorOf(b)];
    const isSettled = one !== null && other !== null && one.startsWith('hovi ') === other.startsWith('hovi ');
    const isTied = links.clusters.find(a) === links.clusters.find(b);
    const pair = pairOf(a, b);
    if (isTied || isSettled || asked.has(pair) || links.areApart(a, b)) return [];
    asked.add(pair);
    return [
      {
        code: 'POSSIBLY_SAME' as const,
        severity: 'info' as const,
        records: [a, b].toSorted(),
        message:
          'same KvK and an equal or nearly equal title, or a shared code (E6), but not enough of the rest',
      },
    ];
  });
}
