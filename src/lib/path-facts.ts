import type { CatalogPath } from '../../search-config/catalog.ts';
import { codeSystemLabels, trainingTypeLabels } from '../i18n/nl-course.ts';
import { learningPathLabels, levelLabels } from '../i18n/nl.ts';
import { formatDate } from './format-date.ts';

export type PathOccupation = CatalogPath['occupations'][number];
export type PathTraining = PathOccupation['trainings'][number];

/** Name of a training; by its code when no source has a name for it. */
export function trainingTitle({ title, code, unitCode }: PathTraining): string {
  const known = code ?? unitCode;
  return title ?? (known === null ? 'Opleiding zonder naam' : `Opleiding met code ${known}`);
}

/** Names of the trainings of a functie; equal ones (the same diploma in two ways) say in which way. */
export function trainingTitles(trainings: readonly PathTraining[]): string[] {
  const titles = trainings.map(trainingTitle);
  return trainings.map(({ learningPath, specialisation }, index) => {
    const title = titles[index]!;
    if (titles.filter((other) => other === title).length === 1) return title;
    const way = learningPath === null ? 'alle leerwegen' : (learningPathLabels[learningPath] ?? learningPath);
    const others = trainings.filter((_, position) => titles[position] === title);
    const differ = new Set(others.map((other) => other.learningPath)).size > 1;
    return [title, differ ? way : specialisation].filter((part) => part !== null).join(': ');
  });
}

/** How the SLIM column reads: "90%" is a share of the costs, JA and NEE are words of the table. */
export function slimText(slim: string | null): string {
  if (slim === null) return 'Niet opgegeven';
  const word = slim.trim().toUpperCase();
  if (word === 'NEE') return 'Nee';
  if (word === 'JA') return 'Ja, voor werkgevers';
  return `Ja, ${slim} voor werkgevers`;
}

/** Period of a training in words, seen from `today` (YYYY-MM-DD). */
export function periodText({ validFrom, validUntil }: PathTraining, today: string): string {
  if (validUntil !== null && validUntil < today) return `Afgelopen op ${formatDate(validUntil)}`;
  if (validFrom !== null && validFrom > today) return `Gaat in op ${formatDate(validFrom)}`;
  if (validUntil !== null) return `Geldig tot en met ${formatDate(validUntil)}`;
  return validFrom === null ? 'Geen einddatum' : `Geldig sinds ${formatDate(validFrom)}`;
}

/** Facts of a training, those that are known. */
export function trainingFacts(training: PathTraining, today: string): (readonly [string, string])[] {
  const { trainingType, code, codeSystem, unitCode, learningPath, specialisation, nlqf } = training;
  const system = codeSystem === null ? undefined : (codeSystemLabels[codeSystem] ?? codeSystem);
  const facts: (readonly [string, string | null])[] = [
    ['Soort', trainingType && (trainingTypeLabels[trainingType] ?? trainingType)],
    [system === undefined ? 'Code' : `Code (${system})`, code],
    ['RIO-eenheid', unitCode],
    ['Niveau', nlqf === null ? 'Niet vastgesteld' : (levelLabels[nlqf] ?? nlqf)],
    ['Leerweg', learningPath && (learningPathLabels[learningPath] ?? learningPath)],
    ['Specialisatie', specialisation],
    ['SLIM-subsidie', slimText(training.slim)],
    ['Periode', periodText(training, today)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

/** Different programs of an occupation, and how many of its trainings have none. */
export function occupationSupply({ trainings }: PathOccupation): { programs: number; gaps: number } {
  return {
    programs: new Set(trainings.flatMap(({ programIds }) => programIds)).size,
    gaps: trainings.filter(({ programIds }) => programIds.length === 0).length,
  };
}

/** A branche holds when one of its functies does. */
export function sectorState({ occupations }: CatalogPath): PathOccupation['state'] {
  const states = new Set(occupations.map(({ state }) => state));
  return states.has('current') ? 'current' : states.has('future') ? 'future' : 'ended';
}

/** That a training does not hold today, in a word; null when it does. */
export function stateText({ validFrom, validUntil }: PathTraining, today: string): string | null {
  if (validUntil !== null && validUntil < today) return 'Afgelopen';
  return validFrom !== null && validFrom > today ? 'Gaat later in' : null;
}
