import { pathTexts } from '../i18n/nl-paths.ts';
import { formatCount } from './format-count.ts';
import { formatList } from './format-list.ts';
import type { ListedProgram } from './listed-program.ts';
import { provinces } from './provinces.ts';

/** What can be followed of a set of courses. */
export interface Supply {
  readonly programs: number;
  readonly providers: number;
  /** Starts to come that one can join, flexible ones included. */
  readonly starts: number;
  /** First of them, YYYY-MM-DD. */
  readonly nextStart: string | null;
  /** Courses per provincie, all twelve; one that is given in two counts in both. */
  readonly byProvince: Readonly<Record<string, number>>;
  /** Courses that need no place. */
  readonly online: number;
}

/** Supply of the courses with these ids; each counts once, however often its id is named. */
export function supplyOf(ids: Iterable<string>, programs: ReadonlyMap<string, ListedProgram>): Supply {
  const courses = [...new Set(ids)].flatMap((id) => programs.get(id) ?? []);
  const byProvince: Record<string, number> = Object.fromEntries(provinces.map(({ name }) => [name, 0]));
  for (const { offers } of courses) {
    for (const province of new Set(offers.map(({ place }) => place?.province ?? ''))) {
      if (byProvince[province] !== undefined) byProvince[province] += 1;
    }
  }
  const open = courses.flatMap(({ offers }) =>
    offers.flatMap(({ runs }) => runs.filter(({ status }) => status === 'open')),
  );
  const isOnline = ({ offers }: ListedProgram): boolean =>
    offers.some(({ deliveryMode }) => deliveryMode === 'online' || deliveryMode === 'self-study');
  return {
    programs: courses.length,
    providers: new Set(courses.map(({ provider }) => provider.name)).size,
    starts: open.length,
    nextStart:
      open
        .flatMap(({ startDate }) => startDate ?? [])
        .toSorted()
        .at(0) ?? null,
    byProvince,
    online: courses.filter(isOnline).length,
  };
}

/** In which provincies none of these courses is given, in words; null when there is one in each. */
export function gapText({ byProvince, online }: Supply): string | null {
  const empty = provinces.map(({ name }) => name).filter((name) => byProvince[name] === 0);
  if (empty.length === 0) return null;
  if (empty.length === provinces.length) return online > 0 ? pathTexts.onlyOnline : pathTexts.noPlace;
  return `${pathTexts.gap(formatList(empty))}${online > 0 ? pathTexts.onlineToo : ''}`;
}

/** How many starts there are, in words. */
export const startsText = ({ starts }: Supply): string =>
  starts === 0 ? pathTexts.noStart : formatCount(starts, 'start', 'starts');
