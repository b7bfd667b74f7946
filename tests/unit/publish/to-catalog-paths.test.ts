import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../../ingest/model/path-step.ts';
import type { ProgramUnit } from '../../../ingest/model/program-unit.ts';
import { pathSlugs } from '../../../ingest/publish/path-slugs.ts';
import { toCatalogPaths } from '../../../ingest/publish/to-catalog-paths.ts';
import { catalogPathSchema } from '../../../search-config/catalog.ts';

const step = (key: string, changes: Partial<PathStep>): PathStep => ({
  key,
  sector: 'Zorg',
  occupation: 'Helpende',
  specialisation: null,
  trainingType: 'MBOKWALIFICATIE',
  code: null,
  codeSystem: null,
  unitCode: null,
  learningPath: null,
  studyMode: null,
  providerKvk: null,
  slim: null,
  validFrom: '2025-01-01',
  validUntil: null,
  ...changes,
});
const unit: ProgramUnit = {
  unitCode: '1000O0001',
  title: 'Helpende zorg en welzijn',
  nlqf: '2',
  educationLevel: 'mbo-2',
  registrations: [{ system: 'crebo', code: '25498' }],
};
const pathsOf = (steps: readonly PathStep[], supply: [string, string[]][] = []) =>
  toCatalogPaths(steps, [unit], new Map(supply), pathSlugs(steps), '2026-11-21');

describe('ontwikkelpaden for the pages', () => {
  it('name a training after its unit, by unit code or by recognised code', () => {
    const paths = pathsOf([
      step('a', { code: '25498', codeSystem: 'crebo' }),
      step('b', { unitCode: '1000O0001' }),
      step('c', { code: '99999', codeSystem: 'crebo' }),
    ]);
    const trainings = paths[0]!.occupations[0]!.trainings;
    expect(trainings.map(({ title, nlqf }) => [title, nlqf])).toEqual([
      ['Helpende zorg en welzijn', '2'],
      ['Helpende zorg en welzijn', '2'],
      [null, null],
    ]);
    expect(() => paths.map((path) => catalogPathSchema.parse(path))).not.toThrow();
  });

  it('list the programs that count for a training, and none where nobody offers it', () => {
    const [path] = pathsOf(
      [step('a', { code: '1', codeSystem: 'crebo' }), step('b', { code: '2', codeSystem: 'crebo' })],
      [['a', ['y', 'x']]],
    );
    expect(path!.occupations[0]!.trainings.map(({ programIds }) => programIds)).toEqual([['x', 'y'], []]);
  });

  it('say whether a functie is current, future or ended', () => {
    const paths = pathsOf([
      step('a', { occupation: 'A', validUntil: '2026-11-20' }),
      step('b', { occupation: 'B', validFrom: '2027-01-01' }),
      step('c', { occupation: 'C', validUntil: '2026-11-20' }),
      step('d', { occupation: 'C' }),
    ]);
    expect(paths[0]!.occupations.map(({ occupation, state }) => `${occupation} ${state}`)).toEqual([
      'A ended',
      'B future',
      'C current',
    ]);
  });

  it('give branches of one spelling different addresses, the same for any order', () => {
    const steps = [step('a', { sector: 'Techniek: bouw' }), step('b', { sector: 'Techniek bouw' })];
    const slugs = (list: readonly PathStep[]) =>
      list
        .map(({ sector, occupation }) => `${sector} → ${pathSlugs(list).of(sector, occupation).sectorSlug}`)
        .toSorted();
    expect(new Set(slugs(steps)).size).toBe(2);
    expect(slugs(steps.toReversed())).toEqual(slugs(steps));
  });
});
