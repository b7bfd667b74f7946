import type { FeedName } from '../model/codes.ts';
import type { ShownStore } from '../store/shown-store.ts';
import { collectSuggestions, type SuggestionCollector } from './collect-suggestions.ts';
import type { CourseListMaker } from './course-lists.ts';
import type { CourseTraits } from './course-traits.ts';

/** What all courses give together. */
export interface GatheredTraits {
  readonly programs: number;
  readonly offers: number;
  /** Different names. */
  readonly providers: number;
  /** Offers that each feed has a part in. */
  readonly offersOut: Readonly<Partial<Record<FeedName, number>>>;
  /** Ids of the courses that count for a step of an ontwikkelpad, by its key. */
  readonly supply: ReadonlyMap<string, readonly string[]>;
  readonly suggestions: SuggestionCollector;
}

/** Gathers the traits of all courses in the catalogue; what they are compared by goes to `lists`. */
export function gatherTraits(
  shown: Pick<ShownStore, 'traits'>,
  lists: Pick<CourseListMaker, 'add'> | null,
): GatheredTraits {
  const offersOut: Partial<Record<FeedName, number>> = {};
  const supply = new Map<string, string[]>();
  const suggestions = collectSuggestions();
  const providers = new Set<string>();
  let programs = 0;
  let offers = 0;
  for (const { programId, traits } of shown.traits()) {
    const { features, codes, steps, offers: own, feeds } = JSON.parse(traits) as CourseTraits;
    programs += 1;
    offers += own;
    providers.add(features.provider);
    suggestions.add({ title: features.title, provider: { name: features.provider }, codes });
    for (const feed of feeds) offersOut[feed] = (offersOut[feed] ?? 0) + own;
    for (const step of steps) {
      const known = supply.get(step);
      if (known === undefined) supply.set(step, [programId]);
      else known.push(programId);
    }
    lists?.add(features);
  }
  return { programs, offers, providers: providers.size, offersOut, supply, suggestions };
}
