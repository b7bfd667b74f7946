import type { CatalogPathChange } from '../../search-config/catalog-path-change.ts';
import type { CatalogPath } from '../../search-config/catalog.ts';
import { codeSystemLabels, pathStateLabels, trainingTypeLabels } from '../i18n/nl-course.ts';
import { pathChangeLabels } from '../i18n/nl-paths.ts';
import type { CsvValue } from './csv-text.ts';
import { highestLevel } from './level-bands.ts';
import type { ListedProgram } from './listed-program.ts';
import type { PathOccupation } from './path-facts.ts';
import { supplyOf } from './path-supply.ts';
import { provinces } from './provinces.ts';

/** A table of the pages of ontwikkelpaden, to take along. */
export interface PathTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

type Programs = ReadonlyMap<string, ListedProgram>;

const idsOf = ({ trainings }: PathOccupation): string[] => trainings.flatMap(({ programIds }) => programIds);
const names = provinces.map(({ name }) => name);

/** Functies of a branche with their level and supply. */
export function occupationTable({ sector, occupations }: CatalogPath, programs: Programs): PathTable {
  return {
    header: [
      'branche',
      'functie',
      'hoogste_nlqf',
      'stand',
      'scholingen',
      'opleidingen',
      'aanbieders',
      'starts',
    ],
    rows: occupations.map((occupation) => {
      const supply = supplyOf(idsOf(occupation), programs);
      const { state, trainings } = occupation;
      return [
        ...[sector, occupation.occupation, highestLevel(occupation), pathStateLabels[state]],
        ...[trainings.length, supply.programs, supply.providers, supply.starts],
      ];
    }),
  };
}

/** Courses per functie and provincie. */
export function provinceTable({ sector, occupations }: CatalogPath, programs: Programs): PathTable {
  return {
    header: ['branche', 'functie', ...names, 'online'],
    rows: occupations.map((occupation) => {
      const { byProvince, online } = supplyOf(idsOf(occupation), programs);
      return [sector, occupation.occupation, ...names.map((name) => byProvince[name] ?? 0), online];
    }),
  };
}

/** Trainings of functies with code, subsidy, period and supply. */
export function trainingTable(
  { sector }: Pick<CatalogPath, 'sector'>,
  occupations: readonly PathOccupation[],
  programs: Programs,
): PathTable {
  return {
    header: [
      ...['branche', 'functie', 'specialisatie', 'scholing', 'soort', 'code', 'codestelsel', 'rio_eenheid'],
      ...[
        'nlqf',
        'leerweg',
        'slim',
        'geldig_van',
        'geldig_tot_en_met',
        'opleidingen',
        'aanbieders',
        'starts',
      ],
      'provincies_zonder_aanbod',
    ],
    rows: occupations.flatMap(({ occupation, trainings }) =>
      trainings.map((training) => {
        const supply = supplyOf(training.programIds, programs);
        const { trainingType: type, codeSystem } = training;
        return [
          ...[sector, occupation, training.specialisation, training.title],
          type === null ? null : (trainingTypeLabels[type] ?? type),
          training.code,
          codeSystem === null ? null : (codeSystemLabels[codeSystem] ?? codeSystem),
          ...[training.unitCode, training.nlqf, training.learningPath, training.slim],
          ...[training.validFrom, training.validUntil, supply.programs, supply.providers, supply.starts],
          names.filter((name) => supply.byProvince[name] === 0).join('; '),
        ];
      }),
    ),
  };
}

/** Courses per branche and provincie, for the overview. */
export function sectorTable(paths: readonly CatalogPath[], programs: Programs): PathTable {
  return {
    header: ['branche', 'functies', 'opleidingen', ...names, 'online'],
    rows: paths.map(({ sector, occupations }) => {
      const supply = supplyOf(occupations.flatMap(idsOf), programs);
      const counts = names.map((name) => supply.byProvince[name] ?? 0);
      return [sector, occupations.length, supply.programs, ...counts, supply.online];
    }),
  };
}

/** What the newest table changed. */
export const changeTable = (changes: readonly CatalogPathChange[]): PathTable => ({
  header: ['datum', 'branche', 'functie', 'specialisatie', 'scholing', 'code', 'wijziging', 'was', 'is'],
  rows: changes.map((change) => [
    ...[change.on, change.sector, change.occupation, change.specialisation, change.title, change.code],
    ...[pathChangeLabels[change.kind], change.before, change.after],
  ]),
});
