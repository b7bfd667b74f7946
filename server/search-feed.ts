import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handler } from 'hono';
import type { Clock } from '../ingest/lib/clock.ts';
import { contentHash } from '../ingest/lib/content-hash.ts';
import { atomFeed } from '../search-config/atom-feed.ts';
import { findPlace, type PlaceIndex } from '../search-config/find-place.ts';
import type { Point } from '../search-config/near.ts';
import type { Ask } from '../search-config/run-search.ts';
import type { SearchPlanOptions } from '../search-config/search-plan.ts';
import { readSearchState, writeSearchState } from '../search-config/search-state.ts';
import { searchFeedEntries, searchFeedQuery, type FeedHit } from './search-feed-entries.ts';
import { searchFeedTitle } from './search-feed-title.ts';

/** How long a feed is given again: courses change at night, readers ask every hour or less. */
const keptMs = 15 * 60_000;
/** Feeds that are kept; the oldest goes first. */
const keptMost = 500;
/** Searches for feeds in a minute, of all readers together; feeds that are kept cost none. */
const perMinute = 120;
/** A feed in which nothing was ever new is as old as the table of ontwikkelpaden. */
const since = '2024-12-01';

/** What the route needs of the server. */
export interface SearchFeedOptions {
  readonly ask: Ask<FeedHit>;
  readonly indexes: SearchPlanOptions['indexes'];
  /** Folder of the built pages, which has the list of places; null before the first build. */
  readonly siteDir: () => string | null;
  /** Address of the site as people type it, or null: then that of the request. */
  readonly siteUrl: string | null;
  /** What addresses of pages end with. */
  readonly pageEnding: string;
  readonly clock: Clock;
}

/**
 * `GET /zoeken.atom` with the address of a search behind the question mark: its newest courses as a feed. Answers 304 when
 * nothing changed, 429 when too much is asked, 503 when search does not answer.
 */
export function searchFeed(options: SearchFeedOptions): Handler {
  const kept = new Map<string, { readonly at: number; readonly xml: string }>();
  const rate = { minute: 0, searches: 0 };
  const placeOf = placeFinder(options.siteDir);

  return async (context) => {
    const { origin, searchParams } = new URL(context.req.url);
    const state = { ...readSearchState(searchParams), sort: 'nieuw', page: 1 } as const;
    const address = writeSearchState({ ...state, sort: 'relevantie' });
    const now = options.clock().getTime();
    const known = kept.get(address);
    let xml = known !== undefined && now - known.at < keptMs ? known.xml : null;
    if (xml === null) {
      const minute = Math.floor(now / 60_000);
      if (minute !== rate.minute) Object.assign(rate, { minute, searches: 0 });
      if ((rate.searches += 1) > perMinute)
        return context.text('Probeer het straks weer.', 429, { 'Retry-After': '60' });
      const base = options.siteUrl ?? origin;
      const question = address === '' ? '' : `?${address}`;
      try {
        const query = searchFeedQuery(state, options.indexes, state.near && placeOf(state.near.place));
        xml = atomFeed(
          {
            path: `/zoeken.atom${question}`,
            page: `/zoeken${question}`,
            title: searchFeedTitle(state),
            since,
          },
          await searchFeedEntries(query, options.ask),
          (path) => hrefOn(base, path, options.pageEnding),
        );
      } catch {
        return context.text('Zoeken lukt nu niet. Probeer het straks weer.', 503, { 'Retry-After': '600' });
      }
      kept.delete(address);
      kept.set(address, { at: now, xml });
      if (kept.size > keptMost) kept.delete(kept.keys().next().value!);
    }
    const tag = `"${contentHash(xml).slice(0, 20)}"`;
    const headers = { ETag: tag, 'Cache-Control': `public, max-age=${keptMs / 1000}` };
    if (context.req.header('if-none-match')?.includes(tag) === true) return context.body(null, 304, headers);
    return context.body(xml, 200, { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' });
  };
}

/** Address of a page or file for a reader; the site may stand below a path. */
function hrefOn(base: string, path: string, pageEnding: string): string {
  const [, page = '', rest = ''] = /^([^?]*)(.*)$/s.exec(path) ?? [];
  const ending = page.endsWith('.atom') ? '' : pageEnding;
  return `${base.replace(/\/$/, '')}${page}${ending}${rest}`;
}

/** Finds places in the list that is built with the pages, which is read again when the pages are others. */
function placeFinder(siteDir: () => string | null): (place: string) => Point | null {
  let read: { readonly dir: string; readonly index: PlaceIndex } | null = null;
  return (place) => {
    const dir = siteDir();
    const file = dir === null ? null : join(dir, 'plaatsen.json');
    if (dir === null || file === null || !existsSync(file)) return null;
    if (read?.dir !== dir) read = { dir, index: JSON.parse(readFileSync(file, 'utf8')) as PlaceIndex };
    return findPlace(read.index, place);
  };
}
