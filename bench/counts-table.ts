import type { WalkFigures } from './count-walks.ts';

/** What was walked, and the first of what was not as promised. */
export function countsTable(
  { states, near, withWords, hits, cards }: Omit<WalkFigures, 'wrong'>,
  wrong: readonly string[],
): string {
  const line = (name: string, value: number): string => `${name.padEnd(44)}${String(value).padStart(8)}`;
  return [
    line('states after two to five clicks', states),
    line('  of which near a place', near),
    line('  of which with words', withWords),
    line('results with one offer that satisfies all', hits),
    line('cards with the right offer and other places', cards),
    line('not as promised', wrong.length),
    ...wrong.slice(0, 20),
  ].join('\n');
}
