import type { FeedName } from '../model/codes.ts';
import type { Program } from '../model/program.ts';
import { courseFeatures, type CourseFeatures } from './course-features.ts';
import type { CatalogDraft } from './to-catalog-program.ts';

/** What other courses, lists and counts need of a course: small, as those of all courses are read at every publication. */
export interface CourseTraits {
  readonly features: CourseFeatures;
  readonly codes: CatalogDraft['codes'];
  /** Codes by which a step of an ontwikkelpad finds it, as `stepCode` writes them. */
  readonly stepCodes: readonly string[];
  /** Keys of the steps it counts for. */
  readonly steps: readonly string[];
  readonly offers: number;
  /** Feeds that have a part in it. */
  readonly feeds: readonly FeedName[];
}

/** The traits of a course. */
export function courseTraits(program: Program, draft: CatalogDraft, offers: number): CourseTraits {
  const feeds = new Set<FeedName>(program.records.map(({ source }) => source));
  if (program.paths.length > 0) feeds.add('paths');
  return {
    features: courseFeatures(draft),
    codes: draft.codes,
    stepCodes: [
      ...program.registrations.map(({ system, code }) => `${system} ${code}`),
      ...program.ids.map((id) => `rio-unit ${id}`),
    ],
    steps: program.paths.map(({ step }) => step),
    offers,
    feeds: [...feeds],
  };
}
