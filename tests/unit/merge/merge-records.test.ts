import { describe, expect, it } from 'vitest';
import { mergeRecords as merge } from '../../../ingest/merge/merge-records.ts';
import { buildCost, buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

const mergeRecords = (...args: Parameters<typeof merge>) => merge(...args).program;

const cluster = { programId: 'abcdefghijkl', title: '', provider: '', records: [], edges: [] };

describe('fields', () => {
  it('takes texts from EDU-DEX and level and kind from RIO, and says so', () => {
    const program = mergeRecords(cluster, [
      buildRecord('rio', 'a', {
        title: 'BOEKHOUDEN BASIS',
        kind: 'qualification',
        nlqf: { level: '4', basis: 'register' },
      }),
      buildRecord('edudex', '1', { summary: 'Leer boekhouden.', nlqf: { level: '3', basis: 'delivered' } }),
    ]);
    expect(program).toMatchObject({
      title: 'Basiscursus boekhouden',
      summary: 'Leer boekhouden.',
      kind: 'qualification',
      nlqf: { level: '4', basis: 'register' },
      origins: { title: 'edudex', summary: 'edudex', kind: 'rio', nlqf: 'rio' },
    });
  });

  it('takes facts of a programme of ho from HOVI, then RIO, and texts still from EDU-DEX', () => {
    const weeks = (amount: number) => ({ amount, unit: 'week' as const });
    const croho = { registrations: [{ system: 'croho' as const, code: '34401' }] };
    const edudex = buildRecord('edudex', '1', {
      duration: weeks(1),
      languages: ['en'],
      title: 'Bedrijfskunde',
    });
    const rio = buildRecord('rio', 'a', { ...croho, duration: weeks(2), languages: ['nl'] });
    const hovi = buildRecord('hovi', '810', { duration: weeks(3), languages: [] });
    expect(mergeRecords(cluster, [edudex, rio, hovi])).toMatchObject({
      title: 'Bedrijfskunde',
      duration: weeks(3),
      languages: ['nl'],
      origins: { title: 'edudex', duration: 'hovi', languages: 'rio' },
      alternatives: { duration: [{ source: 'edudex' }, { source: 'rio' }] },
    });
    expect(mergeRecords(cluster, [edudex, rio]).duration).toEqual(weeks(2));
    expect(mergeRecords(cluster, [edudex, { ...rio, registrations: [] }]).duration).toEqual(weeks(1));
  });

  it('names the source of the price: the first that has one, for the course or for a start', () => {
    const cost = [buildCost(50_000)];
    const free = buildRecord('edudex', '1', { offers: [buildOffer('Utrecht', [buildRun('2027-01-12')])] });
    const perStart = buildRecord('rio', 'a', {
      offers: [buildOffer('Utrecht', [buildRun('2027-01-12'), buildRun('2027-02-12', { costs: cost })])],
    });
    const whole = buildRecord('hovi', '810', { offers: [buildOffer('Utrecht', [], { costs: cost })] });
    expect(mergeRecords(cluster, [free, perStart]).origins.costs).toBe('rio');
    expect(mergeRecords(cluster, [free, whole]).origins.costs).toBe('hovi');
    expect(mergeRecords(cluster, [free]).origins).not.toHaveProperty('costs');
  });

  it('is found by the ids of all its sources and the code of its unit', () => {
    const rio = buildRecord('rio', 'a', { evidence: { unitCode: '1000O0001' } });
    expect(mergeRecords(cluster, [buildRecord('edudex', '1'), rio]).ids).toEqual(['1', 'a', '1000O0001']);
  });

  it('falls back to a source that says anything', () => {
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1'),
      buildRecord('rio', 'a', { summary: 'Kort.', url: 'https://voorbeeld.example/cursus' }),
    ]);
    expect(program).toMatchObject({ summary: 'Kort.', origins: { summary: 'rio', url: 'rio' } });
  });

  it('unites codes and keywords, each once', () => {
    const nlqf = { system: 'nlqf' as const, code: '02-24' };
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1', { keywords: ['Administratie'], registrations: [nlqf] }),
      buildRecord('rio', 'a', {
        keywords: ['administratie', 'Economie'],
        registrations: [nlqf, { system: 'rio-unit', code: '1000O0001' }],
      }),
    ]);
    expect(program.keywords).toEqual(['Administratie', 'Economie']);
    expect(program.registrations.map(({ code }) => code)).toEqual(['02-24', '1000O0001']);
  });

  it('names a recogniser once where one source gives its code and another does not', () => {
    const by = (recognizer: string, code: string | null, validUntil: string | null = null) => ({
      ...{ recognizer, code, validFrom: null, validUntil },
    });
    const program = mergeRecords(cluster, [
      buildRecord('hovi', '1', { recognitions: [by('NVAO', null), by('NRTO', null)] }),
      buildRecord('rio', 'a', { recognitions: [by('NVAO', '34401', '2030-01-01')] }),
    ]);
    expect(program.recognitions).toEqual([by('NRTO', null), by('NVAO', '34401', '2030-01-01')]);
    expect(program.contributors).toEqual({ recognitions: ['hovi', 'rio'] });
  });
});

describe('offers', () => {
  const starts = (program: ReturnType<typeof mergeRecords>): string[] =>
    program.offers.flatMap(({ place, runs }) =>
      runs.map(({ startDate, sources }) => `${place?.city ?? '-'} ${startDate} ${sources.join('+')}`),
    );

  it('unites runs by place and start, with the sources that know each', () => {
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1', {
        offers: [buildOffer('Utrecht', [buildRun('2027-01-12'), buildRun('2027-03-02')])],
      }),
      buildRecord('rio', 'a', {
        offers: [buildOffer('UTRECHT', [buildRun('2027-01-12'), buildRun('2027-05-04')])],
      }),
    ]);
    expect(starts(program)).toEqual([
      'Utrecht 2027-01-12 edudex+rio',
      'Utrecht 2027-03-02 edudex',
      'Utrecht 2027-05-04 rio',
    ]);
    expect(program.offers).toHaveLength(1);
  });

  it('lets EDU-DEX decide that a run is full or cancelled', () => {
    const program = mergeRecords(cluster, [
      buildRecord('rio', 'a', { offers: [buildOffer('Utrecht', [buildRun('2027-01-12')])] }),
      buildRecord('edudex', '1', {
        offers: [buildOffer('Utrecht', [buildRun('2027-01-12', { status: 'full' })])],
      }),
    ]);
    expect(program.offers[0]!.runs).toMatchObject([{ status: 'full', sources: ['edudex', 'rio'] }]);
  });

  it('adds a town that only RIO knows as an offer of its own', () => {
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1', { offers: [buildOffer('Utrecht', [buildRun('2027-01-12')])] }),
      buildRecord('rio', 'a', { offers: [buildOffer('Zwolle', [buildRun('2027-01-12')])] }),
    ]);
    expect(starts(program)).toEqual(['Utrecht 2027-01-12 edudex', 'Zwolle 2027-01-12 rio']);
  });

  it('takes a RIO run without a place for the EDU-DEX run of that day', () => {
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1', { offers: [buildOffer('Utrecht', [buildRun('2027-01-12')])] }),
      buildRecord('rio', 'a', { offers: [buildOffer(null, [buildRun('2027-01-12')])] }),
    ]);
    expect(starts(program)).toEqual(['Utrecht 2027-01-12 edudex+rio']);
  });

  it('adds no second form of starts that are known, and one of a start that is not', () => {
    const online = (...days: string[]) =>
      buildRecord('rio', 'a', {
        offers: [
          buildOffer(
            'Utrecht',
            days.map((day) => buildRun(day)),
            { deliveryMode: 'online' },
          ),
        ],
      });
    const edudex = buildRecord('edudex', '1', { offers: [buildOffer('Utrecht', [buildRun('2027-01-12')])] });
    expect(mergeRecords(cluster, [edudex, online('2027-01-12')]).offers).toHaveLength(1);
    expect(starts(mergeRecords(cluster, [edudex, online('2027-05-04')]))).toEqual([
      'Utrecht 2027-01-12 edudex',
      'Utrecht 2027-05-04 rio',
    ]);
  });

  it('adds a town without starts only where that town is not known', () => {
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1', {
        offers: [buildOffer('Utrecht', [buildRun('2027-01-12')]), buildOffer('Zwolle', [])],
      }),
      buildRecord('rio', 'a', {
        offers: ['Utrecht', 'Arnhem'].map((city) => buildOffer(city, [], { deliveryMode: 'blended' })),
      }),
    ]);
    expect(program.offers.map(({ place }) => place?.city)).toEqual(['Utrecht', 'Zwolle', 'Arnhem']);
  });

  it('keeps two groups of one source that start on one day', () => {
    const program = mergeRecords(cluster, [
      buildRecord('edudex', '1', {
        offers: [buildOffer('Utrecht', [buildRun('2027-01-12'), buildRun('2027-01-12')])],
      }),
    ]);
    expect(starts(program)).toHaveLength(2);
  });
});
