import { describe, expect, it } from 'vitest';
import { browseGroups } from '../../../src/lib/browse-groups.ts';
import { courseFacts, coursePrice, courseStart } from '../../../src/lib/course-facts.ts';
import { factSource, seenBeside } from '../../../src/lib/fact-source.ts';
import { courseJsonLd } from '../../../src/lib/course-json-ld.ts';
import { occupationSupply, periodText, slimText, trainingTitle } from '../../../src/lib/path-facts.ts';
import { raiseHeadings } from '../../../src/lib/raise-headings.ts';
import { programWithRuns } from '../../support/program-with-runs.ts';
import { makeProgram, makeSiteFixture } from '../../support/site-fixture.ts';
import type { CatalogProgram, CatalogRun } from '../../../search-config/catalog.ts';

const program = makeProgram(1);
const offer = program.offers[0]!;
const run = offer.runs[0]!;
const withRuns = (runs: Partial<CatalogRun>[], changes: Partial<CatalogProgram> = {}): CatalogProgram =>
  programWithRuns(program, runs, changes);
const valueOf = (of: CatalogProgram, label: string) => courseFacts(of).find((fact) => fact.label === label);

describe('the source of a fact', () => {
  const seenOn = (...days: (string | null)[]): CatalogProgram => ({
    ...program,
    origins: { title: 'edudex' },
    contributors: { recognitions: ['edudex', 'rio'] },
    records: (['edudex', 'rio'] as const).map((source, index) => ({
      ...{ key: `${source}:1`, source, title: 'Lassen', url: null, lastSeen: days[index] ?? null },
    })),
  });

  it('is named with when it was last seen, also when that was in its last delivery', () => {
    expect(factSource(seenOn(null), 'title')).toEqual({ source: 'EDU-DEX', seen: 'in de nieuwste gegevens' });
    expect(factSource(seenOn('2026-11-03'), 'title')?.seen).toBe('gezien op 3 november 2026');
    expect(factSource(seenOn(), 'summary')).toBeNull();
  });

  it('has its day beside it only when it is not in the newest data, which the page says once', () => {
    expect(seenBeside(factSource(seenOn(null), 'title')!)).toBe('');
    expect(seenBeside(factSource(seenOn('2026-11-03'), 'title')!)).toBe('(gezien op 3 november 2026)');
    expect(seenBeside({ seen: null })).toBe('');
  });

  it('is all that a list was put together from, each with its own day', () => {
    expect(factSource(seenOn(), 'recognitions')?.source).toBe('EDU-DEX en RIO');
    expect(factSource(seenOn('2026-11-03'), 'recognitions')?.seen).toBe(
      'EDU-DEX gezien op 3 november 2026 en RIO in de nieuwste gegevens',
    );
  });

  it('is Leeratlas where a maintainer set it, on the line itself', () => {
    const pinned = { ...seenOn(), pinned: ['duration'], duration: { amount: 2, unit: 'day' as const } };
    expect(valueOf(pinned, 'Duur')).toMatchObject({ source: 'aangepast door Leeratlas', seen: null });
  });
});

describe('course facts', () => {
  it('keeps a line for what is missing', () => {
    const bare: CatalogProgram = { ...program, nlqf: null, credential: null, duration: null, languages: [] };
    for (const label of ['Niveau (NLQF)', 'Diploma of bewijs', 'Duur', 'Taal van de les']) {
      expect(valueOf(bare, label)).toEqual({ label, value: null, note: null, source: null, seen: null });
    }
  });

  it('says what a level rests on and where it came from', () => {
    const fact = valueOf({ ...program, nlqf: { level: '4+', basis: 'register' } }, 'Niveau (NLQF)');
    expect(fact).toMatchObject({ value: 'NLQF 4+ (vwo)', source: 'EDU-DEX' });
    expect(fact?.note).toContain('NLQF-register');
  });

  it('tells flexible from unknown', () => {
    expect(courseStart({ ...program, start: { kind: 'flexible', nextDate: null } })).toContain(
      'Wanneer je wilt',
    );
    expect(courseStart({ ...program, start: { kind: 'unknown', nextDate: null } })).toBeNull();
  });

  it('says that one can start at any time beside the first date, unless that is full', () => {
    const start = { kind: 'dated', nextDate: '2027-01-12' } as const;
    const anyTime = { startDate: null, window: { from: null, until: null } };
    const startWith = (status: 'open' | 'full') =>
      courseStart(withRuns([{ ...anyTime, status }, { startDate: '2027-01-12' }], { start }));
    expect(startWith('open')).toBe('12 januari 2027, of wanneer je wilt');
    expect(startWith('full')).toBe('12 januari 2027');
  });

  it('says so when the price is not for the whole course', () => {
    const cost = program.costs[0]!;
    const note = (periods: (typeof cost)['period'][]) =>
      valueOf({ ...program, costs: periods.map((period) => ({ ...cost, period })) }, 'Prijs')?.note;
    expect(note(['program'])).toBe('Alle verplichte kosten samen.');
    expect(note(['year'])).toBe('Per jaar.');
    expect(note(['year', 'program'])).toContain('Kosten');
    const chosen = { ...cost, period: 'month' as const, required: false };
    expect(valueOf({ ...program, costs: [cost, chosen] }, 'Prijs')?.note).toBe(
      'Alle verplichte kosten samen.',
    );
  });

  it('says vanaf only when prices differ', () => {
    const same = { ...program, priceFromCents: 99_500, offers: [{ ...offer, priceCents: 99_500, runs: [] }] };
    expect(coursePrice(same)).not.toContain('vanaf');
    const dearer = { ...offer, priceCents: 120_000, runs: [] };
    expect(coursePrice({ ...same, offers: [...same.offers, dearer] })).toContain('vanaf');
    const silent = { ...offer, priceCents: null, runs: [] };
    expect(coursePrice({ ...same, offers: [...same.offers, silent] })).not.toContain('vanaf');
  });
});

describe('course as linked data', () => {
  it('has an instance for each start, with place and price', () => {
    const data = courseJsonLd(withRuns([{ startDate: '2027-01-12', priceCents: 99_550 }]));
    expect(data).toMatchObject({
      '@type': 'Course',
      name: program.title,
      hasCourseInstance: [
        {
          '@type': 'CourseInstance',
          startDate: '2027-01-12',
          offers: { price: '995.50', priceCurrency: 'EUR' },
        },
      ],
    });
  });

  it('says nothing of a price that nobody gives', () => {
    const instance = (priceCents: number | null) =>
      (
        courseJsonLd({
          ...program,
          offers: [{ ...offer, priceCents: null, runs: [{ ...run, priceCents }] }],
        }) as {
          hasCourseInstance: { offers?: { category: string } }[];
        }
      ).hasCourseInstance[0]!;
    expect(instance(null)).not.toHaveProperty('offers');
    expect(instance(0).offers?.category).toBe('Free');
  });

  it('counts a study point as 28 hours', () => {
    const data = courseJsonLd({ ...program, studyLoad: { amount: 5, unit: 'ects' } });
    expect(data['timeRequired']).toBe('PT140H');
    expect(courseJsonLd({ ...program, studyLoad: { amount: 40, unit: 'hour' } })['timeRequired']).toBe(
      'PT40H',
    );
    expect(courseJsonLd({ ...program, studyLoad: { amount: 2, unit: 'day' } })['timeRequired']).toBe('P2D');
  });

  it('says of a full start that it is, and has the codes of the course', () => {
    const data = courseJsonLd(
      withRuns([{ status: 'full', priceCents: 100 }, { priceCents: 100 }], {
        codes: [{ system: 'crebo', code: '25486' }],
      }),
    ) as { courseCode: string[]; hasCourseInstance: { offers: { availability?: string } }[] };
    expect(data.hasCourseInstance.map(({ offers }) => offers.availability)).toEqual([
      'https://schema.org/SoldOut',
      undefined,
    ]);
    expect(data.courseCode).toEqual(['25486']);
    expect(courseJsonLd({ ...program, codes: [] })['courseCode']).toBeUndefined();
  });
});

describe('ontwikkelpad', () => {
  const training = makeSiteFixture(1).paths[0]!.occupations[0]!.trainings[0]!;

  it('names a training by its code when no source has a name', () => {
    expect(trainingTitle({ ...training, title: null, code: '25486' })).toBe('Opleiding met code 25486');
    expect(trainingTitle({ ...training, title: null, code: null, unitCode: null })).toBe(
      'Opleiding zonder naam',
    );
  });

  it('reads the SLIM column as it is delivered', () => {
    expect(['90%', 'JA', 'NEE', null].map(slimText)).toEqual([
      'Ja, 90% voor werkgevers',
      'Ja, voor werkgevers',
      'Nee',
      'Niet opgegeven',
    ]);
  });

  it('says whether a period is to come, runs or has ended', () => {
    const period = (validFrom: string | null, validUntil: string | null) =>
      periodText({ ...training, validFrom, validUntil }, '2026-11-21');
    expect(period('2027-01-01', null)).toBe('Gaat in op 1 januari 2027');
    expect(period('2024-12-01', '2026-11-21')).toBe('Geldig tot en met 21 november 2026');
    expect(period(null, '2026-11-20')).toBe('Afgelopen op 20 november 2026');
  });

  it('counts a course once and trainings without any', () => {
    const trainings = [
      { ...training, programIds: ['a', 'b'] },
      { ...training, programIds: ['b'] },
      { ...training, programIds: [] },
    ];
    expect(occupationSupply({ occupation: 'Kok', slug: 'kok', state: 'current', trainings })).toEqual({
      programs: 2,
      gaps: 1,
    });
  });
});

describe('headings in a text', () => {
  it('begin at the level below the heading of the page', () => {
    expect(raiseHeadings('<h4>Een</h4><p>x</p>')).toBe('<h3>Een</h3><p>x</p>');
    expect(raiseHeadings('<h3>Een</h3><h4>Twee</h4>')).toBe('<h3>Een</h3><h4>Twee</h4>');
    expect(raiseHeadings('<h4>Een</h4><h3>Twee</h3>')).toBe('<h3>Een</h3><h3>Twee</h3>');
  });
});

describe('browse groups', () => {
  it('hold every course by level, and by each province it is given in', () => {
    const { programs } = makeSiteFixture(30);
    const groups = browseGroups(new Map(programs.map((program) => [program.programId, program])));
    const levels = groups.filter(({ by }) => by === 'niveau');
    expect(levels.reduce((sum, group) => sum + group.programs.length, 0)).toBe(30);
    expect(levels.at(-1)?.slug).toBe('onbekend');
    const utrecht = groups.find(({ slug, by }) => by === 'provincie' && slug === 'utrecht');
    expect(
      utrecht?.programs.every(({ offers }) => offers.some(({ place }) => place?.province === 'Utrecht')),
    ).toBe(true);
  });
});
