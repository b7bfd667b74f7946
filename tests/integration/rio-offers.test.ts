import { describe, expect, it } from 'vitest';
import { addDays } from '../../ingest/lib/dates.ts';
import { deliveryCsv, offerCode, tinyDelivery, writeDelivery } from '../fixtures/rio/delivery.ts';
import {
  codes,
  collect,
  key,
  load,
  rioDirectory,
  today,
  useRioDirectory,
  type Outcome,
} from '../support/rio-directory.ts';

useRioDirectory();

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

  it('has one part, of which the fingerprint changes with the tables and not with the day', async () => {
    const seen: string[] = [];
    const remember = (part: string, fingerprint: string): boolean => {
      seen.push(`${part} ${fingerprint}`);
      return seen.indexOf(`${part} ${fingerprint}`) < seen.length - 1;
    };
    await writeDelivery(rioDirectory(), deliveryCsv(tinyDelivery()));
    expect((await collect(today, remember)).items.at(-1)).toMatchObject({ type: 'complete', part: 'rio' });
    expect((await collect('2027-01-16', remember)).items).toEqual([{ type: 'unchanged', part: 'rio' }]);
    const delivery = tinyDelivery();
    delivery['onderwijslocaties']!.pop();
    await writeDelivery(rioDirectory(), deliveryCsv(delivery));
    await collect(today, remember);
    expect(new Set(seen).size).toBe(2);
  });

  it('says on which day the same tables would next be read otherwise, and they would not before', async () => {
    await writeDelivery(rioDirectory(), deliveryCsv(tinyDelivery()));
    const on = async (day: string): Promise<{ records: string; changesOn: string }> => {
      const { items } = await collect(day, () => false);
      const last = items.at(-1) as { changesOn: string };
      const records = items.filter(({ type }) => type === 'program' || type === 'unit');
      return { records: JSON.stringify(records), changesOn: last.changesOn };
    };
    let now = await on(today);
    const changed: string[] = [];
    for (let change = 0; change < 4; change += 1) {
      const day = now.changesOn;
      expect(day > today && !changed.includes(day)).toBe(true);
      expect((await on(addDays(day, -1))).records).toEqual(now.records);
      const next = await on(day);
      if (next.records !== now.records) changed.push(day);
      now = next;
    }
    // Of four days on which a period begins or ends some change a record.
    expect(changed.length).toBeGreaterThan(0);
  });
});
