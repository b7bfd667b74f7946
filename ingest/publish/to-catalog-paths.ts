import type { PathStep } from '../model/path-step.ts';
import type { ProgramUnit } from '../model/program-unit.ts';
import { stateOn } from '../model/validity.ts';
import type { CatalogPath } from '../../search-config/catalog.ts';
import type { PathSlugs } from './path-slugs.ts';

type Training = CatalogPath['occupations'][number]['trainings'][number];

/** What the units of RIO know about a training: its name and level. */
type UnitNames = ReadonlyMap<string, Pick<ProgramUnit, 'title' | 'nlqf'>>;

/**
 * The ontwikkelpaden as pages: branche → functie → trainings, each with the programs that count for it (`supply`,
 * program ids by step key). Branches and functies by name; trainings stay in the order of their codes, as the
 * table of DUO gives no order (reference hovi-nlqf-ontwikkelpaden C2).
 */
export function toCatalogPaths(
  steps: readonly PathStep[],
  units: readonly ProgramUnit[],
  supply: ReadonlyMap<string, readonly string[]>,
  slugs: PathSlugs,
  today: string,
): CatalogPath[] {
  const names = unitNames(units);
  const sectors = Map.groupBy(steps, ({ sector }) => sector);
  return [...sectors.keys()].toSorted().map((sector) => {
    const occupations = Map.groupBy(sectors.get(sector)!, ({ occupation }) => occupation);
    return {
      sector,
      slug: slugs.of(sector, sectors.get(sector)![0]!.occupation).sectorSlug,
      occupations: [...occupations.keys()].toSorted().map((occupation) => {
        const own = occupations.get(occupation)!;
        const states = new Set(own.map((step) => stateOn(step, today)));
        return {
          occupation,
          slug: slugs.of(sector, occupation).occupationSlug,
          state: states.has('current') ? 'current' : states.has('future') ? 'future' : 'ended',
          trainings: own.map((step) => toTraining(step, names, supply)).toSorted(byCode),
        };
      }),
    };
  });
}

function toTraining(
  step: PathStep,
  names: UnitNames,
  supply: ReadonlyMap<string, readonly string[]>,
): Training {
  const unit = unitOf(step, names);
  return {
    title: unit?.title ?? null,
    trainingType: step.trainingType,
    code: step.code,
    codeSystem: step.codeSystem,
    unitCode: step.unitCode,
    learningPath: step.learningPath,
    specialisation: step.specialisation,
    nlqf: unit?.nlqf ?? null,
    slim: step.slim,
    validFrom: step.validFrom,
    validUntil: step.validUntil,
    programIds: [...(supply.get(step.key) ?? [])].toSorted(),
  };
}

/** Name of the training of a step, as RIO's units give it. */
export function stepTitles(units: readonly ProgramUnit[]): (step: PathStep) => string | null {
  const names = unitNames(units);
  return (step) => unitOf(step, names)?.title ?? null;
}

const unitOf = ({ unitCode, codeSystem, code }: PathStep, names: UnitNames) =>
  names.get(`rio-unit ${unitCode}`) ?? names.get(`${codeSystem} ${code}`);

function unitNames(units: readonly ProgramUnit[]): UnitNames {
  const names = new Map<string, ProgramUnit>();
  for (const unit of units) {
    names.set(`rio-unit ${unit.unitCode}`, unit);
    // Several units share a code; any of them names the qualification, the first by unit code for steadiness.
    for (const { system, code } of unit.registrations) {
      if (!names.has(`${system} ${code}`)) names.set(`${system} ${code}`, unit);
    }
  }
  return names;
}

const byCode = (a: Training, b: Training): number => {
  const [first, second] = [a, b].map(({ specialisation, code, unitCode, learningPath }) =>
    [specialisation ?? '', code ?? '', unitCode ?? '', learningPath ?? ''].join(' '),
  ) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
};
