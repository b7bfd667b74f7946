import type { Conflict } from '../model/conflict.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { priceOf } from './record-price.ts';
import { titleFeatures } from './title-features.ts';

/** What the records of one course disagree on (reference peers §4.5). They come in order of precedence. */
export function recordConflicts(records: readonly ProgramRecord[]): Conflict[] {
  const [winner, ...others] = records;
  if (winner === undefined || others.length === 0) return [];
  const keys = records.map(({ key }) => key).toSorted();
  const found: Conflict[] = [];
  const add = (code: Conflict['code'], severity: Conflict['severity'], message: string): void => {
    found.push({ code, severity, records: keys, message });
  };

  const levels = distinct(records.map(({ nlqf }) => nlqf?.level ?? null));
  if (levels.length > 1) add('LEVEL_DISAGREES', 'error', `NLQF level ${levels.join(' and ')}`);

  const prices = distinct(records.map(priceOf));
  if (prices.length > 1) {
    add(
      'PRICE_DISAGREES',
      'warning',
      `from ${prices.map((cents) => `€ ${(cents / 100).toFixed(2)}`).join(' and ')}`,
    );
  }

  const bare = bareOf(winner);
  const titles = distinct(others.filter((record) => bareOf(record) !== bare).map(({ title }) => title));
  if (titles.length > 0) add('TITLE_DIFFERS', 'info', `"${winner.title}" is also "${titles.join('", "')}"`);

  const missing = onlyInRio(records);
  if (missing.length > 0) add('RUN_ONLY_IN_RIO', 'info', `starts that only RIO knows: ${missing.join(', ')}`);
  return found;
}

const bareOf = ({ title, provider }: ProgramRecord): string =>
  titleFeatures(title, new Set(), provider.name).bare;

/** Starting days in RIO that no other source of the course has; empty when no other source gives starts. */
function onlyInRio(records: readonly ProgramRecord[]): string[] {
  const days = (of: readonly ProgramRecord[]): (string | null)[] =>
    of.flatMap(({ offers }) => offers.flatMap(({ runs }) => runs.map(({ startDate }) => startDate)));
  const known = new Set(distinct(days(records.filter(({ source }) => source !== 'rio'))));
  if (known.size === 0) return [];
  return distinct(days(records.filter(({ source }) => source === 'rio'))).filter((day) => !known.has(day));
}

/** Each value once, sorted. */
const distinct = <Value extends string | number>(values: readonly (Value | null)[]): Value[] =>
  [...new Set(values.filter((value) => value !== null))].toSorted((a, b) => (a < b ? -1 : 1));
