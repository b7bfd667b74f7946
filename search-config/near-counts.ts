/** Counts of the distances beside the results: each is the number of courses that its choice leaves. */
import { distances, type Distance, type Point } from './near.ts';
import type { SearchState } from './search-state.ts';

export interface NearCounts {
  /** Courses for each distance, by kilometres. */
  readonly within: Readonly<Record<Distance, number>>;
  /** Courses with and without those that need no place. */
  readonly withOnline: number;
  readonly withoutOnline: number;
}

interface NearCounting {
  /** What has to be counted beside the state itself. */
  readonly states: readonly SearchState[];
  /** `total` of the state itself, and those of `states`, in order. */
  readonly read: (total: number, totals: readonly number[]) => NearCounts | null;
}

/** The other distances of a state, and the state with online courses turned the other way. */
export function nearCounting(state: SearchState, point: Point | null): NearCounting {
  const { near } = state;
  if (near === null || point === null) return { states: [], read: () => null };
  const others = distances.filter((km) => km !== near.km);
  return {
    states: [
      ...others.map((km) => ({ ...state, near: { ...near, km } })),
      { ...state, near: { ...near, online: !near.online } },
    ],
    read: (total, totals) => {
      const countOf = (km: Distance): number => (km === near.km ? total : totals[others.indexOf(km)]!);
      const turned = totals[others.length]!;
      return {
        within: { 5: countOf(5), 10: countOf(10), 25: countOf(25), 50: countOf(50) },
        withOnline: near.online ? total : turned,
        withoutOnline: near.online ? turned : total,
      };
    },
  };
}
