import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Handler, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { Engine } from '../engine/engine.ts';
import type { SearchSettings } from '../search-config/catalog.ts';
import type { StatusReport } from '../ingest/read-status.ts';
import type { Clock } from '../ingest/lib/clock.ts';
import type { FeedName } from '../ingest/model/codes.ts';
import type { EmptySearches } from '../ingest/store/empty-searches.ts';
import { edudexHook } from './edudex-hook.ts';
import { emptySearchRoute } from './empty-search-route.ts';
import { engineMount } from './open-search.ts';
import { moreText, servePages } from './serve-pages.ts';
import { statusRoute } from './status-route.ts';

/** What the site is made of; `siteDir` may change while the server runs. */
export interface AppState {
  /** Folder of the built pages; null before the first build. */
  siteDir: string | null;
  /** What the browser needs to search; null before the first publication. */
  searchSettings: SearchSettings | null;
  /** Slug of each course that has a page, by program id. */
  slugs: ReadonlyMap<string, string>;
  /** Courses that had a page, by program id: the course each is part of now, or null when gone for good. */
  gone: ReadonlyMap<string, string | null>;
  /** Slug of the course that each old slug leads to. */
  moved: ReadonlyMap<string, string>;
  /** How the sources stand; null before the first run. */
  readonly status: () => StatusReport | null;
  /** Asks for a run of a source as soon as may be; null while there is no schedule. */
  poll: ((source: FeedName) => void) | null;
  readonly clock: Clock;
  /** Words that found nothing; null when no log is kept. */
  readonly emptySearches: EmptySearches | null;
  /** Answers feeds of searches; absent before search is ready. */
  searchFeed?: Handler;
  /** The maintainers' desk; null before it is ready. What it does not answer is for the site. */
  desk: MiddlewareHandler | null;
}

/**
 * The site: built pages, `/search-settings.json`, `/api/status`, and the embedded engine under `/meili`. Pages are files
 * `<address>.html` (astro `build.format: 'file'`); anything else is the built 404 page, or the 410 page for a course
 * that is gone for good.
 */
export function createApp(state: AppState, engine: Engine | null): Hono {
  const app = new Hono();
  if (engine !== null) {
    // Results with their facets are 60 kB as text, and most of what an old phone waits for.
    app.use(`${engineMount}/multi-search`, compress());
    app.all(`${engineMount}/*`, ({ req }) => engine.fetch(belowMount(req.raw)));
    app.all(engineMount, ({ req }) => engine.fetch(belowMount(req.raw)));
  }
  // Before the headers of the site: the desk has stricter ones.
  app.use('/beheer/*', (context, next) => (state.desk === null ? next() : state.desk(context, next)));
  // Strict-Transport-Security is for the proxy that ends TLS: on plain HTTP it means nothing.
  app.use((context, next) =>
    secureHeaders({
      strictTransportSecurity: false,
      // Lists for the sites of sectors: a newer browser heeds the policy, an older one the other header.
      xFrameOptions: !isEmbedded(context.req.path),
      contentSecurityPolicy: contentPolicy(state.searchSettings, isEmbedded(context.req.path)),
    })(context, next),
  );
  app.use(compress());
  app.use(compress({ contentTypeFilter: moreText }));
  app.get('/search-settings.json', (context) =>
    state.searchSettings === null
      ? context.json({ message: 'not ready' }, 503)
      : context.json(state.searchSettings),
  );
  app.get('/api/status', statusRoute(state.status));
  app.post('/api/edudex-hook', edudexHook(state));
  app.post('/api/leeg-gezocht', emptySearchRoute(state));
  app.get(
    '/zoeken.atom',
    (context, next) => state.searchFeed?.(context, next) ?? context.text('Zoeken is nog niet klaar.', 503),
  );
  app.get('/opleiding/:slug', movedProgram(state));
  app.get(
    '*',
    servePages(() => state.siteDir),
  );
  app.notFound((context) => {
    if (state.siteDir === null) return context.text('Leeratlas wordt klaargezet. Probeer het zo weer.', 503);
    return context.html(readFileSync(join(state.siteDir, '404.html'), 'utf8'), 404);
  });
  return app;
}

/** Lists that other sites may show in a frame. */
const isEmbedded = (path: string): boolean => path.includes('/insluiten/');

/**
 * What a page may do: show and run what this site serves, and search. Texts of sources are cleaned at ingest; this is
 * the second lock on the same door.
 */
function contentPolicy(settings: SearchSettings | null, embedded: boolean) {
  const search = settings === null || settings.url.startsWith('/') ? [] : [new URL(settings.url).origin];
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'", ...search],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: embedded ? ['*'] : ["'self'"],
  };
}

/** The engine does not know where it is mounted. */
function belowMount(request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(engineMount.length) || '/';
  return new Request(url, request);
}

/** A slug ends with the id of its course. */
const idOf = (slug: string): string => slug.slice(-12);

/**
 * A course keeps its id when its title changes: the old address leads to the new one, and that of a course that has
 * become part of another leads there. One that was taken off long ago is gone.
 */
function movedProgram(state: AppState): MiddlewareHandler<object, '/opleiding/:slug'> {
  return async (context, next) => {
    const slug = context.req.param('slug');
    const to = state.moved.get(slug);
    // While the pages of a new catalogue are being built, those of the last are served: browsers keep a 301.
    if (to !== undefined && state.slugs.get(idOf(to)) === to)
      return context.redirect(`/opleiding/${to}`, 301);
    await next();
    if (context.res.status !== 404) return undefined;
    const id = idOf(slug);
    const movedTo = state.gone.get(id);
    const current = state.slugs.get(movedTo ?? id);
    if (current !== undefined && current !== slug) {
      context.res = context.redirect(`/opleiding/${current}`, 301);
    } else if (movedTo === null && state.siteDir !== null) {
      // Hono keeps the headers of an answer that is replaced, unless it is taken away first.
      context.res = undefined;
      context.res = context.html(readFileSync(join(state.siteDir, '410.html'), 'utf8'), 410);
    }
    return undefined;
  };
}
