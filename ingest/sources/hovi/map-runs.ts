import { parseIsoDate } from '../../lib/dates.ts';
import type { Cost, Run } from '../../model/offer.ts';
import type { FeesByYear } from './map-fees.ts';
import { academicYearOf } from './map-fees.ts';
import type { RawForm, RawStart } from './raw.ts';
import type { Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

const firstYear = 1990;
const lastYear = 2099;

function dateOf(text: string | null, field: string, report: Report): string | null {
  if (text === null) return null;
  const date = parseIsoDate(text.trim());
  const year = Number(date?.slice(0, 4));
  if (date !== null && year >= firstYear && year <= lastYear) return date;
  const code = date === null ? 'INVALID_DATE' : 'DATE_OUT_OF_RANGE';
  const message = date === null ? 'no date YYYY-MM-DD' : 'no likely year';
  report({ severity: 'warning', code, field, value: shown(text), message });
  return null;
}

/** A date that must not be on the wrong side of the start; else null with Issue DATE_ORDER. */
function ordered(date: string | null, isWrong: boolean, field: string, message: string, report: Report) {
  if (date === null || !isWrong) return date;
  report({ severity: 'warning', code: 'DATE_ORDER', field, value: date, message });
  return null;
}

function mapStart(raw: RawStart, report: Report): Run | null {
  const startDate = dateOf(raw.startingDate, `${raw.path}.startingDate`, report);
  if (startDate === null) {
    // HOVI sends "" for every date of an empty row; only a row that says something else misses its start.
    if (raw.startingDate === null && (raw.endDate !== null || raw.applicationDeadline !== null)) {
      const field = `${raw.path}.startingDate`;
      report({
        severity: 'warning',
        code: 'MISSING_DATE',
        field,
        value: null,
        message: 'a start without its date',
      });
    }
    return null;
  }
  const endField = `${raw.path}.endDate`;
  const end = dateOf(raw.endDate, endField, report);
  const deadlineKey = raw.applicationDeadlineNL === null ? 'applicationDeadline' : 'applicationDeadlineNL';
  const deadlineField = `${raw.path}.${deadlineKey}`;
  const deadline = dateOf(raw[deadlineKey], deadlineField, report);
  return {
    id: null,
    startDate,
    window: null,
    endDate: ordered(end, (end ?? '') < startDate, endField, 'ends before it begins', report),
    applicationDeadline: ordered(
      deadline,
      (deadline ?? '') > startDate,
      deadlineField,
      'the last day to apply is after the start',
      report,
    ),
    status: 'open',
    isFinal: true,
    costs: [],
  };
}

/**
 * The starts of a form in order of date, equal ones once. A start whose academic year has another fee than the
 * offer (`offerCosts`) carries its own.
 */
export function mapRuns(form: RawForm, fees: FeesByYear, offerCosts: readonly Cost[], report: Report): Run[] {
  const runs = new Map<string, Run>();
  for (const raw of form.productStarts) {
    const run = mapStart(raw, report);
    if (run === null) continue;
    const own = fees.get(academicYearOf(run.startDate!));
    const differs = own !== undefined && own !== offerCosts[0];
    runs.set(JSON.stringify(run), differs ? { ...run, costs: [own] } : run);
  }
  return [...runs.values()].toSorted((a, b) => (a.startDate! < b.startDate! ? -1 : 1));
}
