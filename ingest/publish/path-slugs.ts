import { slugify } from '../lib/text.ts';
import type { PathStep } from '../model/path-step.ts';

/** Addresses of ontwikkelpaden: `/ontwikkelpaden/<sectorSlug>/<occupationSlug>`. */
export interface PathSlugs {
  of(sector: string, occupation: string): { sectorSlug: string; occupationSlug: string };
}

/** Gives every branche and, within it, every functie a slug of its own, the same for any order of the steps. */
export function pathSlugs(steps: readonly PathStep[]): PathSlugs {
  const sectors = uniqueSlugs(steps.map(({ sector }) => sector));
  const bySector = Map.groupBy(steps, ({ sector }) => sector);
  const occupations = new Map(
    [...bySector].map(([sector, own]) => [sector, uniqueSlugs(own.map(({ occupation }) => occupation))]),
  );
  return {
    of(sector, occupation) {
      const sectorSlug = sectors.get(sector);
      const occupationSlug = occupations.get(sector)?.get(occupation);
      if (sectorSlug === undefined || occupationSlug === undefined) {
        throw new Error(`no ontwikkelpad "${sector}" with functie "${occupation}"`);
      }
      return { sectorSlug, occupationSlug };
    },
  };
}

function uniqueSlugs(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const name of [...new Set(names)].toSorted()) {
    const base = slugify(name);
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}
