import type { Evidence } from './evidence.ts';

/**
 * Whether two titles name the same: the same is taught, and what stands in brackets does not contradict (one side may
 * say more: `Online video maken` and `Online video maken (smartphone)`, not `(1 dag)` and `(2 dagen)`). Variants and
 * years are the business of `blocks.ts`.
 */
export function haveSameTitle(a: Evidence, b: Evidence): boolean {
  if (a.bare !== b.bare) return false;
  const [first, second] = [a.asides.split(' '), b.asides.split(' ')];
  const [few, many] = first.length < second.length ? [first, second] : [second, first];
  return a.asides === '' || b.asides === '' || few.every((word) => many.includes(word));
}

/**
 * Number of starts two records have in common: same town, same day. RIO leaves the place of many offers empty: then
 * the day alone counts (`rio` is the record that may).
 */
export function commonStarts(rio: Evidence, other: Evidence): number {
  const known = new Set(other.starts);
  const days = new Set(other.starts.map((start) => start.slice(start.indexOf(' '))));
  return rio.starts.filter((start) => known.has(start) || (start.startsWith(' ') && days.has(start))).length;
}

/**
 * Whether an offer of RIO can be the program although it has no start to compare: RIO leaves the cohorts of many
 * offers out. Then nothing may contradict: the town is one of the program's, or RIO has none.
 */
export const hasNoOtherPlace = (rio: Evidence, program: Evidence): boolean =>
  rio.starts.length === 0 && rio.towns.every((town) => program.towns.includes(town));
