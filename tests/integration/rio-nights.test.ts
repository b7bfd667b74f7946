import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectSource } from '../../ingest/collect/collect-source.ts';
import { addDays } from '../../ingest/lib/dates.ts';
import { rioSource } from '../../ingest/sources/rio/source.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { columnsOf } from '../fixtures/rio/columns.ts';
import { deliveryCsv, tinyDelivery, writeDelivery } from '../fixtures/rio/delivery.ts';
import { createDice, firstNight, nextNight } from '../support/rio-nights.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rio-nights-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const take = (database: Database, day: string, location: string, signal = new AbortController().signal) =>
  collectSource(rioSource({ location }), {
    database,
    rawDir: join(folder, 'raw'),
    clock: () => new Date(`${day}T12:00:00Z`),
    acceptShrink: new Set(['all']),
    progress: () => undefined,
    signal,
  });

/** Everything that a run leaves, of which the order does not matter, sorted. */
function contentsOf(database: Database): Readonly<Record<string, unknown[]>> {
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  return {
    records: all(
      'SELECT kind, key, provider, hash, json FROM records JOIN contents USING (hash) ORDER BY 1, 2',
    ),
    contents: all('SELECT hash FROM contents ORDER BY 1'),
    issues: all(
      'SELECT severity, code, record_key, field, value, message FROM issues ORDER BY 2, 3, 4, 5, 6',
    ),
    parts: all('SELECT fingerprint, holds_until FROM parts'),
    staged: all('SELECT kind, key FROM staged UNION ALL SELECT kind, key FROM leaving'),
  };
}

const nights = 14;

it.each([1, 2, 3, 4])(
  'gives what reading everything gives, night after night, when rows and days change at random (seed %i)',
  async (seed) => {
    const dice = createDice(seed);
    const nightly = openDatabase(join(folder, 'nightly.db'));
    let day = '2027-01-15';
    let delivery = firstNight(dice, day);
    const touched: number[] = [];
    for (let night = 0; night < nights; night += 1) {
      const location = join(folder, `night-${night}`);
      await writeDelivery(location, deliveryCsv(delivery));
      const whole = openDatabase(':memory:');
      const [report, all] = [await take(nightly, day, location), await take(whole, day, location)];
      expect([night, day, report.message, report.counters.received]).toEqual([
        ...[night, day, all.message],
        report.parts[0]?.state === 'unchanged' ? 0 : all.counters.received,
      ]);
      expect(contentsOf(nightly)).toEqual(contentsOf(whole));
      touched.push(report.counters.changed + report.counters.added + report.counters.removed);
      whole.close();
      // Some nights nothing is delivered anew, and the day alone decides.
      if (dice(3) > 0) delivery = nextNight(dice, day, delivery, columnsOf);
      day = addDays(day, dice(4) === 0 ? dice(70) : dice(3));
    }
    expect(touched.slice(1).some((count) => count > 0)).toBe(true);
    nightly.close();
  },
  120_000,
);

it('tells every night of a day that is none, also when only something else changed', async () => {
  const delivery = tinyDelivery();
  const unit = delivery['nfo_opleidingen']![0]!;
  delivery['nfo_opleidingen']![0] = { ...unit, EINDDATUM_PERIODE: '31-12-2026' };
  const database = openDatabase(join(folder, 'nightly.db'));
  const told = () => database.prepare("SELECT value FROM issues WHERE code = 'INVALID_DATE'").all();
  await writeDelivery(join(folder, 'one'), deliveryCsv(delivery));
  await take(database, '2027-01-15', join(folder, 'one'));
  expect(told()).toEqual([{ value: '31-12-2026' }]);
  const [first, ...others] = delivery['aangeboden_ho_opleidingen']!;
  delivery['aangeboden_ho_opleidingen'] = [{ ...first!, EIGENNAAM: 'Een andere naam' }, ...others];
  await writeDelivery(join(folder, 'two'), deliveryCsv(delivery));
  const { counters } = await take(database, '2027-01-16', join(folder, 'two'));
  expect([counters.changed, told()]).toEqual([1, [{ value: '31-12-2026' }]]);
  database.close();
});
