import { appendFileSync, utimesSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../ingest/model/source-error.ts';
import type { TestDelivery } from '../fixtures/rio/delivery.ts';
import { deliveryCsv, offerCode, tinyDelivery, writeDelivery } from '../fixtures/rio/delivery.ts';
import {
  codes,
  collect,
  key,
  load,
  refusal,
  rioDirectory,
  useRioDirectory,
} from '../support/rio-directory.ts';

useRioDirectory();

describe('a folder that is being written', () => {
  it('is refused, to be tried again, when a table changes while it is read', async () => {
    await writeDelivery(rioDirectory(), deliveryCsv(tinyDelivery()));
    const table = join(rioDirectory(), 'onderwijslocaties.csv');
    const reading = collect('2027-01-15', () => {
      appendFileSync(table, ' ');
      return false;
    });
    await expect(reading).rejects.toMatchObject({ retryable: true });
    await expect(collect()).rejects.toThrow(SourceError);
    await writeDelivery(rioDirectory(), deliveryCsv(tinyDelivery()));
    const untouched = collect('2027-01-15', () => {
      utimesSync(table, 1, 1);
      return false;
    });
    await expect(untouched).rejects.toThrow('onderwijslocaties.csv was written while it was read');
  });
});

describe('periods of RIO', () => {
  const period = (delivery: TestDelivery, begin: string, end: string, name: string): void => {
    const rows = delivery['aangeboden_nfo_opleidingen']!;
    rows.push({ ...rows[1]!, BEGINDATUM_PERIODE: begin, EINDDATUM_PERIODE: end, EIGENNAAM: name });
  };

  it('takes the row of today, up to but not on its end', async () => {
    const change = (delivery: TestDelivery): void => {
      delivery['aangeboden_nfo_opleidingen']!.splice(1, 1, {
        ...delivery['aangeboden_nfo_opleidingen']![1]!,
        EINDDATUM_PERIODE: '2027-01-15',
        EIGENNAAM: 'Oude naam',
      });
      period(delivery, '2027-01-15', '', 'Nieuwe naam');
    };
    expect((await load(change)).records.get(key(2))?.title).toBe('Nieuwe naam');
    expect((await load(change, '2027-01-14')).records.get(key(2))?.title).toBe('Oude naam');
  });

  it('takes the latest begin of rows that overlap, and tells of rows turned round', async () => {
    const { records, issues } = await load((delivery) => {
      period(delivery, '2026-06-01', '', 'Nieuwe naam');
      period(delivery, '2028-01-01', '2026-01-01', 'Omgekeerd');
    });
    expect(records.get(key(2))?.title).toBe('Nieuwe naam');
    expect(issues.filter(({ recordKey }) => recordKey === key(2))).toMatchObject([
      { code: 'PERIOD_OVERLAP' },
      { code: 'DATE_ORDER', value: '2028-01-01–2026-01-01' },
    ]);
  });

  it('takes the next row in a gap, and is on from then', async () => {
    const { records } = await load((delivery) => {
      const first = delivery['aangeboden_nfo_opleidingen']![1]!;
      delivery['aangeboden_nfo_opleidingen']![1] = { ...first, EINDDATUM_PERIODE: '2026-06-30' };
      period(delivery, '2027-05-01', '', 'Later');
      period(delivery, '2027-02-01', '2027-05-01', 'Na het gat');
    });
    expect(records.get(key(2))).toMatchObject({
      title: 'Na het gat',
      validFrom: '2027-02-01',
      validUntil: null,
    });
  });

  it('keeps an ended offer with its last day, and takes far-off ends as open', async () => {
    const { records } = await load((delivery) => {
      const rows = delivery['aangeboden_nfo_opleidingen']!;
      rows[0] = { ...rows[0]!, EINDDATUM: '2050-01-01', EINDDATUM_PERIODE: '9999-12-31' };
      rows[1] = { ...rows[1]!, EINDDATUM: '2026-10-01', EINDDATUM_PERIODE: '2026-10-01' };
    });
    expect(records.get(key(1))?.validUntil).toBeNull();
    expect(records.get(key(2))?.validUntil).toBe('2026-09-30');
  });
});

describe('single rows of RIO that are wrong', () => {
  it('leaves out offers with a damaged code, never repairs a KvK number, and joins nothing on guesses', async () => {
    const { records, issues } = await load((delivery) => {
      const rows = delivery['aangeboden_nfo_opleidingen']!;
      rows[1] = { ...rows[1]!, OPLEIDINGSEENHEIDCODE: '700000001' };
      rows.push({ ...rows[1], AANGEBODEN_OPLEIDINGCODE: '2.95E+09' });
      delivery['onderwijsbesturen']![1] = { ...delivery['onderwijsbesturen']![1]!, KVK_NUMMER: '11' };
      delivery['nfo_opleidingserkenningen']![0] = {
        ...delivery['nfo_opleidingserkenningen']![0]!,
        ERKENDEOPLEIDINGSCODE: 'jan-77',
        ERKENNERCODE: '1000000',
        NLQF: '2.0',
      };
    });
    expect(records.has(key(2))).toBe(false);
    expect(records.get(key(1))).toMatchObject({ provider: { kvk: null }, nlqf: null, registrations: [] });
    const invalid = issues.filter(({ code }) => code === 'INVALID_CODE');
    expect(new Set(invalid.map(({ value }) => value))).toEqual(
      new Set(['700000001', '2.95E+09', '11', 'jan-77', '1000000', '2.0']),
    );
  });

  it('counts cohorts without offer in one line, and finds offers in either case', async () => {
    const { records, issues } = await load((delivery) => {
      const rows = delivery['aangeboden_nfo_opleiding_cohorten']!;
      for (let n = 0; n < 50; n += 1)
        rows.push({ ...rows[1]!, AANGEBODEN_OPLEIDINGCODE: offerCode(900 + n) });
      rows.push({ ...rows[1]!, AANGEBODEN_OPLEIDINGCODE: '' });
      rows[1] = { ...rows[1]!, AANGEBODEN_OPLEIDINGCODE: offerCode(1).toUpperCase() };
    });
    const orphans = issues.filter(({ code }) => code === 'ORPHAN_COHORT');
    expect(orphans).toMatchObject([
      { message: '51 cohorts of aangeboden_nfo_opleiding_cohorten belong to no offer' },
    ]);
    expect(records.get(key(1))?.evidence.runIds).toContain('maart');
  });

  it('leaves out an offer of an unknown provider, and keeps one with a name of which the unit is unknown', async () => {
    const { records, issues } = await load((delivery) => {
      const rows = delivery['aangeboden_nfo_opleidingen']!;
      rows[0] = { ...rows[0]!, OPLEIDINGSEENHEIDCODE: '7999O9999', ONDERWIJSLOCATIECODE: '700X999' };
      rows[1] = { ...rows[1]!, ONDERWIJSAANBIEDERID: '700A999' };
    });
    expect(records.has(key(2))).toBe(false);
    expect(records.get(key(1))).toMatchObject({ credential: null, evidence: { unitCode: '7999O9999' } });
    expect(records.get(key(1))?.offers[0]?.place).toBeNull();
    expect(codes(issues)).toEqual(
      expect.arrayContaining(['ORPHAN_OFFER', 'UNKNOWN_LOCATION', 'UNKNOWN_UNIT']),
    );
  });

  it('leaves out an offer of which every cohort has an access code', async () => {
    const { records, issues } = await load((delivery) => {
      delivery['aangeboden_mbo_opleiding_cohorten']!.shift();
    });
    expect(records.has(key(11))).toBe(false);
    expect(issues.filter(({ code }) => code === 'COMPANY_OFFER')).toHaveLength(1);
  });

  it('takes no parent from a ring of units and names its members', async () => {
    const { records, issues } = await load((delivery) => {
      const above = delivery['ho_relaties_opleidingseenheden']!;
      above.push({
        VAN_OPLEIDINGSEENHEIDCODE: '7200O0002',
        RELATIESOORT: 'HIERARCHISCH',
        NAAR_OPLEIDINGSEENHEIDCODE: '7200O0001',
      });
    });
    expect(issues.filter(({ code }) => code === 'RELATION_CYCLE')).toMatchObject([
      { value: '7200O0001, 7200O0002' },
    ]);
    expect(records.get(key(21))?.studyLoad).toBeNull();
  });

  it('tells once of a column it does not know', async () => {
    const tables = deliveryCsv(tinyDelivery());
    const text = tables.get('nfo_opleidingen')!;
    tables.set('nfo_opleidingen', text.replaceAll(/(.)\n/g, '$1,nieuw\n'));
    await writeDelivery(rioDirectory(), tables);
    const { issues, records } = await collect();
    expect(issues.filter(({ code }) => code === 'NEW_COLUMN')).toMatchObject([
      { severity: 'info', field: 'nfo_opleidingen', value: 'nieuw' },
    ]);
    expect(records.get(key(1))?.credential).toBe('certificaat');
  });
});

describe('a delivery of RIO that is refused', () => {
  const changed = (table: string, change: (text: string) => string): Map<string, string> => {
    const tables = deliveryCsv(tinyDelivery());
    return tables.set(table, change(tables.get(table)!));
  };

  it('when a table lacks a column', async () => {
    const tables = changed('aangeboden_ho_opleidingen', (text) => text.replace('"VORM"', '"VORMEN"'));
    expect(await refusal(tables)).toMatchObject({
      message: 'aangeboden_ho_opleidingen.csv lacks the column VORM (line 1)',
      phase: 'parse',
      retryable: false,
    });
  });

  it('when DUO says a table is not whole, but not when that table is not read', async () => {
    const notWhole = changed('controlebestand', (text) =>
      text.replace(/(onderwijslocaties.*)"Waar"/, '$1"Onwaar"'),
    );
    expect(await refusal(notWhole)).toMatchObject({
      message: 'onderwijslocaties: the controlebestand says volledig = Onwaar, expected Waar',
      retryable: true,
    });
    const other = changed(
      'controlebestand',
      (text) => `${text}"waarschuwingen.csv",0,0,2027-01-15T06:58:02,"Onwaar"\n`,
    );
    await writeDelivery(rioDirectory(), other);
    expect((await collect()).items.at(-1)?.type).toBe('complete');
  });

  it('when a table has another number of rows than was counted', async () => {
    const tables = changed('aangeboden_nfo_opleiding_cohorten', (text) =>
      text.split('\n').slice(0, 3).join('\n'),
    );
    expect(await refusal(tables)).toMatchObject({
      message: 'aangeboden_nfo_opleiding_cohorten: the controlebestand counts 3 rows, the file has 2',
      retryable: true,
    });
  });

  it('when a needed table is absent', async () => {
    const tables = deliveryCsv(tinyDelivery());
    tables.delete('onderwijsbesturen');
    tables.delete('aangeboden_mbo_opleiding_cohorten');
    expect((await refusal(tables)).message).toBe(
      'the delivery lacks onderwijsbesturen.csv, aangeboden_mbo_opleiding_cohorten.csv',
    );
  });

  it.each([
    ['an open quote', (text: string) => text.replace('"Imkeren', '"Im"keren'), 'a quote that is not closed'],
    ['a NUL byte', (text: string) => `${text}\0`, 'a NUL byte'],
    ['a page of HTML', () => '<!DOCTYPE html><p>Storing', 'an HTML or XML page'],
    ['nothing at all', () => '', 'is empty'],
  ])('when a table has %s', async (_, damage, reason) => {
    const error = await refusal(changed('aangeboden_nfo_opleidingen', damage));
    expect(error.message).toContain('aangeboden_nfo_opleidingen.csv');
    expect(error.message).toContain(reason);
  });

  it('when the directory is not there', async () => {
    await rm(rioDirectory(), { recursive: true });
    const error = await collect().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ phase: 'fetch' });
    await writeDelivery(rioDirectory(), new Map());
  });
});

describe('a directory that holds a part of RIO', () => {
  it('goes on without controlebestand and without mbo and ho, and says so', async () => {
    const tables = deliveryCsv(tinyDelivery());
    for (const name of tables.keys()) if (/^controle|mbo_|ho_/.test(name)) tables.delete(name);
    await writeDelivery(rioDirectory(), tables);
    const { issues, records } = await collect();
    expect(records.size).toBe(2);
    expect(issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'NO_CONTROL_FILE', severity: 'warning' }),
        expect.objectContaining({ code: 'MISSING_TABLE', severity: 'warning' }),
      ]),
    );
  });

  it('leaves out rows of another width, each with line and width, where nobody counted them', async () => {
    const tables = deliveryCsv(tinyDelivery());
    tables.delete('controlebestand');
    await writeDelivery(rioDirectory(), tables);
    await writeFile(
      join(rioDirectory(), 'onderwijslocaties.csv'),
      `${tables.get('onderwijslocaties')!}los\n\n`,
    );
    const { issues } = await collect();
    expect(issues.find(({ code }) => code === 'ROW_WIDTH')?.message).toBe(
      'onderwijslocaties line 4 has 1 fields, expected 9: left out',
    );
  });
});
