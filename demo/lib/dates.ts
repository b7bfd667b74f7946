/** Days are numbers since 1970-01-01, so that a schedule is arithmetic and no time zone comes in. */
const millisecondsPerDay = 86_400_000;

/** Day number of a date `YYYY-MM-DD`. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;

/** Date `YYYY-MM-DD` of a day number. */
export const dateOf = (day: number): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: number): number => (day + 3) % 7;

/** The day itself, or the Monday after a weekend; the two weeks around Christmas are moved into January. */
export function workingDay(day: number): number {
  const date = dateOf(day);
  const month = Number(date.slice(5, 7));
  const dayOfMonth = Number(date.slice(8, 10));
  let moved = day;
  if (month === 12 && dayOfMonth >= 21) moved = day + 17;
  else if (month === 1 && dayOfMonth <= 3) moved = day + 4;
  const weekday = weekdayOf(moved);
  return weekday > 4 ? moved + 7 - weekday : moved;
}

/** First day of a month of a year: `monthStart(2027, 9)` is 2027-09-01. */
export const monthStart = (year: number, month: number): number =>
  dayOf(`${year}-${String(month).padStart(2, '0')}-01`);
