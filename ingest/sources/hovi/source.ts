import { rm } from 'node:fs/promises';
import { createRateLimit } from '../../lib/rate-limit.ts';
import type { CollectContext, Source, SourceDefinition, SourceItem } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { sha256 } from './canonical-json.ts';
import type { ApiAccess } from './crawl.ts';
import { crawl, crawlFolder, fetchDomains } from './crawl.ts';
import type { Domains } from './domains.ts';
import { noDomains, tellDomains } from './domains.ts';
import { listFiles, readDomainFile } from './fetch.ts';
import { academicYearOf } from './map-fees.ts';
import { mapPart, productIdsOf } from './map-part.ts';
import type { PartFile } from './part-file.ts';
import { readPartFile } from './part-file.ts';

export interface HoviSettings {
  /** Base URL of the API, such as `https://api.hovi.nl/api/4`, or a directory of `organization_<id>.json`. */
  readonly location: string | null;
  readonly apiKey: string | null;
  /** Requests a second at most; 20 when absent, as the only public client does. */
  readonly requestsPerSecond?: number;
}

export const hoviDefinition: SourceDefinition = {
  name: 'hovi',
  title: 'HOVI',
  publisher: 'Studiekeuze123',
  homepage: 'https://www.studiekeuze123.nl/hovi',
  licence: 'Op aanvraag bij Studiekeuze123; de teksten zijn van de instellingen',
  attribution: 'Bron: HOVI (Hoger Onderwijs Voorlichtings Informatie), Studiekeuze123 en de instellingen',
  schedule: '15 3 * * *',
  retry: null,
  maxAgeDays: 3,
  // Measured on 5,140 products: start 58 %, text 92 %, price 49 %, code 56 %.
  guards: {
    largestShrink: 0.1,
    least: 4_000,
    most: 200_000,
    mostRefused: 0.2,
    filled: { offer: 0.9, start: 0.3, 'recent start': 0.3, text: 0.5, price: 0.2, code: 0.25 },
  },
  mappingVersion: 4,
};

/** What is kept of an institution between the two readings: not its content. */
interface Surveyed {
  readonly part: string;
  readonly path: string;
  readonly digest: string;
  readonly productIds: readonly string[];
}

/** HOVI's ids are small numbers as text, so shorter ones come first. */
const compareParts = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

async function survey(file: PartFile): Promise<Surveyed | { part: string; error: SourceError }> {
  if ('error' in file) return file;
  try {
    const delivery = await readPartFile(file.path);
    return { ...file, digest: delivery.digest, productIds: productIdsOf(delivery) };
  } catch (error) {
    if (error instanceof SourceError) return { part: file.part, error };
    throw error;
  }
}

async function* mapFile(
  surveyed: Surveyed,
  ownerOf: ReadonlyMap<string, string>,
  domains: Domains,
  context: CollectContext,
): AsyncGenerator<SourceItem> {
  const { part, path, digest } = surveyed;
  const academicYear = academicYearOf(context.today);
  const ownedElsewhere = new Set(surveyed.productIds.filter((id) => ownerOf.get(id) !== part));
  // Besides its content a part depends on the year whose fees count, on what others deliver and on titles of codes.
  const others = [...[...ownedElsewhere].toSorted(), ...(domains.hash === '' ? [] : [domains.hash])];
  const fingerprint = sha256([digest, academicYear, ...others].join('\n'));
  if (context.isUnchanged(part, fingerprint)) {
    yield { type: 'unchanged', part };
    return;
  }
  try {
    const delivery = await readPartFile(path);
    if (delivery.digest !== digest) {
      throw new SourceError('hovi', 'fetch', `${path} changed while it was read`, { retryable: true });
    }
    yield* mapPart({ part, delivery, academicYear, ownedElsewhere, titles: domains });
    yield { type: 'complete', part, fingerprint };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { type: 'refused', part, error };
  }
}

/** Reads every institution once for its ids and hash, then maps those that changed. */
async function* mapFiles(
  files: AsyncIterable<PartFile>,
  domains: Domains,
  context: CollectContext,
): AsyncGenerator<SourceItem> {
  const surveyed: Awaited<ReturnType<typeof survey>>[] = [];
  for await (const file of files) surveyed.push(await survey(file));
  surveyed.sort((a, b) => compareParts(a.part, b.part));
  if (surveyed.length === 0) throw new SourceError('hovi', 'fetch', 'HOVI names no institution at all');
  const ownerOf = new Map<string, string>();
  for (const file of surveyed) {
    if ('error' in file) continue;
    for (const id of file.productIds) if (!ownerOf.has(id)) ownerOf.set(id, file.part);
  }
  for (const [index, file] of surveyed.entries()) {
    context.signal.throwIfAborted();
    if ('error' in file) yield { type: 'refused', part: file.part, error: file.error };
    else yield* mapFile(file, ownerOf, domains, context);
    context.progress(index + 1, surveyed.length, 'institutions');
  }
  // Code lists alone are no delivery: when no institution came, nothing did.
  if (domains !== noDomains && surveyed.some((file) => !('error' in file))) yield* tellDomains(domains);
}

async function* collectApi(access: ApiAccess, context: CollectContext): AsyncGenerator<SourceItem> {
  const folder = await crawlFolder(context, access.base);
  let isWhole = true;
  const domains = await fetchDomains(access, context);
  for await (const item of mapFiles(crawl(access, folder, context), domains, context)) {
    if (item.type === 'refused') isWhole = false;
    yield item;
  }
  // Kept while something is missing, so that a retry the same day asks only for that.
  if (isWhole) await rm(folder, { recursive: true, force: true });
}

async function* collectFiles(location: string, context: CollectContext): AsyncGenerator<SourceItem> {
  const files = await listFiles(location);
  yield* mapFiles(
    (async function* () {
      yield* files;
    })(),
    await readDomainFile(location),
    context,
  );
}

async function* collectHovi(settings: HoviSettings, context: CollectContext): AsyncGenerator<SourceItem> {
  const { location, apiKey } = settings;
  if (location === null) throw new SourceError('hovi', 'config', 'HOVI_URL is not set');
  if (/^https?:\/\//i.test(location)) {
    const limit = createRateLimit(settings.requestsPerSecond ?? 20);
    yield* collectApi({ base: location, apiKey, limit }, context);
  } else yield* collectFiles(location, context);
}

/** HOVI as a source: each institution is a part. Collecting throws SourceError when there is no location. */
export const hoviSource = (settings: HoviSettings): Source => ({
  definition: hoviDefinition,
  collect: (context) => collectHovi(settings, context),
});
