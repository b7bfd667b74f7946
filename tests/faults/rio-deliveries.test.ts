/** Broken tables of RIO: refused together, or read with what is wrong left out and told. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  deliveryCsv,
  offerCode,
  tinyDelivery,
  writeDelivery,
  type TestDelivery,
} from '../fixtures/rio/delivery.ts';
import { openCollector, type Taken, type TestCollector } from '../support/collect-delivery.ts';

const offers = 'aangeboden_nfo_opleidingen';
const cohorts = 'aangeboden_nfo_opleiding_cohorten';

/** Offers of the delivery: twelve of nfo, three of mbo and ho. */
const all = 15;

/** The tiny delivery with twelve offers, so that losing a few is too much. */
function delivery(): TestDelivery {
  const tables = tinyDelivery();
  const [, bare] = tables[offers]!;
  for (let n = 31; n <= 40; n += 1)
    tables[offers]!.push({ ...bare!, AANGEBODEN_OPLEIDINGCODE: offerCode(n) });
  return tables;
}

let collector: TestCollector;
let ordinary: readonly string[];
beforeEach(async () => {
  collector = await openCollector('rio');
});
afterEach(() => collector.close());

async function deliver(tables: ReadonlyMap<string, string>): Promise<Taken> {
  await writeDelivery(collector.dir, tables);
  const taken = await collector.take();
  return { ...taken, issues: taken.issues.filter((code) => !ordinary.includes(code)) };
}

beforeEach(async () => {
  ordinary = [];
  const probe = await openCollector('rio');
  await writeDelivery(probe.dir, deliveryCsv(delivery()));
  ordinary = (await probe.take()).issues;
  await probe.close();
});

/** The delivery with the text of one table changed; the controlebestand stays. */
function changed(table: string, change: (text: string) => string): Map<string, string> {
  const tables = deliveryCsv(delivery());
  const before = tables.get(table)!;
  const after = change(before);
  if (after === before) throw new Error(`${table} did not change`);
  return tables.set(table, after);
}

/** The delivery with rows of one table changed, counted as they are. */
function withRows(table: string, change: (rows: TestDelivery[string]) => void): Map<string, string> {
  const tables = delivery();
  change(tables[table]!);
  return deliveryCsv(tables);
}

const lines = (text: string): string[] => text.split('\n');

const refused: readonly (readonly [string, () => Map<string, string>, RegExp])[] = [
  [
    'without a column',
    () => changed(offers, (text) => text.replace('"OPLEIDINGSEENHEIDCODE"', '"IETS"')),
    /lacks the column OPLEIDINGSEENHEIDCODE/,
  ],
  [
    'with a quote that is not closed',
    () => changed(offers, (text) => text.replace(`"${offerCode(32)}"`, `"${offerCode(32)}`)),
    /quote that is not closed/,
  ],
  [
    'with a NUL byte',
    () => changed(offers, (text) => text.replace('7000O0001', '7000\u0000001')),
    /NUL byte/,
  ],
  ['separated by semicolons', () => changed(offers, (text) => text.replaceAll(',', ';')), /separated by ";"/],
  [
    'with fewer rows than are counted',
    () => changed(offers, (text) => lines(text).toSpliced(5, 1).join('\n')),
    /counts 12 rows, the file has 11/,
  ],
  [
    'that DUO is still writing',
    () => changed('controlebestand', (text) => text.replace('"Waar"', '"Onwaar"')),
    /Onwaar/,
  ],
  [
    'with another count and the same tables',
    () =>
      changed('controlebestand', (text) => text.replace(`"${cohorts}.csv",3,3`, `"${cohorts}.csv",412,412`)),
    /412 rows, the file has 3/,
  ],
  [
    'without rows',
    () => withRows(offers, (rows) => rows.splice(0)),
    /700A001: 1[0-9] → [0-9] records, at least/,
  ],
  ['that is an error page', () => changed(offers, () => '<!DOCTYPE html><html></html>'), /HTML/],
];

describe('a delivery of RIO', () => {
  it.each(refused)('%s is refused in one line, and the last good data stays', async (_, make, message) => {
    const before = await deliver(deliveryCsv(delivery()));
    expect([before.state, before.records.size, before.issues]).toEqual(['ok', all, []]);
    const { state, message: line, records } = await deliver(make());
    expect(state).not.toBe('ok');
    expect(line).toMatch(message);
    expect(line).not.toMatch(/\n|^\s*at |unexpected:/);
    expect(records).toEqual(before.records);
    // Afterwards all is as it was.
    expect(await deliver(deliveryCsv(delivery()))).toMatchObject({ state: 'ok', records: before.records });
  });

  it.each([
    ['with line ends of one CR', () => changed(offers, (text) => text.replaceAll('\n', '\r')), []],
    ['with a byte order mark', () => changed(offers, (text) => `\ufeff${text}`), []],
    [
      'with a column nobody knows',
      () =>
        changed(offers, (text) =>
          lines(text)
            .map((line, n) => (line === '' ? '' : `${n === 0 ? '"NIEUW"' : '"x"'},${line}`))
            .join('\n'),
        ),
      ['NEW_COLUMN'],
    ],
  ] as const)('%s gives the same records', async (_, make, issues) => {
    const before = await deliver(deliveryCsv(delivery()));
    const after = await deliver(make());
    expect([after.state, after.issues]).toEqual(['ok', issues]);
    expect(after.records).toEqual(before.records);
  });

  it.each([
    [
      'a damaged code',
      () => withRows(offers, (rows) => rows.splice(3, 1, { ...rows[3]!, OPLEIDINGSEENHEIDCODE: '1E+10' })),
      all - 1,
      ['INVALID_CODE'],
    ],
    [
      'a cohort of no offer',
      () => withRows(cohorts, (rows) => rows.push({ ...rows[1]!, AANGEBODEN_OPLEIDINGCODE: offerCode(99) })),
      all,
      ['ORPHAN_COHORT'],
    ],
    [
      'two periods that hold today',
      () => withRows(offers, (rows) => rows.push({ ...rows[3]!, BEGINDATUM_PERIODE: '2025-01-01' })),
      all,
      ['PERIOD_OVERLAP'],
    ],
    [
      'a period that ends before it begins',
      () =>
        withRows(offers, (rows) =>
          rows.push({ ...rows[3]!, BEGINDATUM_PERIODE: '2025-01-01', EINDDATUM_PERIODE: '2024-06-01' }),
        ),
      all,
      ['DATE_ORDER'],
    ],
  ] as const)('with %s keeps the rest and tells', async (_, make, count, issues) => {
    const taken = await deliver(make());
    expect([taken.state, taken.records.size, taken.issues]).toEqual(['ok', count, issues]);
  });
});
