import { describe, expect, it } from 'vitest';
import { addFunding } from '../../../ingest/enrich/add-funding.ts';
import type { PathMembership, Program } from '../../../ingest/model/program.ts';
import { pathSlugs } from '../../../ingest/publish/path-slugs.ts';
import { toCatalogFunding } from '../../../ingest/publish/to-catalog-funding.ts';
import { toDocuments } from '../../../ingest/publish/to-documents.ts';
import { buildMergedOffer, buildProgram } from '../../support/build-record.ts';

const step = (changes: Partial<PathMembership>): PathMembership => ({
  sector: 'Zorg',
  occupation: 'Helpende',
  specialisation: null,
  slim: '90%',
  validFrom: '2025-06-01',
  validUntil: null,
  step: 'path:x',
  ...changes,
});
const onPath = (...steps: Partial<PathMembership>[]) =>
  addFunding(buildProgram({ paths: steps.map((changes) => step(changes)) })).funding;
const facetOn = (program: Program, today: string): string[] =>
  toDocuments(addFunding(program), today).program.funding;

describe('SLIM', () => {
  it('holds through a step that grants it, with its share, ground and period', () => {
    expect(onPath({})).toMatchObject([
      {
        scheme: 'slim',
        rate: '90%',
        path: { sector: 'Zorg', occupation: 'Helpende' },
        validFrom: '2025-06-01',
        validUntil: null,
      },
    ]);
  });

  it.each(['NEE', null])('is not there for %s', (slim) => {
    expect(onPath({ slim })).toEqual([]);
  });

  it('has no share for JA, as the table names none', () => {
    expect(onPath({ slim: 'JA' })[0]!.rate).toBeNull();
  });

  it('begins with the scheme, not before it, and is not there for a path that ended before', () => {
    expect(onPath({ validFrom: '2024-12-01' })[0]!.validFrom).toBe('2025-02-28');
    expect(onPath({ validFrom: '2023-01-01', validUntil: '2024-07-01' })).toEqual([]);
  });

  it('is one ground for rows of one functie, and one for each functie', () => {
    expect(onPath({ step: 'a' }, { step: 'b' }, { step: 'c', occupation: 'Verzorgende' })).toHaveLength(2);
  });
});

describe('levenlanglerenkrediet', () => {
  const schemes = (changes: Partial<Program>): string[] =>
    addFunding(buildProgram(changes)).funding.map(({ scheme }) => scheme);
  const bachelor: Partial<Program> = {
    kind: 'qualification',
    educationLevel: 'hbo-bachelor',
    registrations: [{ system: 'croho', code: '34560' }],
  };
  const mbo = (learningPath: 'bol' | 'bbl', studyMode: 'part-time' | null = null): Partial<Program> => ({
    kind: 'qualification',
    educationLevel: 'mbo-4',
    registrations: [{ system: 'crebo', code: '25486' }],
    offers: [buildMergedOffer('Utrecht', [], { learningPath, studyMode })],
  });

  it('is there for recognised bachelors and for mbo in the bol', () => {
    expect(schemes(bachelor)).toEqual(['levenlanglerenkrediet']);
    expect(schemes(mbo('bol'))).toEqual(['levenlanglerenkrediet']);
  });

  it.each([
    ['a course that calls itself hbo', { ...bachelor, registrations: [] }],
    ['a part of a bachelor', { ...bachelor, kind: 'component' as const }],
    ['post-hbo', { ...bachelor, educationLevel: 'post-hbo' as const }],
    ['mbo in the bbl', mbo('bbl')],
    ['mbo in part-time', mbo('bol', 'part-time')],
  ])('is not there for %s', (_, changes) => {
    expect(schemes(changes)).toEqual([]);
  });
});

describe('the facet', () => {
  const program = buildProgram({ paths: [step({ validUntil: '2026-12-31' })] });

  it('has what holds today, and says when nothing does', () => {
    expect(facetOn(program, '2026-11-21')).toEqual(['slim']);
    expect(facetOn(program, '2027-01-01')).toEqual(['onbekend']);
  });
});

describe('funding on a page', () => {
  const slugs = pathSlugs([
    {
      ...{ key: 'x', sector: 'Zorg', occupation: 'Helpende', specialisation: null, trainingType: null },
      ...{ code: null, codeSystem: null, unitCode: null, learningPath: null, studyMode: null },
      ...{ providerKvk: null, slim: null, validFrom: null, validUntil: null },
    },
  ]);
  const shownOn = (today: string) => toCatalogFunding(onPath({ validUntil: '2027-06-30' })[0]!, today, slugs);

  it('names the days to apply that are now or next, and none when the last are over', () => {
    expect(shownOn('2025-12-01').applications).toMatchObject({ from: '2026-05-26', until: '2026-12-31' });
    expect(shownOn('2027-01-01').applications).toBeNull();
  });

  it('is ended after its period, and still there', () => {
    expect(shownOn('2027-07-01')).toMatchObject({ state: 'ended', path: { occupationSlug: 'helpende' } });
  });
});
