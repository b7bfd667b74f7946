import { parseIsoDate } from '../../lib/dates.ts';
import type { IssueDraft } from '../../model/issue.ts';
import type { Lookup } from './lookups.ts';
import { isOpenEnd } from './periods.ts';

/** Takes an Issue on one value. */
export type Report = (draft: IssueDraft) => void;

/** Years a date of a course can lie in; outside of them it is a mistake or a way to say "never". */
const years = { first: 1900, last: 2100 };

/** A code as it is compared: in RIO the case of one code differs between tables (reference rio §1.5). */
export const codeOf = (value: string | null): string | null => value?.trim().toUpperCase() ?? null;

/** The form of an opleidingseenheidcode, in upper case: the letter O, not a zero. */
export const unitCodePattern = /^\d{4}O\d{4}$/;

/** A value by its code; null with an Issue when no list knows it. */
export function lookUp<Value>(
  lookup: Lookup<Value>,
  value: string | null,
  field: string,
  report: Report,
): Value | null {
  const code = codeOf(value);
  if (code === null || code === '') return null;
  if (Object.hasOwn(lookup, code)) return lookup[code] ?? null;
  const message = `${field} has a code that is in no list`;
  report({ severity: 'warning', code: 'UNKNOWN_CODE', field, value, message });
  return null;
}

/** A date; null with an Issue when it is no day of the calendar or lies centuries away. */
export function readDate(value: string | null, field: string, report: Report): string | null {
  if (value === null) return null;
  const date = parseIsoDate(value.trim());
  if (date === null) {
    const message = `${field} is not a date YYYY-MM-DD`;
    report({ severity: 'warning', code: 'INVALID_DATE', field, value, message });
    return null;
  }
  const year = Number(date.slice(0, 4));
  if (year >= years.first && year <= years.last) return date;
  const message = `${field} lies outside ${String(years.first)}–${String(years.last)}`;
  report({ severity: 'warning', code: 'DATE_OUT_OF_RANGE', field, value, message });
  return null;
}

/** An end as `readDate` gives it; null without an Issue when it lies so far off that it means "open". */
export const readEnd = (value: string | null, field: string, report: Report): string | null =>
  isOpenEnd(value) ? null : readDate(value, field, report);

/** A number of units above 0; null when empty or 0 (which stands for "not filled in"), with an Issue when no number. */
export function readAmount(value: string | null, field: string, report: Report): number | null {
  if (value === null) return null;
  if (/^\d{1,6}(?:\.\d{1,4})?$/.test(value.trim())) {
    const amount = Number(value);
    return amount > 0 ? amount : null;
  }
  const message = `${field} is not a number above 0`;
  report({ severity: 'warning', code: 'INVALID_NUMBER', field, value, message });
  return null;
}
