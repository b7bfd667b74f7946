import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpOptions } from '../../lib/http.ts';
import { fetchJson } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import { isRetryable } from '../../lib/retry.ts';
import type { CollectContext } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { sha256 } from './canonical-json.ts';
import { concurrent } from './concurrent.ts';
import type { Domains } from './domains.ts';
import { domainNames, readDomainLists } from './domains.ts';
import { checkDepth } from './parse.ts';
import type { PartFile } from './part-file.ts';
import { idOf } from './part-file.ts';

/** Requests of one institution under way at once. */
const width = 4;
/** Largest single answer in bytes; the list of 642 products of the largest institution is about 0.3 MB. */
const answerLimit = 32 * 2 ** 20;
/** Institutions in a row that get no answer at all, after which the API counts as away. */
const failuresInRow = 3;

/** How the API is reached. `base` is such as `https://api.hovi.nl/api/4`. */
export interface ApiAccess {
  readonly base: string;
  readonly apiKey: string | null;
  /** Gate that is passed before every request, repeated ones included. */
  readonly limit: () => Promise<void>;
  readonly wait?: HttpOptions['wait'];
}

type Ask = (path: string) => Promise<unknown>;

function asker(access: ApiAccess, signal: AbortSignal): Ask {
  const base = access.base.replace(/\/+$/, '');
  const options = { bearer: access.apiKey, signal, maxBytes: answerLimit, gate: access.limit };
  return async (path) => {
    const answer = await fetchJson(
      `${base}${path}`,
      access.wait ? { ...options, wait: access.wait } : options,
    );
    checkDepth(answer, path);
    return answer;
  };
}

function listOf(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new SourceError('hovi', 'fetch', `${path} answers no list`, { retryable: true });
}

/** What stands in a list, each item asked for by its id; one that vanished meanwhile (404) is left out. */
async function details(ask: Ask, path: string, query: string, idKey: string): Promise<unknown[]> {
  const order = (item: unknown): string => (idOf(item, idKey) ?? '').padStart(20);
  // The API promises no order; a fixed one keeps the hash of an unchanged institution the same.
  const listed = listOf(await ask(`${path}${query}`), path).toSorted((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
  const found = await concurrent(listed, width, async (item) => {
    const id = idOf(item, idKey);
    // Without an id there is no more to ask; the reader makes an Issue of what the list says.
    if (id === null) return item;
    return ask(`${path}/${encodeURIComponent(id)}`).catch((error: unknown) => {
      if (error instanceof HttpError && error.status === 404) return null;
      throw error;
    });
  });
  return found.filter((item) => item !== null);
}

async function fetchOrganization(ask: Ask, id: string): Promise<object> {
  const path = `/organization/${encodeURIComponent(id)}`;
  const organization = await ask(path);
  const locations = await details(ask, `${path}/location`, '', 'locationId');
  // Archived products are not on offer; what the API lists without the filter is not documented.
  const products = await details(ask, `${path}/product`, '?state=active', 'productId');
  return { organization, locations, products };
}

/**
 * The code lists of the API, in so far as they are read. One that is not there (404) is told; after another failure the
 * rest is not asked for, as the institutions matter more and will say what is wrong.
 */
export async function fetchDomains(access: ApiAccess, context: CollectContext): Promise<Domains> {
  const ask = asker(access, context.signal);
  const lists = new Map<string, unknown>();
  for (const domain of domainNames) {
    try {
      lists.set(domain, await ask(`/domain/${domain}`));
    } catch (error) {
      if (!(error instanceof HttpError || error instanceof SourceError)) throw error;
      lists.set(domain, null);
      if (!(error instanceof HttpError && error.status === 404)) break;
    }
  }
  return readDomainLists((domain) => lists.get(domain) ?? null);
}

async function writeWhole(path: string, content: object): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(content));
  await rename(`${path}.part`, path);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function refusal(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  if (!(error instanceof HttpError)) throw error;
  if (error.status === 401 || error.status === 403) {
    throw new SourceError('hovi', 'config', `the HOVI API refuses the key (HOVI_API_KEY): ${error.message}`);
  }
  return new SourceError('hovi', 'fetch', error.message, { cause: error, retryable: isRetryable(error) });
}

/**
 * The folder of today's crawl of one API, made when absent; folders of other days go. What stands in it was fetched
 * today by a run that did not end, and is not asked for again.
 */
export async function crawlFolder(context: CollectContext, base: string): Promise<string> {
  const name = `${context.today}-${sha256(base).slice(0, 8)}`;
  for (const other of await readdir(context.workDir)) {
    if (/^\d{4}-\d{2}-\d{2}-[\da-f]{8}$/.test(other) && other !== name) {
      await rm(join(context.workDir, other), { recursive: true, force: true });
    }
  }
  const folder = join(context.workDir, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Fetches every institution into `folder`, one file each, in the shape of a delivered `organization_<id>.json`.
 * An institution that fails is given as an error and the others go on; a refused key, a failing list of institutions
 * or an API that is away throws SourceError.
 */
export async function* crawl(
  access: ApiAccess,
  folder: string,
  context: CollectContext,
): AsyncGenerator<PartFile> {
  const ask = asker(access, context.signal);
  let listed: unknown[];
  try {
    listed = listOf(await ask('/organization'), '/organization');
  } catch (error) {
    throw refusal(error);
  }
  let failures = 0;
  for (const [index, item] of listed.entries()) {
    const id = idOf(item, 'organizationId');
    // The id becomes a file name, so only what HOVI gives (small numbers as text) and its like is taken.
    if (id === null || !/^[\w-]{1,64}$/.test(id)) {
      throw new SourceError('hovi', 'fetch', `/organization: institution ${String(index)} has no usable id`);
    }
    const path = join(folder, `organization_${id}.json`);
    try {
      if (!(await exists(path))) await writeWhole(path, await fetchOrganization(ask, id));
      failures = 0;
      yield { part: id, path };
    } catch (error) {
      const refused = refusal(error);
      failures = error instanceof HttpError && error.status === null ? failures + 1 : 0;
      if (failures === failuresInRow) throw refused;
      yield { part: id, error: refused };
    }
    context.progress(index + 1, listed.length, 'organisations');
  }
}
