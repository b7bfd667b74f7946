import type { PathOccupation } from './path-facts.ts';

/** Columns of the overview of functies. */
const levelBands = [
  { id: '1-2', title: 'NLQF 1 en 2', levels: ['instroom', '1', '2'] },
  { id: '3', title: 'NLQF 3', levels: ['3'] },
  { id: '4', title: 'NLQF 4', levels: ['4', '4+'] },
  { id: '5', title: 'NLQF 5', levels: ['5'] },
  { id: '6-8', title: 'NLQF 6 tot en met 8', levels: ['6', '7', '8'] },
  { id: 'onbekend', title: 'Geen niveau vastgesteld', levels: [] },
] as const;

const order = ['instroom', '1', '2', '3', '4', '4+', '5', '6', '7', '8'];

/** Highest NLQF level of the trainings of a functie; null when none has one. The table gives functies no level. */
export function highestLevel({ trainings }: PathOccupation): string | null {
  const levels = trainings.flatMap(({ nlqf }) => nlqf ?? []);
  return levels.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
}

/** Functies by the band of their highest level, empty bands left out. */
export function byLevelBand(occupations: readonly PathOccupation[]) {
  return levelBands.flatMap((band) => {
    const own = occupations.filter((occupation) => {
      const level = highestLevel(occupation);
      return level === null ? band.id === 'onbekend' : (band.levels as readonly string[]).includes(level);
    });
    return own.length === 0 ? [] : [{ ...band, occupations: own }];
  });
}
