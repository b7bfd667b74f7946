import { parseIsoDate } from '../../lib/dates.ts';

/** From this year on an end is no date but "open": 2050-01-01, 2099-12-31, 2999-12-31 and 9999-12-31 are in use. */
const openFromYear = 2050;

/** Time in which a row holds: from `begin` up to but not including `end`; null is open. */
export interface Period {
  readonly begin: string | null;
  readonly end: string | null;
}

/** Whether an end as delivered means "open": none, or a date from 2050 on. */
export function isOpenEnd(value: string | null): boolean {
  const date = value === null ? null : parseIsoDate(value.trim());
  return value === null || (date !== null && Number(date.slice(0, 4)) >= openFromYear);
}

/** The period between two columns as delivered; a value that is no date is taken as open. */
export const periodOf = (begin: string | null, end: string | null): Period => ({
  begin: begin === null ? null : parseIsoDate(begin.trim()),
  end: end === null || isOpenEnd(end) ? null : parseIsoDate(end.trim()),
});

/** Where a period stands from a day. `inverted`: it ends before it begins, so that it never holds. */
export type Standing = 'current' | 'future' | 'past' | 'inverted';

/** Where a period stands from `today`. */
export function standingOf(period: Period, today: string): Standing {
  if (period.begin !== null && period.end !== null && period.end <= period.begin) return 'inverted';
  if (period.begin !== null && period.begin > today) return 'future';
  return period.end === null || period.end > today ? 'current' : 'past';
}

/** First day after `today` on which the standing of a period changes; null when it never does again. */
export function nextChange(period: Period, today: string): string | null {
  const standing = standingOf(period, today);
  if (standing === 'future') return period.begin;
  return standing === 'current' ? period.end : null;
}

/** The earlier of two days; null is never. */
export const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

/** The row of an object that is taken, of all its periods. */
export interface Chosen<Row> {
  readonly row: Row;
  readonly period: Period;
  readonly standing: Standing;
  /** More than one row holds today. */
  readonly overlaps: boolean;
  /** First day on which another row may be taken: on which a period of any of them begins or ends; null when never. */
  readonly until: string | null;
  /** The rows that end before they begin, as `begin–end`. */
  readonly inverted: readonly string[];
}

/** Turned periods of one object that are told of. */
const invertedKept = 5;

const preference: readonly Standing[] = ['inverted', 'past', 'future', 'current'];

function compare<Row>(a: Chosen<Row>, b: Chosen<Row>): number {
  const rank = preference.indexOf(a.standing) - preference.indexOf(b.standing);
  if (rank !== 0) return rank;
  const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  const begins = byText(a.period.begin ?? '', b.period.begin ?? '');
  // Of those to come the next; of the others the latest.
  if (begins !== 0) return a.standing === 'future' ? -begins : begins;
  const ends = byText(a.period.end ?? '~', b.period.end ?? '~');
  return ends === 0 ? byText(JSON.stringify(a.row), JSON.stringify(b.row)) : ends;
}

/**
 * Keeps for each key the row that holds today, else the next, else the latest (reference rio §1.5); of several that
 * hold today the one that began last. The outcome does not depend on the order of the rows.
 */
export function addPeriod<Row>(
  chosen: Map<string, Chosen<Row>>,
  key: string,
  row: Row,
  period: Period,
  today: string,
): void {
  const standing = standingOf(period, today);
  const inverted = standing === 'inverted' ? [`${period.begin ?? ''}–${period.end ?? ''}`] : [];
  const until = nextChange(period, today);
  const next: Chosen<Row> = { row, period, standing, overlaps: false, until, inverted };
  const known = chosen.get(key);
  if (known === undefined) {
    chosen.set(key, next);
    return;
  }
  const winner = compare(next, known) > 0 ? next : known;
  chosen.set(key, {
    ...winner,
    until: earlier(known.until, until),
    overlaps: known.overlaps || (known.standing === 'current' && standing === 'current'),
    inverted: known.inverted.length < invertedKept ? [...known.inverted, ...inverted] : known.inverted,
  });
}
