import { describe, expect, it } from 'vitest';
import { addLevel } from '../../../ingest/enrich/add-level.ts';
import { addPaths, indexSteps } from '../../../ingest/enrich/add-paths.ts';
import { addPlaces } from '../../../ingest/enrich/add-places.ts';
import { addSearchTerms, practitionersOf, splitCompound } from '../../../ingest/enrich/add-search-terms.ts';
import { addThemes } from '../../../ingest/enrich/add-themes.ts';
import { readPlaceTable } from '../../../ingest/enrich/tables/places.ts';
import type { PathStep } from '../../../ingest/model/path-step.ts';
import { buildMergedOffer, buildPlace, buildProgram } from '../../support/build-record.ts';

describe('places', () => {
  const placeOf = (city: string, changes: Parameters<typeof buildPlace>[1] = {}) =>
    addPlaces(
      buildProgram({
        offers: [buildMergedOffer(null, [], { place: { ...buildPlace(city, changes), province: null } })],
      }),
      readPlaceTable(),
    ).offers[0]!.place;

  it.each([
    ['BERGEN OP ZOOM', 'Bergen op Zoom', 'Noord-Brabant'],
    ["'s-Gravenhage", 'Den Haag', 'Zuid-Holland'],
    ['Den Bosch', "'s-Hertogenbosch", 'Noord-Brabant'],
    ['almere', 'Almere', 'Flevoland'],
    ['Houten (Utrecht)', 'Houten', 'Utrecht'],
  ])('%s is %s in %s', (written, city, province) => {
    expect(placeOf(written)).toMatchObject({ city, province });
  });

  it('gives the centre of the town where no source gives coordinates, and keeps those that one gives', () => {
    expect(placeOf('Utrecht')!.latitude).toBeCloseTo(52.09, 1);
    expect(placeOf('Utrecht')!.longitude).toBeCloseTo(5.12, 1);
    expect(placeOf('Utrecht', { latitude: 52.1, longitude: 5.2 })).toMatchObject({
      latitude: 52.1,
      longitude: 5.2,
    });
  });

  it('does not choose between two towns of one name without coordinates', () => {
    expect(placeOf('Rijswijk')!.province).toBeNull();
    expect(placeOf('Rijswijk', { latitude: 52.04, longitude: 4.32 })!.province).toBe('Zuid-Holland');
  });

  it('writes a town that no list has as one writes it, and makes no place of none', () => {
    expect(placeOf('WAL AAN DE WERF')).toMatchObject({ city: 'Wal aan de Werf', province: null });
    expect(placeOf('Wal IN de Werf')!.city).toBe('Wal IN de Werf');
    const nowhere = buildProgram({ offers: [buildMergedOffer(null)] });
    expect(addPlaces(nowhere, readPlaceTable()).offers[0]!.place).toBeNull();
  });

  it('leaves a place abroad as it is', () => {
    expect(placeOf('ANTWERPEN', { country: 'BE' })).toMatchObject({ city: 'ANTWERPEN', province: null });
  });
});

describe('themes', () => {
  const themesOf = (...keywords: string[]) => addThemes(buildProgram({ keywords })).themes;

  it('are those of all sources, in one list', () => {
    expect(themesOf('Gezondheid, zorg en sport', 'automatisering en ICT', 'heftruck')).toEqual([
      'ict',
      'zorg',
    ]);
    expect(themesOf('heftruck', 'sectoroverstijgend')).toEqual([]);
  });

  it('leave out a wide one where a narrower one is named', () => {
    expect(themesOf('techniek en ICT')).toEqual(['techniek-ict']);
    expect(themesOf('techniek en ICT', 'automatisering en ICT')).toEqual(['ict']);
  });
});

describe('levels', () => {
  const crebo = { system: 'crebo' as const, code: '25498' };

  it('gives a whole mbo qualification the level of the law', () => {
    const program = buildProgram({ kind: 'qualification', educationLevel: 'mbo-3', registrations: [crebo] });
    expect(addLevel(program).nlqf).toEqual({ level: '3', basis: 'formal' });
  });

  it.each([
    ['a part of a qualification', { kind: 'component' as const, registrations: [crebo] }],
    ['a course that calls itself mbo 3', { kind: 'qualification' as const, registrations: [] }],
  ])('gives none to %s', (_, changes) => {
    expect(addLevel(buildProgram({ educationLevel: 'mbo-3', ...changes })).nlqf).toBeNull();
  });

  it('keeps the level that a source gives', () => {
    const nlqf = { level: '5' as const, basis: 'unit' as const };
    const program = buildProgram({
      kind: 'qualification',
      educationLevel: 'mbo-4',
      registrations: [crebo],
      nlqf,
    });
    expect(addLevel(program).nlqf).toEqual(nlqf);
  });
});

describe('ontwikkelpaden', () => {
  const step = (changes: Partial<PathStep>): PathStep => ({
    key: 'path:x',
    sector: 'Zorg',
    occupation: 'Helpende',
    specialisation: null,
    trainingType: null,
    code: null,
    codeSystem: null,
    unitCode: null,
    learningPath: null,
    studyMode: null,
    providerKvk: null,
    slim: null,
    validFrom: null,
    validUntil: null,
    ...changes,
  });
  const isOn = (program: ReturnType<typeof buildProgram>, changes: Partial<PathStep>): boolean =>
    addPaths(program, indexSteps([step(changes)])).paths.length > 0;
  const program = buildProgram({
    registrations: [{ system: 'crebo', code: '25498' }],
    ids: ['1000O0001'],
    offers: [buildMergedOffer('Utrecht', [], { learningPath: 'bbl' })],
  });

  it('takes a course by code and system, or by unit', () => {
    expect(isOn(program, { code: '25498', codeSystem: 'crebo' })).toBe(true);
    expect(isOn(program, { code: '25498', codeSystem: 'croho' })).toBe(false);
    expect(isOn(program, { unitCode: '1000O0001' })).toBe(true);
    expect(isOn(program, {})).toBe(false);
  });

  it('respects the provider, and lets a damaged number match nobody', () => {
    const code = { code: '25498', codeSystem: 'crebo' as const };
    expect(isOn(program, { ...code, providerKvk: '12345678' })).toBe(true);
    expect(isOn(program, { ...code, providerKvk: '87654321' })).toBe(false);
    expect(isOn(program, { ...code, providerKvk: 'invalid' })).toBe(false);
  });

  it('respects the leerweg', () => {
    const code = { code: '25498', codeSystem: 'crebo' as const };
    expect(isOn(program, { ...code, learningPath: 'bbl' })).toBe(true);
    expect(isOn(program, { ...code, learningPath: 'bol' })).toBe(false);
  });
});

describe('search terms', () => {
  it.each([
    ['kinderopvang', ['kinder', 'kinderen', 'opvang']],
    ['timmermansopleiding', ['timmermans', 'timmerman', 'opleiding']],
    ['wondverzorging', ['wond', 'verzorging']],
    ['vastgoedrekenen', ['vastgoed', 'rekenen']],
    ['opleiding', []],
    ['excel', []],
  ])('splits %s', (word, parts) => {
    expect(splitCompound(word)).toEqual(parts);
  });

  it.each([
    ['verloskunde', ['verloskundige']],
    ['fysiotherapie', ['fysiotherapeut']],
    ['biologie', ['bioloog']],
    ['logistiek', []],
  ])('names who practises %s', (study, people) => {
    expect(practitionersOf(study)).toEqual(people);
  });

  it('holds stems and parts, and not the words themselves', () => {
    const { searchTerms } = addSearchTerms(buildProgram({ title: 'Opleidingen wondverzorging' }));
    expect(searchTerms).toEqual(expect.arrayContaining(['opleid', 'verzorging', 'wond']));
    expect(searchTerms).not.toContain('wondverzorging');
    const twice = addSearchTerms(buildProgram({ title: 'Verzorging en wondverzorging' })).searchTerms;
    expect(twice).toContain('wond');
    expect(twice).not.toContain('verzorging');
  });

  it('are at most sixty, however many keywords a provider writes', () => {
    const keywords = Array.from({ length: 100 }, (_, index) => `vak${index}opleiding`);
    expect(addSearchTerms(buildProgram({ keywords })).searchTerms).toHaveLength(60);
  });
});
