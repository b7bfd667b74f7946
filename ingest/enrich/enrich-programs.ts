import type { PathStep } from '../model/path-step.ts';
import type { Program } from '../model/program.ts';
import { addFunding } from './add-funding.ts';
import { addLevel } from './add-level.ts';
import { addPaths, indexSteps } from './add-paths.ts';
import { addPlaces } from './add-places.ts';
import { addThemes } from './add-themes.ts';
import { addSearchTerms } from './add-search-terms.ts';
import { readPlaceTable } from './tables/places.ts';

/** What the steps found, in programs. Complete when the programs have been read. */
export interface EnrichCounters {
  programs: number;
  withLevel: number;
  inPath: number;
  withPlace: number;
  withFunding: number;
}

/** Takes each program through the steps, in this order; pure given the tables, one program at a time. */
export function enrichPrograms(
  programs: Iterable<Program>,
  steps: readonly PathStep[],
): { programs: Iterable<Program>; counters: EnrichCounters } {
  const counters: EnrichCounters = { programs: 0, withLevel: 0, inPath: 0, withPlace: 0, withFunding: 0 };
  const places = readPlaceTable();
  const stepIndex = indexSteps(steps);

  function* run(): Generator<Program> {
    for (const merged of programs) {
      const placed = addPlaces(merged, places);
      const levelled = addLevel(placed);
      const onPath = addPaths(levelled, stepIndex);
      const funded = addFunding(onPath);
      const program = addSearchTerms(addThemes(funded));
      counters.programs += 1;
      counters.withLevel += program.nlqf === null ? 0 : 1;
      counters.inPath += program.paths.length === 0 ? 0 : 1;
      counters.withPlace += program.offers.some(({ place }) => place !== null) ? 1 : 0;
      counters.withFunding += program.funding.length === 0 ? 0 : 1;
      yield program;
    }
  }
  return { programs: run(), counters };
}
