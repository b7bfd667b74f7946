import type { Conflict } from '../model/conflict.ts';
import type { RecordLinks } from './link-records.ts';
import type { Question } from './match-titles.ts';

/** E6 as questions: one per pair of clusters that are still apart and that nothing but a person can join. */
export function possiblySame(questions: readonly Question[], links: RecordLinks): Conflict[] {
  const asked = new Set<string>();
  return questions.flatMap(({ a, b }) => {
    const [first, second] = [links.clusters.find(a), links.clusters.find(b)];
    const [one, other] = [links.anchorOf(a), links.anchorOf(b)];
    const isSettled = one !== null && other !== null && one.startsWith('hovi ') === other.startsWith('hovi ');
    const pair = first < second ? `${first} ${second}` : `${second} ${first}`;
    if (first === second || isSettled || asked.has(pair) || links.areApart(first, second)) return [];
    asked.add(pair);
    return [
      {
        code: 'POSSIBLY_SAME' as const,
        severity: 'info' as const,
        records: [a, b].toSorted(),
        message: 'same KvK and title (E6), but another start or place, or several courses of that title',
      },
    ];
  });
}
