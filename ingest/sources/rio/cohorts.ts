import { addMonths, monthOf, parseIsoDate } from '../../lib/dates.ts';
import type { Interner } from './parse.ts';
import { createInterner, pickRow } from './parse.ts';
import type { CohortColumn, RawCohort } from './raw.ts';
import { cohortTables, keptCohortColumns } from './raw.ts';
import type { TableReader } from './tables.ts';

/**
 * First day of the starts that are kept whole: the first of last month. Older ones are kept as codes only: a million of
 * them would fill the memory and nobody asks for them. It moves once a month, so that an unchanged delivery need not be
 * read every day.
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
}

/** The day up to which the public can start: null when open, undefined when not even that is known. */
function lastStart(row: { get: (name: CohortColumn) => string | null }): string | null | undefined {
  const start = row.get('INSTROOMMOMENT');
  if (start !== null) return parseIsoDate(start) ?? undefined;
  // A window without end that leads to a fixed last day is over with it.
  const until = row.get('EINDE_INSTROOMPERIODE') ?? row.get('OPLEIDINGSEINDDATUM');
  if (until !== null) return parseIsoDate(until) ?? undefined;
  return row.get('BEGIN_INSTROOMPERIODE') === null ? undefined : null;
}

function emptyCohorts(): OfferCohorts {
  return { current: [], codes: [], forms: [], companyCount: 0 };
}

/**
 * The cohorts of a family by offer, streaming: of past ones only the code is kept. Cohorts whose offer is in none of
 * `offers` (keys in lower case) are told as one Issue with their number.
 */
export async function readCohorts(
  table: string,
  offers: { has: (key: string) => boolean },
  reader: TableReader,
): Promise<Map<string, OfferCohorts>> {
  const oldest = oldestKept(reader.today);
  reader.watch(addMonths(oldest, 2));
  const byOffer = new Map<string, OfferCohorts>();
  const columns = cohortTables[table]!;
  const intern: Interner = createInterner();
  for await (const row of reader.rows(table, columns)) {
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
    if (last === undefined || last === null || last >= oldest)
      cohorts.current.push(pickRow(row, keptCohortColumns, intern));
  }
  return byOffer;
}
