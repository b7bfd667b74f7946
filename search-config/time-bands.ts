/** Classes of the facets "duur" and "studielast": amounts that people plan with. Plain data, also for the browser. */

/** An amount of time as the catalogue has it; `ects` is a study point of 28 hours (WHW art. 7.4). */
interface Amount {
  readonly amount: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' | 'ects';
}

/** `until` in calendar days, inclusive. */
export const durationBands = [
  { code: 'dag', until: 1 },
  { code: 'week', until: 7 },
  { code: 'maand', until: 31 },
  { code: 'kwartaal', until: 93 },
  { code: 'halfjaar', until: 186 },
  { code: 'jaar', until: 372 },
  { code: 'langer', until: Number.MAX_SAFE_INTEGER },
] as const;

/** `until` in hours of study, inclusive. 1,680 is a year of study of 60 points. */
export const studyLoadBands = [
  { code: '8', until: 8 },
  { code: '40', until: 40 },
  { code: '160', until: 160 },
  { code: '560', until: 560 },
  { code: '1680', until: 1680 },
  { code: 'meer', until: Number.MAX_SAFE_INTEGER },
] as const;

/** A day of lessons has eight hours; a month is counted as the longest, so that twelve of them are a year. */
const calendarDays = { hour: 1 / 8, day: 1, week: 7, month: 31, year: 366 } as const;

/** A working week of 40 hours, a study year of 1,680; a month is a twelfth of it. */
const studyHours = { hour: 1, day: 8, week: 40, month: 140, year: 1680, ects: 28 } as const;

const bandOf = (bands: readonly { readonly code: string; readonly until: number }[], size: number): string =>
  bands.find(({ until }) => size <= until)!.code;

/** Class of how long a course takes from start to end; null for study points, which say nothing about that. */
export function durationBandOf({ amount, unit }: Amount): string | null {
  return unit === 'ects' ? null : bandOf(durationBands, amount * calendarDays[unit]);
}

/** Class of the hours that a course asks. */
export function studyLoadBandOf({ amount, unit }: Amount): string {
  return bandOf(studyLoadBands, amount * studyHours[unit]);
}
