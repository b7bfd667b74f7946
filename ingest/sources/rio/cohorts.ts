import { addMonths, monthOf, parseIsoDate } from '../../lib/dates.ts';
import type { Interner } from './parse.ts';
import { createInterner, pickRow } from './parse.ts';
import type { CohortColumn, RawCohort } from './raw.ts';
import { cohortTables, keptCohortColumns } from './raw.ts';
import { earlier } from './periods.ts';
import type { RowSelection, TableReader } from './tables.ts';

/**
 * First day of the starts that are kept whole: the first of last month. Older ones are kept as codes only: a million of
 * them would fill the memory and nobody asks for them. It moves once a month, so that an offer need not be looked at
 * again every day.
 */
const oldestKept = (today: string): string => addMonths(`${monthOf(today)}-01`, -1);

/** What is kept of the cohorts of one offer. */
export interface OfferCohorts {
  /** Public cohorts that start, or can be joined, from the first of last month. */
  readonly current: RawCohort[];
  /** Codes of all public cohorts, past ones included. */
  readonly codes: string[];
  /** OPLEIDINGSVORM of all public cohorts, each once. */
  readonly forms: string[];
  /** Cohorts with an access code: for one company only. */
  companyCount: number;
  /** First day on which one of `current` is too old to be kept; null when none ever is. */
  until: string | null;
}

/** First day on which a cohort whose last start is on this day is too old. */
const oldFrom = (last: string): string => addMonths(`${monthOf(last)}-01`, 2);

/** The day up to which the public can start: null when open, undefined when not even that is known. */
function lastStart(row: { get: (name: CohortColumn) => string | null }): string | null | undefined {
  const start = row.get('INSTROOMMOMENT');
  if (start !== null) return parseIsoDate(start) ?? undefined;
  // A window without end that leads to a fixed last day is over with it.
  const until = row.get('EINDE_INSTROOMPERIODE') ?? row.get('OPLEIDINGSEINDDATUM');
  if (until !== null) return parseIsoDate(until) ?? undefined;
  return row.get('BEGIN_INSTROOMPERIODE') === null ? undefined : null;
}

/** The cohorts of an offer that has none. */
export function emptyCohorts(): OfferCohorts {
  return { current: [], codes: [], forms: [], companyCount: 0, until: null };
}

/**
 * Cohorts of a family by offer, streaming: of past ones only the code is kept. Cohorts whose offer is in none of
 * `offers` (keys in lower case) are told as one Issue with their number.
 */
export async function readCohorts(
  table: string,
  offers: { has: (key: string) => boolean },
  reader: TableReader,
  selection: RowSelection,
): Promise<Map<string, OfferCohorts>> {
  const oldest = oldestKept(reader.today);
  const byOffer = new Map<string, OfferCohorts>();
  const columns = cohortTables[table]!;
  const intern: Interner = createInterner();
  for await (const row of reader.rows(table, columns, selection)) {
    const offer = row.get('AANGEBODEN_OPLEIDINGCODE')?.trim().toLowerCase() ?? '';
    const code = row.get('AANGEBODEN_OPLEIDING_COHORTCODE');
    if (!offers.has(offer)) {
      const message = `{n} cohorts of ${table} belong to no offer`;
      const example = `${code ?? 'no code'} of ${offer === '' ? 'nothing' : offer}`;
      reader.notes.oneOf(
        { severity: 'error', code: 'ORPHAN_COHORT', field: 'AANGEBODEN_OPLEIDINGCODE', message },
        example,
      );
      continue;
    }
    const cohorts = byOffer.get(offer) ?? emptyCohorts();
    byOffer.set(offer, cohorts);
    if (row.get('TOEGANGSCODE_COHORT') !== null) {
      cohorts.companyCount += 1;
      continue;
    }
    const form = row.get('OPLEIDINGSVORM');
    if (form !== null && !cohorts.forms.includes(form)) cohorts.forms.push(intern(form));
    if (code !== null) cohorts.codes.push(code);
    const last = lastStart(row);
    // What cannot be read as a date goes on to the mapper, which tells of it.
    const isDated = last !== undefined && last !== null;
    if (isDated && last < oldest) continue;
    cohorts.current.push(pickRow(row, keptCohortColumns, intern));
    if (isDated) cohorts.until = earlier(cohorts.until, oldFrom(last));
  }
  return byOffer;
}
