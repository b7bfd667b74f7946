import type { FeedName } from '../model/codes.ts';
import { programIdOf } from '../model/program-id.ts';
import type { Program } from '../model/program.ts';
import type { SourceDefinition } from '../model/source.ts';
import type { Stopwatch } from '../lib/stopwatch.ts';
import { contentHash } from '../lib/content-hash.ts';
import type { CatalogSummary } from '../../search-config/catalog.ts';
import {
  indexNames,
  offerDocumentSchema,
  programDocumentSchema,
  suggestionDocumentSchema,
  type IndexName,
} from '../../search-config/documents.ts';
import type { CourseStore, OfferedCourse } from '../store/course-store.ts';
import type { PublishStore } from '../store/publish-store.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { RunStore } from '../store/run-store.ts';
import type { IndexedDocument } from '../store/stored.ts';
import { collectSuggestions } from './collect-suggestions.ts';
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
import { toCatalogProgram, type CatalogDraft } from './to-catalog-program.ts';
import { toDocuments } from './to-documents.ts';
import { writeCatalog } from './write-catalog.ts';

/** What a publication needs. */
export interface PublishOptions {
  readonly records: RecordStore;
  readonly runs: RunStore;
  readonly publications: PublishStore;
  readonly courses: CourseStore;
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

/** Name of the fact that holds how many published offers each source has a part in. */
export const offersOutFact = 'offers out';

const flushAt = 500;
const indexes = Object.keys(indexNames) as IndexName[];

/**
 * Brings both indexes and the catalogue's folder up to date with the programs. Search first, pages after: a page
 * that search does not know yet can still be reached, a hit without a page cannot. Throws when the search server
 * fails; then the last catalogue stays.
 */
export async function publishPrograms(
  programs: Iterable<Program>,
  options: PublishOptions,
): Promise<PublishCounters> {
  const { publications, records, courses } = options;
  const rebuild = new Set<IndexName>();
  for (const index of indexes) {
    if (await isUpToDate(options.search, publications, index)) continue;
    rebuild.add(index);
    publications.forget(index);
  }
  publications.clearOutgoing();
  courses.begin();

  const steps = records.steps();
  const slugs = pathSlugs(steps);
  const history = pathHistory(publications, steps, options.today);
  const lastSeen = lastSeenOf(records);
  const catalog = writeCatalog(options.catalogDir);
  const supply = new Map<string, string[]>();
  const suggestions = collectSuggestions();
  const providers = new Set<string>();
  let waiting: IndexedDocument[] = [];
  let offered: OfferedCourse[] = [];
  let count = 0;
  let offers = 0;
  const offersOut: Partial<Record<FeedName, number>> = {};
  await options.watch.time('publish', async () => {
    for (const program of programs) {
      const documents = toDocuments(program, options.today);
      waiting.push(indexed('programs', programDocumentSchema.parse(documents.program)));
      for (const offer of documents.offers) waiting.push(indexed('offers', offerDocumentSchema.parse(offer)));
      if (waiting.length >= flushAt) {
        publications.want(waiting);
        courses.offer(offered);
        waiting = [];
        offered = [];
        options.progress(count, null, 'programs');
      }
      const shown = toCatalogProgram(program, options.today, slugs, lastSeen);
      await catalog.add(shown);
      suggestions.add(shown);
      offered.push(offeredCourse(shown));
      for (const { step } of program.paths)
        supply.set(step, [...(supply.get(step) ?? []), program.programId]);
      providers.add(program.provider.name);
      count += 1;
      offers += documents.offers.length;
      const feeds = new Set<FeedName>(program.records.map(({ source }) => source));
      if (program.paths.length > 0) feeds.add('paths');
      for (const feed of feeds) offersOut[feed] = (offersOut[feed] ?? 0) + documents.offers.length;
    }
    publications.want(waiting);
    courses.offer(offered);
  });
  const paths = toCatalogPaths(steps, records.units(), supply, slugs, options.today);
  publications.want(
    suggestions
      .documents(paths, records.units())
      .map((suggestion) => indexed('suggestions', suggestionDocumentSchema.parse(suggestion))),
  );
  if (count === 0 && publications.publishedCount('programs') > 0) {
    throw new Error('no program is left to publish; the last catalogue stays');
  }

  const pushed = {} as Record<IndexName, IndexCounters>;
  for (const index of indexes) {
    options.progress(indexes.indexOf(index), indexes.length, `index ${index}`);
    pushed[index] = await options.watch.time(`index ${index}`, () =>
      (rebuild.has(index) ? rebuildIndex : updateIndex)(options.search, publications, index),
    );
  }
  courses.settle(options.today);
  const catalogHash = await options.watch.time('catalogue', () =>
    catalog.finish({
      paths,
      pathChanges: changesOf(history, slugs, records),
      vanished: courses.vanished(options.today),
      moved: courses.moved(),
      gone: courses.gone(options.today),
      summary: {
        today: options.today,
        programs: count,
        offers,
        providers: providers.size,
        sources: summariseSources(options, offersOut),
        demo: options.demo,
      },
    }),
  );
  keepPathHistory(publications, history);
  publications.setFact(offersOutFact, JSON.stringify(offersOut));
  return { programs: count, offers, catalogHash, indexes: pushed };
}

const changesOf = ({ before, steps, on }: PathHistory, slugs: PathSlugs, records: RecordStore) =>
  before === null ? [] : pathChanges(before, steps, slugs, stepTitles(records.units()), on);

function indexed(indexName: IndexName, document: { id: string }): IndexedDocument {
  const json = JSON.stringify(document);
  return { indexName, id: document.id, hash: contentHash(json), json };
}

const offeredCourse = ({
  programId,
  slug,
  title,
  provider,
  paths,
  records,
}: CatalogDraft): OfferedCourse => ({
  ...{ programId, slug, title },
  provider: provider.name,
  paths: [...new Set(paths.map((path) => `${path.sectorSlug}/${path.occupationSlug}`))].toSorted(),
  aliases: records.map(({ key }) => programIdOf([key])).filter((id) => id !== programId),
});

/**
 * Day a record was last delivered; null when that is its source's last delivery: a day that moves on every night would
 * make every page another one every night.
 */
function lastSeenOf(records: RecordStore): (key: string) => string | null {
  const days = records.lastSeen();
  const newest = new Map<string, string>();
  for (const [part, day] of days) {
    const source = part.slice(0, part.indexOf(' '));
    if (day > (newest.get(source) ?? '')) newest.set(source, day);
  }
  return (key) => {
    const source = key.slice(0, key.indexOf(':'));
    const day = days.get(`${source} ${records.partOf(key)}`);
    if (day === undefined) throw new Error(`no delivery known of ${key}`);
    return day === newest.get(source) ? null : day;
  };
}

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
