import { parseIsoDate } from '../../lib/dates.ts';
import type { Report } from './report.ts';
import { finding } from './report.ts';

/** A course that runs before or after these is a mistake: 1970-01-01 and 9999-12-31 stand for "unknown". */
const firstDate = '2000-01-01';
const lastDate = '2060-12-31';

/**
 * A delivered date as calendar date: blanks off, of a date-time the wall-clock date. Null when empty; and, with an
 * Issue, when it is no date (INVALID_DATE) or outside 2000–2060 (DATE_OUT_OF_RANGE). Never a guess at day and month.
 */
export function readDate(value: string | null, field: string, report: Report): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const date = parseIsoDate(text);
  const isLongYear = /^\d{5,9}-\d{2}-\d{2}/.test(text);
  if (date === null && !isLongYear) {
    report(finding('warning', 'INVALID_DATE', field, value, 'not a date YYYY-MM-DD'));
    return null;
  }
  if (date === null || date < firstDate || date > lastDate) {
    report(finding('warning', 'DATE_OUT_OF_RANGE', field, value, `not between ${firstDate} and ${lastDate}`));
    return null;
  }
  return date;
}

/** First day of a validity that may lie far back (`offeredSince`, `validFrom`): any date of the calendar. */
export function readOldDate(value: string | null, field: string, report: Report): string | null {
  const text = value?.trim() ?? '';
  const date = parseIsoDate(text);
  if (text !== '' && date === null) {
    report(finding('warning', 'INVALID_DATE', field, value, 'not a date YYYY-MM-DD'));
  }
  return date;
}

/** The earlier of two last days; null is open. */
export const earliest = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a <= b ? a : b;

/**
 * `lastEdited` in UTC to the second, so that moments compare as text; without a zone it is taken as UTC. Null when absent,
 * and with INVALID_DATE when no moment: it only says which of two equal keys is newer.
 */
export function readMoment(value: string | null, report: Report): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const isDate = parts !== null && parseIsoDate(parts[1]!) !== null;
  const moment = new Date(isDate ? `${parts[1]!}T${parts[2] ?? '00:00:00'}${parts[3] ?? 'Z'}` : Number.NaN);
  if (!Number.isNaN(moment.getTime())) return `${moment.toISOString().slice(0, 19)}Z`;
  report(finding('warning', 'INVALID_DATE', 'lastEdited', value, 'not a date with a time'));
  return null;
}
