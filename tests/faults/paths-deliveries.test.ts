/** Broken tables of ontwikkelpaden: refused as a whole, or read with what is wrong left out and told. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columns } from '../../ingest/sources/paths/raw.ts';
import { csvOf, row } from '../fixtures/paths/table.ts';
import { openCollector, type Taken, type TestCollector } from '../support/collect-delivery.ts';

let collector: TestCollector;
beforeEach(async () => {
  collector = await openCollector('paths');
});
afterEach(() => collector.close());

const deliver = async (text: string): Promise<Taken> => {
  await writeFile(join(collector.dir, 'paths.csv'), text);
  return collector.take();
};

const rows = Array.from({ length: 12 }, (_, n) => row({ FUNCTIE_TITEL: `Bakker ${n}` }));
const good = csvOf(rows);

describe('the table of ontwikkelpaden', () => {
  it.each([
    ['that is an error page', '<!DOCTYPE html><html><body>Storing</body></html>', /HTML/],
    ['that is empty', '', /paths\.csv/],
    [
      'without a column',
      csvOf(
        rows,
        columns.filter((name) => name !== 'SUBSIDIABEL_SLIMREGELING'),
      ),
      /lacks the column SUBSIDIABEL_SLIMREGELING/,
    ],
    ['cut off within a field', good.slice(0, -4), /quote|not closed/],
    ['with a NUL byte', good.replace('Bakker 3', 'Bakker\u00003'), /NUL/],
    ['of which nearly all is gone', csvOf(rows.slice(0, 2)), /12 → 2 records, at least 10 expected/],
  ])('%s is refused in one line, and the last good data stays', async (_, text, message) => {
    const before = await deliver(good);
    expect([before.state, before.records.size, before.issues]).toEqual(['ok', 12, []]);
    const { state, message: line, records } = await deliver(text);
    expect(state).not.toBe('ok');
    expect(line).toMatch(message);
    expect(line).not.toMatch(/\n|^\s*at |unexpected:/);
    expect(records).toEqual(before.records);
  });

  it('with a byte order mark and CRLF gives the same records', async () => {
    const before = await deliver(good);
    expect(await deliver(`\ufeff${good.replaceAll('\n', '\r\n')}`)).toMatchObject({
      state: 'ok',
      records: before.records,
    });
  });

  it.each([
    ['a code that went through a spreadsheet', { ERKENDEOPLEIDINGSCODE: '95001.0' }, 13, 'INVALID_CODE'],
    ['a KvK number without its zeros', { OPLEIDER_KVK_NUMMER: '1234567' }, 13, 'INVALID_CODE'],
    ['an unknown value', { SUBSIDIABEL_SLIMREGELING: 'MISSCHIEN' }, 13, 'UNKNOWN_CODE'],
    ['a date of another form', { EINDDATUM_ONTWIKKELPAD: '31-12-2028' }, 13, 'INVALID_DATE'],
    ['an end before its begin', { EINDDATUM_ONTWIKKELPAD: '2020-01-01' }, 13, 'DATE_ORDER'],
    ['no function', { FUNCTIE_TITEL: '' }, 12, 'MISSING_NAME'],
  ])('with %s keeps the rest and tells', async (_, change, count, issue) => {
    const taken = await deliver(csvOf([...rows, row({ FUNCTIE_TITEL: 'Molenaar', ...change })]));
    expect([taken.state, taken.records.size]).toEqual(['ok', count]);
    expect(taken.issues).toContain(issue);
  });
});
