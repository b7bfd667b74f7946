import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../engine/engine.ts';
import { serveEngine } from '../engine/serve-engine.ts';
import { indexNames } from '../search-config/documents.ts';
import { flexibleStart, laterStart, unknownValue } from '../search-config/facet-values.ts';
import { priceBands } from '../search-config/price-bands.ts';
import type { SearchAnswer, SearchQuery } from '../search-config/search-plan.ts';
import { startMonthsFrom } from '../search-config/start-months.ts';
import { walkCounts, type WalkFigures, type WalkHit } from './count-walks.ts';
import type { WalkOffer } from './walk-offer.ts';
import { demoDay, publishDemo } from './publish-demo.ts';

/** A search server that can be asked. */
export interface CountServer {
  readonly url: string;
  /** Null where none is asked for. */
  readonly key: string | null;
}

/** Words of walks: a subject, an occupation, a mistake, a half word, and two words of which courses lack one. */
const queries = [
  'excel',
  'verzorgende',
  'boekhuden',
  'manage',
  'communicatie voor leidinggevenden',
  'cursus',
];

/** Utrecht: the middle of the country, so that every distance has something. */
const point = { lat: 52.09, lng: 5.12 };

/** Walks through the catalogue on a server. `today`: the day it was published for. */
export async function countsOn(
  { url, key }: CountServer,
  today: string,
  states: number,
  seed = 1,
): Promise<WalkFigures> {
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const offers = new Map<string, WalkOffer[]>();
  for (let offset = 0; ; offset += 1000) {
    const page = (await call(`/indexes/${indexNames.offers}/documents?limit=1000&offset=${offset}`)) as {
      results: WalkOffer[];
    };
    for (const offer of page.results)
      offers.set(offer.programId, [...(offers.get(offer.programId) ?? []), offer]);
    if (page.results.length < 1000) break;
  }
  const ask = async (asked: readonly SearchQuery[]): Promise<readonly SearchAnswer<WalkHit>[]> =>
    ((await call('/multi-search', { queries: asked })) as { results: SearchAnswer<WalkHit>[] }).results;
  const candidates = {
    start: [flexibleStart, ...startMonthsFrom(today), laterStart, unknownValue],
    prijs: [...priceBands.map(({ code }) => code), unknownValue],
  };
  return walkCounts({ ask, offers, queries, states, seed, plan: { indexes: indexNames, candidates, point } });
}

/** Walks through a demo of `programs` courses, or through what is published in `dataDir`, on the embedded engine. */
export async function benchCounts(
  from: { readonly programs: number } | { readonly dataDir: string; readonly today: string },
  states: number,
): Promise<WalkFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-counts-'));
  try {
    const dataDir = 'dataDir' in from ? from.dataDir : await publishDemo(folder, from.programs);
    const engine = await openEngine({ dir: join(dataDir, 'engine'), masterKey: null });
    const served = await serveEngine(engine, { host: '127.0.0.1', port: 0 });
    try {
      return await countsOn({ url: served.url, key: null }, 'today' in from ? from.today : demoDay, states);
    } finally {
      await served.close();
      await engine.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
