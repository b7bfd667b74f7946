import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { resolveClusters } from '../../../ingest/merge/resolve-clusters.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

const clustersOf = (records: readonly ProgramRecord[]): string[][] =>
  resolveClusters(records.map(evidenceOf))
    .clusters.map(({ records: keys }) => [...keys])
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));

const edgesOf = (records: readonly ProgramRecord[]): string[] =>
  resolveClusters(records.map(evidenceOf)).clusters.flatMap(({ edges }) =>
    edges.map(({ a, b, kind }) => `${a} ${b} ${kind}`),
  );

const edudex = (id: string, changes: Parameters<typeof buildRecord>[2] = {}): ProgramRecord =>
  buildRecord('edudex', id, { ...changes, evidence: { ownKeys: [id], ...changes.evidence } });
const rio = (id: string, changes: Parameters<typeof buildRecord>[2] = {}): ProgramRecord =>
  // Another title than the programs', so that only keys and codes can tie it.
  buildRecord('rio', id, {
    title: 'Financiële administratie',
    ...changes,
    provider: { sourceId: '100A001', ...changes.provider },
  });

describe('E1: own keys and run ids', () => {
  it('ties a RIO offer whose own key is the programId of the same KvK', () => {
    expect(edgesOf([edudex('31405'), rio('a', { evidence: { ownKeys: ['31405'] } })])).toEqual([
      'edudex:vakschool/31405 rio:a E1',
    ]);
  });

  it('reads the programId before the provider and place that RIO puts behind it', () => {
    expect(
      edgesOf([edudex('31405'), rio('a', { evidence: { ownKeys: ['31405-102A192-106X977'] } })]),
    ).toHaveLength(1);
  });

  it.each(['ab-1 ', 'Ab-1-102A192-ONLINE', 'AB-1'])('knows the programId Ab-1 in the own key "%s"', (key) => {
    expect(edgesOf([edudex('Ab-1'), rio('a', { evidence: { ownKeys: [key] } })])).toHaveLength(1);
  });

  it('takes the key of the right case where two programs differ only in it', () => {
    const programs = [edudex('Ab-1'), edudex('ab-1')];
    expect(edgesOf([...programs, rio('a', { evidence: { ownKeys: ['ab-1'] } })])).toEqual([
      'edudex:vakschool/ab-1 rio:a E1',
    ]);
    expect(edgesOf([...programs, rio('a', { evidence: { ownKeys: ['AB-1'] } })])).toEqual([]);
  });

  it('does not take a key that only begins with the programId', () => {
    expect(edgesOf([edudex('17'), rio('a', { evidence: { ownKeys: ['17-X2'] } })])).toEqual([]);
  });

  it('never ties the programId of another provider', () => {
    const other = rio('a', { provider: { kvk: '87654321' }, evidence: { ownKeys: ['18'] } });
    expect(edgesOf([edudex('18'), other])).toEqual([]);
  });

  it('ties by a cohortcode that is a run id', () => {
    const program = edudex('41', { evidence: { ownKeys: ['41'], runIds: ['297'] } });
    expect(edgesOf([program, rio('a', { evidence: { runIds: ['297', 'COH-1'] } })])).toEqual([
      'edudex:vakschool/41 rio:a E1',
    ]);
  });

  it('does not choose between two programs with the same run id', () => {
    const programs = ['1', '2'].map((id) => edudex(id, { evidence: { ownKeys: [id], runIds: ['start'] } }));
    expect(edgesOf([...programs, rio('a', { evidence: { runIds: ['start'] } })])).toEqual([]);
  });

  it('believes the own key where run ids point elsewhere', () => {
    const programs = [
      edudex('1', { evidence: { ownKeys: ['1'], runIds: ['r1'] } }),
      edudex('2', { evidence: { ownKeys: ['2'], runIds: ['r2'] } }),
    ];
    expect(edgesOf([...programs, rio('a', { evidence: { ownKeys: ['1'], runIds: ['r2'] } })])).toEqual([
      'edudex:vakschool/1 rio:a E1',
    ]);
  });
});

describe('E2: the opleidingseenheidcode', () => {
  it('ties within one KvK only', () => {
    const program = edudex('1', { evidence: { ownKeys: ['1'], unitCode: '1000O0001' } });
    const same = rio('a', { evidence: { unitCode: '1000O0001' } });
    const other = rio('b', {
      provider: { kvk: '87654321', sourceId: '100A002' },
      evidence: { unitCode: '1000O0001' },
    });
    expect(clustersOf([program, same, other])).toEqual([['edudex:vakschool/1', 'rio:a'], ['rio:b']]);
  });
});

describe('E3: HOVI and RIO ho', () => {
  const ho = { registrations: [{ system: 'croho' as const, code: '34401' }] };
  const product = (id: string): ProgramRecord =>
    buildRecord('hovi', id, {
      ...ho,
      provider: { kvk: null, brin: '25BE', sourceId: '1' },
      offers: [buildOffer('DEN HAAG', [], { studyMode: 'full-time' })],
    });
  const offer = rio('a', {
    ...ho,
    provider: { brin: '25BE' },
    offers: [buildOffer("'s-Gravenhage", [], { studyMode: 'full-time' })],
  });

  it('ties by brin, croho, form and town, however the town is written', () => {
    expect(edgesOf([product('810'), offer])).toEqual(['hovi:810 rio:a E3']);
  });

  it('takes two products of one name with that key for one course', () => {
    expect(edgesOf([product('810'), product('811'), offer])).toEqual([
      'hovi:810 hovi:811 U',
      'hovi:810 rio:a E3',
    ]);
  });
});

describe('RIO siblings', () => {
  const unit = { evidence: { unitCode: '1000O0001' } };

  it('are one course at several places', () => {
    expect(clustersOf([rio('a', unit), rio('b', unit)])).toEqual([['rio:a', 'rio:b']]);
  });

  it('stay apart when their names tell variants apart', () => {
    const incompany = rio('b', { ...unit, title: 'Basiscursus boekhouden - incompany' });
    expect(clustersOf([rio('a', unit), incompany])).toHaveLength(2);
  });

  it('never join two EDU-DEX programs', () => {
    const tied = (id: string, key: string): ProgramRecord =>
      rio(id, { evidence: { unitCode: '1000O0001', ownKeys: [key] } });
    const records = [edudex('1'), edudex('2'), tied('a', '1'), tied('b', '2'), rio('c', unit)];
    expect(clustersOf(records)).toEqual([
      ['edudex:vakschool/1', 'rio:a'],
      ['edudex:vakschool/2', 'rio:b'],
      ['rio:c'],
    ]);
  });
});

describe('the resolver', () => {
  it('gives the same clusters and ids for any order of the records', () => {
    const small = fc.integer({ min: 0, max: 3 }).map(String);
    const evidence = fc.record({
      ownKeys: fc.array(small, { maxLength: 2 }),
      runIds: fc.array(small, { maxLength: 2 }),
      unitCode: fc.option(small.map((digit) => `1000O000${digit}`)),
    });
    // Few values of each, so that every kind of evidence, and look-alikes that block it, come up.
    const record = fc
      .record({
        source: fc.constantFrom('edudex' as const, 'rio' as const, 'hovi' as const),
        id: fc.integer({ min: 0, max: 9 }).map(String),
        evidence,
        kvk: fc.constantFrom('12345678', '87654321', null),
        brin: fc.constantFrom('25BE', null),
        title: fc.constantFrom(
          'Verpleegkunde',
          'Verpleegkunde (verkort)',
          'Verpleegkundige zorg',
          'Logistiek',
        ),
        croho: fc.option(fc.constantFrom('34401', '34402')),
        city: fc.constantFrom('DEN HAAG', "'s-Gravenhage", 'Arnhem', null),
        start: fc.constantFrom('2027-02-01', '2027-09-01', null),
      })
      .map(({ source, id, kvk, brin, croho, city, start, ...rest }) =>
        buildRecord(source, id, {
          ...rest,
          provider: { kvk, brin },
          registrations: croho === null ? [] : [{ system: 'croho', code: croho }],
          offers: [buildOffer(city, start === null ? [] : [buildRun(start)], { studyMode: 'full-time' })],
        }),
      );
    const records = fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 16 });
    fc.assert(
      fc.property(
        records.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(resolveClusters(shuffled.map(evidenceOf))).toEqual(resolveClusters(list.map(evidenceOf)));
        },
      ),
    );
  });

  it('names a cluster after its EDU-DEX record', () => {
    const alone = resolveClusters([evidenceOf(edudex('1'))]).clusters[0]!.programId;
    const tied = resolveClusters([edudex('1'), rio('a', { evidence: { ownKeys: ['1'] } })].map(evidenceOf));
    expect(tied.clusters.map(({ programId }) => programId)).toEqual([alone]);
  });
});

describe('E3 where the key is shared or has no place', () => {
  const croho = { registrations: [{ system: 'croho' as const, code: '39111' }] };
  const at = (city: string | null) => [buildOffer(city, [], { studyMode: 'full-time' })];
  const product = (
    id: string,
    title: string,
    city = 'Arnhem',
    evidence: Partial<ProgramRecord['evidence']> = {},
  ): ProgramRecord =>
    buildRecord('hovi', id, {
      ...croho,
      title,
      evidence,
      provider: { kvk: null, brin: '25BE', sourceId: '1' },
      offers: at(city),
    });
  const offer = (id: string, title: string, city: string | null): ProgramRecord =>
    rio(id, { ...croho, title, provider: { brin: '25BE' }, offers: at(city) });

  it('ties the one product that has the name of the offer', () => {
    const records = [
      product('1', 'Vormgeving'),
      product('2', 'Graphic Design'),
      offer('a', 'Vormgeving', 'Arnhem'),
    ];
    expect(edgesOf(records)).toEqual(['hovi:1 rio:a E3']);
  });

  it('ties an offer without a place when brin, croho and form stand alone', () => {
    expect(edgesOf([product('1', 'Vormgeving'), offer('a', 'Design', null)])).toEqual(['hovi:1 rio:a E3']);
  });

  it('ties an offer without a place to the course that HOVI gives in two towns', () => {
    const records = [
      product('1', 'Vormgeving'),
      product('2', 'Vormgeving', 'Zwolle'),
      offer('a', 'Vormgeving', null),
    ];
    expect(clustersOf(records)).toEqual([['hovi:1', 'hovi:2', 'rio:a']]);
  });

  it('ties the programme under whatever name, and not the variants that carry its croho', () => {
    const variant = { variantKind: 'content' as const };
    const records = [
      product('1', 'Master of Music'),
      product('2', 'Muziek – Jazz', 'Arnhem', variant),
      product('3', 'Muziek', 'Arnhem', variant),
      offer('a', 'Muziek', 'Arnhem'),
    ];
    expect(edgesOf(records)).toEqual(['hovi:1 rio:a E3']);
    expect(edgesOf([records[1]!, records[3]!])).toEqual([]);
  });

  it('keeps a short variant apart from the programme of the same name', () => {
    const records = [
      product('1', 'Vormgeving'),
      product('2', 'Vormgeving', 'Arnhem', { variantKind: 'length' }),
      product('3', 'Vormgeving', 'Arnhem', { variantKind: 'content' }),
    ];
    expect(clustersOf(records)).toEqual([['hovi:1', 'hovi:3'], ['hovi:2']]);
  });

  it('does not guess between two courses of other names', () => {
    const records = [
      product('1', 'Graphic Design'),
      product('2', 'Illustratie', 'Zwolle'),
      offer('a', 'Vormgeving', null),
    ];
    expect(edgesOf(records)).toEqual([]);
  });
});
