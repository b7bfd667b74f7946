/**
 * Calendar dates as text `YYYY-MM-DD`, without time or zone: they compare and sort as strings. Whether a year makes
 * sense is for the caller to say.
 */

const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (daysPerMonth[month - 1] ?? 0);

/**
 * The calendar date of `2027-03-01` or of a date-time such as `2027-03-01T09:00:00.0000000+02:00`, whose wall-clock
 * date is taken whatever its zone. Null when it is anything else or no day of the calendar (30 February).
 * Source of the forms: ISO 8601-1 §5.2.2 and §5.4, W3C XML Schema dateTime.
 */
export function parseIsoDate(text: string): string | null {
  const parts = pattern.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return day >= 1 && day <= daysIn(year, month) ? text.slice(0, 10) : null;
}

/** Whether the text is exactly a calendar date `YYYY-MM-DD`. */
export const isIsoDate = (text: string): boolean => text.length === 10 && parseIsoDate(text) !== null;

function format(year: number, month: number, day: number): string {
  if (year < 0 || year > 9999) throw new RangeError(`year ${String(year)} does not fit YYYY-MM-DD`);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function split(date: string): [number, number, number] {
  if (!isIsoDate(date)) throw new RangeError(`not a date YYYY-MM-DD: ${date.slice(0, 40)}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** The date `days` later, or earlier when negative. Throws RangeError when `date` is no date or the year leaves 0–9999. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = split(date);
  const moved = new Date(0);
  moved.setUTCFullYear(year, month - 1, day + days);
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The date `months` later on the same day, or on the last day of a shorter month (31 January + 1 = 28 February). */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = split(date);
  const index = year * 12 + (month - 1) + months;
  const target: [number, number] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return format(...target, Math.min(day, daysIn(...target)));
}

/** The month of a date, `YYYY-MM`. */
export const monthOf = (date: string): string => date.slice(0, 7);
