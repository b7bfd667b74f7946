import type { FeedName } from '../model/codes.ts';
import type { Program } from '../model/program.ts';
import type { SourceDefinition } from '../model/source.ts';
import type { Stopwatch } from '../lib/stopwatch.ts';
import type { CatalogSummary } from '../../search-config/catalog.ts';
import { indexNames, suggestionDocumentSchema, type IndexName } from '../../search-config/documents.ts';
import type { CourseStore } from '../store/course-store.ts';
import type { PublishStore } from '../store/publish-store.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { RunStore } from '../store/run-store.ts';
import type { ShownStore } from '../store/shown-store.ts';
import { createCourseLists } from './course-lists.ts';
import { featuresBefore, findSimilar } from './find-similar.ts';
import { gatherTraits } from './gather-traits.ts';
import { lastSeenOf } from './last-seen.ts';
import { indexed, makeCourses } from './make-courses.ts';
import { pathChanges } from './path-changes.ts';
import { keepPathHistory, pathHistory, type PathHistory } from './path-history.ts';
import { pathSlugs, type PathSlugs } from './path-slugs.ts';
import {
  isUpToDate,
  rebuildIndex,
  updateIndex,
  type IndexCounters,
  type SearchServer,
} from './search-index.ts';
import { stepTitles, toCatalogPaths } from './to-catalog-paths.ts';
import { writeCatalog } from './write-catalog.ts';

/** What a publication needs. */
export interface PublishOptions {
  readonly records: RecordStore;
  readonly runs: RunStore;
  readonly publications: PublishStore;
  readonly courses: CourseStore;
  readonly shown: ShownStore;
  /** Ids of the courses that `programs` makes anew or that are gone; null is all (`due-courses.ts`). */
  readonly due: ReadonlySet<string> | null;
  /** From `indexesToRebuild`; not empty: `due` is null. */
  readonly rebuild: ReadonlySet<IndexName>;
  readonly search: SearchServer;
  readonly definitions: readonly SourceDefinition[];
  /** Folder of the catalogue. */
  readonly catalogDir: string;
  readonly today: string;
  readonly demo: boolean;
  readonly watch: Stopwatch;
  readonly progress: (done: number, total: number | null, what: string) => void;
}

/** What a publication did. */
export interface PublishCounters {
  readonly programs: number;
  readonly offers: number;
  readonly catalogHash: string;
  readonly indexes: Readonly<Record<IndexName, IndexCounters>>;
}

/** Name of the fact that holds what is known of the catalogue's folder. */
const catalogFact = 'catalogue written';

/** Name of the fact that holds how many published offers each source has a part in. */
export const offersOutFact = 'offers out';

const indexes = Object.keys(indexNames) as IndexName[];

/** Indexes that cannot be brought up to date with what changed and are built anew: then all courses are due. */
export async function indexesToRebuild(
  search: SearchServer,
  publications: PublishStore,
): Promise<ReadonlySet<IndexName>> {
  const found = new Set<IndexName>();
  for (const index of indexes) if (!(await isUpToDate(search, publications, index))) found.add(index);
  return found;
}

/**
 * Brings both indexes and the catalogue's folder up to date with the programs that are due. Search first, pages after: a
 * page that search does not know yet can still be reached, a hit without a page cannot. Throws when the search server
 * fails; then the last catalogue stays, and what was due stays due.
 */
export async function publishPrograms(
  programs: Iterable<Program>,
  options: PublishOptions,
): Promise<PublishCounters> {
  const { publications, records, courses, shown, due, rebuild, today, watch } = options;
  for (const index of rebuild) publications.forget(index);
  publications.clearOutgoing();
  shown.begin(due);
  courses.begin();

  const steps = records.steps();
  const slugs = pathSlugs(steps);
  const history = pathHistory(publications, steps, today);
  const { compared, ...all } = await watch.time('publish', async () => {
    const progress = (done: number): void => options.progress(done, due?.size ?? null, 'programs');
    const lastSeen = lastSeenOf(records);
    await makeCourses(programs, { publications, shown, courses, today, slugs, lastSeen, progress });
    shown.end();
    const before = featuresBefore(shown);
    // Only when something differs: what all courses are compared by is large.
    const lists = before?.size === 0 ? null : createCourseLists();
    return { compared: lists === null ? null : { lists, before }, ...gatherTraits(shown, lists) };
  });
  if (all.programs === 0 && publications.publishedCount('programs') > 0) {
    throw new Error('no program is left to publish; the last catalogue stays');
  }
  const paths = toCatalogPaths(steps, records.units(), all.supply, slugs, today);
  const suggestions = all.suggestions.documents(paths, records.units());
  publications.want(suggestions.map((one) => indexed('suggestions', suggestionDocumentSchema.parse(one))));

  const pushed = {} as Record<IndexName, IndexCounters>;
  for (const index of indexes) {
    options.progress(indexes.indexOf(index), indexes.length, `index ${index}`);
    // Suggestions are made of all courses together.
    const scope = due === null || rebuild.has(index) || index === 'suggestions' ? 'all' : 'publishing';
    pushed[index] = await watch.time(`index ${index}`, () =>
      (rebuild.has(index) ? rebuildIndex : updateIndex)(options.search, publications, index, scope),
    );
  }
  courses.settle(today, due === null ? 'all' : 'publishing');
  const catalogHash = await watch.time('catalogue', async () => {
    shown.saveSimilar(compared === null ? [] : findSimilar(compared.lists.lists(), compared.before, shown));
    const lines = {
      all: () => shown.lines(),
      changed: () => shown.unwritten(),
      written: publications.fact(catalogFact),
    };
    const { hash, written } = await writeCatalog(options.catalogDir, lines, {
      paths,
      pathChanges: changesOf(history, slugs, records),
      vanished: courses.vanished(today),
      moved: courses.moved(),
      gone: courses.gone(today),
      summary: {
        today,
        ...{ programs: all.programs, offers: all.offers, providers: all.providers },
        sources: summariseSources(options, all.offersOut),
        demo: options.demo,
      },
    });
    publications.setFact(catalogFact, written);
    shown.clearUnwritten();
    return hash;
  });
  keepPathHistory(publications, history);
  publications.setFact(offersOutFact, JSON.stringify(all.offersOut));
  return { programs: all.programs, offers: all.offers, catalogHash, indexes: pushed };
}

const changesOf = ({ before, steps, on }: PathHistory, slugs: PathSlugs, records: RecordStore) =>
  before === null || before.length === 0
    ? []
    : pathChanges(before, steps, slugs, stepTitles(records.units()), on);

function summariseSources(
  { definitions, runs }: PublishOptions,
  offersOut: Partial<Record<FeedName, number>>,
): CatalogSummary['sources'] {
  return definitions.map(({ name, title, publisher, homepage, licence, attribution, maxAgeDays }) => {
    const { lastGood, recordsIn, refused } = runs.status(name);
    return {
      ...{ name, title, publisher, homepage, licence, attribution, maxAgeDays, refused },
      // To the day: the pages are made anew when this changes.
      lastGood: lastGood?.slice(0, 10) ?? null,
      records: recordsIn,
      offers: offersOut[name] ?? 0,
    };
  });
}
