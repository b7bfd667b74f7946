import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Issue } from '../../ingest/model/issue.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import { programRecordSchema } from '../../ingest/model/program-record.ts';
import type { ProgramUnit } from '../../ingest/model/program-unit.ts';
import { programUnitSchema } from '../../ingest/model/program-unit.ts';
import { SourceError } from '../../ingest/model/source-error.ts';
import type { SourceItem } from '../../ingest/model/source.ts';
import { rioSource } from '../../ingest/sources/rio/source.ts';
import type { TestDelivery } from '../fixtures/rio/delivery.ts';
import { deliveryCsv, offerCode, tinyDelivery, writeDelivery } from '../fixtures/rio/delivery.ts';

const today = '2027-01-15';
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rio-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

interface Outcome {
  records: Map<string, ProgramRecord>;
  units: ProgramUnit[];
  issues: Issue[];
  items: SourceItem[];
}

async function collect(
  day = today,
  isUnchanged: (part: string, fingerprint: string) => boolean = () => false,
): Promise<Outcome> {
  const outcome: Outcome = { records: new Map(), units: [], issues: [], items: [] };
  const context = {
    today: day,
    workDir: directory,
    isUnchanged,
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  for await (const item of rioSource({ location: directory }).collect(context)) {
    outcome.items.push(item);
    if (item.type === 'program') {
      outcome.records.set(item.record.key, programRecordSchema.parse(item.record));
      outcome.issues.push(...item.issues);
    }
    if (item.type === 'unit') outcome.units.push(programUnitSchema.parse(item.unit));
    if (item.type === 'issue') outcome.issues.push(item.issue);
  }
  return outcome;
}

async function load(
  change: (delivery: TestDelivery) => void = () => undefined,
  day = today,
): Promise<Outcome> {
  const delivery = tinyDelivery();
  change(delivery);
  await writeDelivery(directory, deliveryCsv(delivery));
  return collect(day);
}

async function refusal(tables: ReadonlyMap<string, string>): Promise<SourceError> {
  await writeDelivery(directory, tables);
  const error = await collect().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error('the delivery was not refused', { cause: error });
  expect(error.message).not.toContain('\n');
  return error;
}

const key = (n: number): string => `rio:${offerCode(n)}`;
const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code).toSorted();

describe('a whole delivery of RIO', () => {
  it('joins an offer with its unit, provider, place, cohorts and recognition', async () => {
    const { records } = await load();
    const place = {
      name: null,
      street: 'Honingraat 12 A',
      postalCode: '6800ZZ',
      city: 'Arnhem',
      country: 'NL',
      latitude: 51.98,
      longitude: 5.91,
    };
    const run = { isFinal: true, costs: [] };
    expect(records.get(key(1))).toEqual({
      key: key(1),
      source: 'rio',
      sourceProgramId: offerCode(1).toUpperCase(),
      provider: { name: 'Bijenschool', kvk: '00000011', brin: null, sourceId: '700A001', url: null },
      kind: 'training',
      title: 'Imkeren voor beginners (Arnhem)',
      textLanguage: 'nl',
      summary: null,
      descriptionHtml: '<p>Leer bijen houden.</p><p>- met eigen kast</p>',
      sections: [],
      keywords: ['landbouw, voedsel en natuurlijke omgeving'],
      url: 'https://bijenschool.example/imkeren',
      nlqf: { level: '4+', basis: 'register' },
      educationLevel: 'mbo-2',
      registrations: [{ system: 'nlqf', code: '77-01' }],
      recognitions: [
        { recognizer: 'NLQF', code: '77-01', validFrom: '2025-01-01', validUntil: '2029-12-31' },
      ],
      credential: 'certificaat',
      duration: { amount: 3, unit: 'day' },
      studyLoad: { amount: 40, unit: 'hour' },
      languages: ['nl'],
      requiredLevels: [],
      admissionHtml: '<p>Na een gesprek</p>',
      startDetermination: null,
      offers: [
        {
          place,
          deliveryMode: 'on-site',
          studyMode: null,
          learningPath: null,
          costs: [],
          runs: [
            {
              ...run,
              id: 'maart',
              startDate: '2027-03-01',
              window: null,
              endDate: '2027-03-03',
              applicationDeadline: '2027-02-15',
              status: 'open',
            },
          ],
        },
        {
          place,
          deliveryMode: 'self-study',
          studyMode: null,
          learningPath: null,
          costs: [],
          runs: [
            {
              ...run,
              id: 'thuis',
              startDate: null,
              window: { from: '2027-01-01', until: '2027-12-31' },
              endDate: null,
              applicationDeadline: null,
              status: 'full',
            },
          ],
        },
      ],
      validFrom: '2024-01-01',
      validUntil: null,
      editedAt: null,
      evidence: {
        ownKeys: ['IMK-1-700A001-700X001', 'IMK-1 '],
        runIds: ['maart', 'oud', 'thuis'],
        unitCode: '7000O0001',
        incompany: false,
      },
    });
  });

  it('falls back on the unit for name, text and level, and leaves an offer without location without place', async () => {
    const record = (await load()).records.get(key(2));
    expect(record).toMatchObject({
      title: 'Imkeren voor beginners',
      descriptionHtml: '<p>Alles over bijen.</p>',
      educationLevel: 'mbo-2',
    });
    expect(record?.offers).toMatchObject([{ place: null, deliveryMode: null, runs: [] }]);
  });

  it('reads mbo with crebo, leerweg, BRIN and KvK, and keeps company cohorts out', async () => {
    const { records } = await load();
    const record = records.get(key(11));
    expect(record).toMatchObject({
      kind: 'qualification',
      title: 'Vakbekwaam imker',
      nlqf: { level: '3', basis: 'unit' },
      educationLevel: 'mbo-3',
      registrations: [{ system: 'crebo', code: '29001' }],
      recognitions: [{ recognizer: 'OCW', code: '29001', validFrom: '2023-08-01', validUntil: null }],
      provider: { name: 'ROC De Korf', brin: '99ZZ', kvk: '00000022' },
    });
    expect(record?.offers).toMatchObject([{ learningPath: 'bbl', runs: [{ id: 'BBL-27' }] }]);
    expect(record?.evidence.runIds).toEqual(['BBL-27']);
    expect(JSON.stringify(record)).not.toMatch(/geheim|BEDRIJF/);
  });

  it('reads a keuzedeel as a component with its code', async () => {
    expect((await load()).records.get(key(12))).toMatchObject({
      kind: 'component',
      title: 'Keuzedeel Honing',
      nlqf: null,
      registrations: [{ system: 'crebo', code: 'K9001' }],
    });
  });

  it('reads ho with form, languages, croho and the study load of the programme it is a variant of', async () => {
    const record = (await load()).records.get(key(21));
    expect(record).toMatchObject({
      languages: ['en', 'nl'],
      registrations: [{ system: 'croho', code: '39999' }],
      recognitions: [{ recognizer: 'NVAO' }],
      studyLoad: { amount: 240, unit: 'ects' },
      keywords: ['versneld traject'],
      validUntil: '2027-08-31',
      provider: { brin: null, kvk: null },
    });
    expect(record?.offers).toMatchObject([{ studyMode: 'part-time', deliveryMode: 'blended', runs: [] }]);
  });

  it('reads vavo when it is delivered', async () => {
    const { records, issues } = await load((delivery) => {
      delivery['aangeboden_vavo_opleidingen'] = [
        {
          AANGEBODEN_OPLEIDINGCODE: offerCode(31),
          OPLEIDINGSEENHEIDCODE: '7300O0001',
          ONDERWIJSAANBIEDERID: '700A002',
          STARTDATUM: '2024-08-01',
        },
      ];
      delivery['aangeboden_vavo_opleiding_cohorten'] = [];
      delivery['vavo_opleidingen'] = [
        { OPLEIDINGSEENHEIDCODE: '7300O0001', VOLLEDIGE_NAAM: 'Havo Natuur', NIVEAU: 'VO-HAVO' },
      ];
    });
    expect(records.get(key(31))).toMatchObject({ title: 'Havo Natuur', educationLevel: 'havo' });
    expect(codes(issues)).toEqual(['INTERNAL_TEXT', 'ORPHAN_RECOGNITION']);
  });

  it('gives the units that are offered or recognised, with the level of the register', async () => {
    const { units } = await load();
    expect(units).toEqual([
      {
        unitCode: '7000O0001',
        title: 'Imkeren voor beginners',
        nlqf: '4+',
        educationLevel: 'mbo-2',
        registrations: [{ system: 'nlqf', code: '77-01' }],
      },
      {
        unitCode: '7100O0001',
        title: 'Vakbekwaam imker',
        nlqf: '3',
        educationLevel: 'mbo-3',
        registrations: [{ system: 'crebo', code: '29001' }],
      },
      {
        unitCode: '7100O0002',
        title: 'Honing oogsten',
        nlqf: null,
        educationLevel: null,
        registrations: [{ system: 'crebo', code: 'K9001' }],
      },
      {
        unitCode: '7200O0002',
        title: 'Bijenkunde variant',
        nlqf: '6',
        educationLevel: 'hbo-bachelor',
        registrations: [{ system: 'croho', code: '39999' }],
      },
    ]);
  });

  it('gives the same records whatever the order of rows', async () => {
    const forward = await load();
    const backward = await load((delivery) => {
      for (const rows of Object.values(delivery)) rows.reverse();
    });
    const sorted = ({ records }: Outcome) => [...records].toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(backward)).toEqual(sorted(forward));
  });

  it('has one part, of which the fingerprint changes with the tables and with the day', async () => {
    const seen: string[] = [];
    const remember = (part: string, fingerprint: string): boolean => {
      seen.push(`${part} ${fingerprint}`);
      return seen.indexOf(`${part} ${fingerprint}`) < seen.length - 1;
    };
    await writeDelivery(directory, deliveryCsv(tinyDelivery()));
    expect((await collect(today, remember)).items.at(-1)).toMatchObject({ type: 'complete', part: 'rio' });
    expect((await collect(today, remember)).items).toEqual([{ type: 'unchanged', part: 'rio' }]);
    await collect('2027-01-16', remember);
    const delivery = tinyDelivery();
    delivery['onderwijslocaties']!.pop();
    await writeDelivery(directory, deliveryCsv(delivery));
    await collect(today, remember);
    expect(new Set(seen).size).toBe(3);
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
    await writeDelivery(directory, tables);
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
    await writeDelivery(directory, other);
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
    await rm(directory, { recursive: true });
    const error = await collect().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ phase: 'fetch' });
    await writeDelivery(directory, new Map());
  });
});

describe('a directory that holds a part of RIO', () => {
  it('goes on without controlebestand and without mbo and ho, and says so', async () => {
    const tables = deliveryCsv(tinyDelivery());
    for (const name of tables.keys()) if (/^controle|mbo_|ho_/.test(name)) tables.delete(name);
    await writeDelivery(directory, tables);
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
    await writeDelivery(directory, tables);
    await writeFile(join(directory, 'onderwijslocaties.csv'), `${tables.get('onderwijslocaties')!}los\n\n`);
    const { issues } = await collect();
    expect(issues.find(({ code }) => code === 'ROW_WIDTH')?.message).toBe(
      'onderwijslocaties line 4 has 1 fields, expected 9: left out',
    );
  });
});
