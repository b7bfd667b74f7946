import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { downloadFile, fetchJson } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import { SourceError } from '../../model/source-error.ts';
import type { CollectContext } from '../../model/source.ts';
import { readControlFile } from './control-file.ts';
import { createNotes } from './notes.ts';
import { readTable } from './parse.ts';
import { controlTable } from './raw.ts';
import { controlTableName, expectedTables, knownTables, neededTables } from './sectors.ts';

/** The CKAN package of the whole register. */
const packageName = 'rio_nfo_po_vo_vavo_mbo_ho';

/** Eight times the largest table of October 2026 (132 MB). */
const tableLimit = 2 ** 30;

const resourceSchema = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  url: z.string().nullish(),
  hash: z.string().nullish(),
  last_modified: z.string().nullish(),
});
type Resource = z.infer<typeof resourceSchema>;

const packageSchema = z.object({
  success: z.literal(true),
  result: z.object({ resources: z.array(resourceSchema) }),
});

/** What was downloaded earlier, by table: kept beside the files. */
const stateSchema = z.record(
  z.string(),
  z.object({ id: z.string(), hash: z.string(), lastModified: z.string() }),
);
type State = z.infer<typeof stateSchema>;

const asSourceError = (error: unknown): unknown =>
  error instanceof HttpError
    ? new SourceError('rio', 'fetch', error.message, { cause: error, retryable: true })
    : error;

/** Resources by table name; of two with one name the last changed. */
function byTable(resources: readonly Resource[]): Map<string, Resource> {
  const tables = new Map<string, Resource>();
  for (const resource of resources) {
    const table = (resource.name ?? '')
      .trim()
      .toLowerCase()
      .replace(/\.csv$/, '');
    const known = tables.get(table);
    if (known === undefined || (known.last_modified ?? '') < (resource.last_modified ?? '')) {
      tables.set(table, resource);
    }
  }
  return tables;
}

/**
 * Where a resource is downloaded: its own address when it is on the server that was asked, else the datastore dump
 * there. CKAN gives addresses on an internal host for resources without a file (reference rio §2.1), and no address
 * from a delivery may lead us to another host.
 */
function downloadUrl(base: string, resource: { id: string; url?: string | null | undefined }): string {
  const dump = `${base}/datastore/dump/${encodeURIComponent(resource.id)}`;
  const url = resource.url ?? '';
  if (!URL.canParse(url, base)) return dump;
  const absolute = new URL(url, base);
  return absolute.origin === new URL(base).origin ? absolute.href : dump;
}

async function readState(path: string): Promise<State> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // No state, or one that was cut off: everything is fetched again, which is always right.
    return {};
  }
}

async function writeState(path: string, state: State): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(state));
  await rename(`${path}.part`, path);
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

function wantedTables(resources: ReadonlyMap<string, Resource>): string[] {
  const needed = [controlTableName, ...neededTables, ...expectedTables];
  const missing = needed.filter((table) => !resources.has(table));
  if (missing.length > 0) {
    const message = `the CKAN package ${packageName} lacks ${missing.join(', ')}`;
    throw new SourceError('rio', 'fetch', message, { retryable: true });
  }
  return [controlTableName, ...knownTables].filter((table) => resources.has(table));
}

async function listResources(base: string, context: CollectContext): Promise<Map<string, Resource>> {
  const url = `${base}/api/3/action/package_show?id=${packageName}`;
  const answer = packageSchema.safeParse(await fetchJson(url, { signal: context.signal }));
  if (answer.success) return byTable(answer.data.result.resources);
  const where = answer.error.issues[0]?.path.join('.') ?? '';
  const message = `${url}: not the answer of a CKAN package_show (at "${where}")`;
  throw new SourceError('rio', 'fetch', message, { retryable: true });
}

/** Nothing is fetched of a delivery that DUO is still writing. */
async function passGate(path: string, wanted: readonly string[], context: CollectContext): Promise<void> {
  const { signal } = context;
  // Its findings are told when the tables are read.
  const file = { table: controlTableName, path, notes: createNotes(), onRows: () => undefined, signal };
  await readControlFile(readTable(file, controlTable), new Set(wanted));
}

/**
 * Downloads the tables of the CKAN package to `context.workDir`, each under another name until it is whole. A table
 * whose id, `hash` and `last_modified` are as they were is not fetched again; the controlebestand always is.
 * `resources` are found by name, as ids change. Throws SourceError.
 */
export async function fetchCkanTables(
  location: string,
  context: CollectContext,
): Promise<Map<string, string>> {
  const base = location.replace(/\/+$/, '');
  const directory = join(context.workDir, 'tables');
  const statePath = join(directory, 'state.json');
  try {
    await mkdir(directory, { recursive: true });
    const resources = await listResources(base, context);
    const wanted = wantedTables(resources);
    let state = await readState(statePath);
    const paths = new Map<string, string>();
    for (const [index, table] of wanted.entries()) {
      context.progress(index, wanted.length, 'tables');
      const resource = resources.get(table)!;
      const path = join(directory, `${table}.csv`);
      const now = { id: resource.id, hash: resource.hash ?? '', lastModified: resource.last_modified ?? '' };
      const had = state[table];
      const isKnown =
        now.hash + now.lastModified !== '' &&
        had?.id === now.id &&
        had.hash === now.hash &&
        had.lastModified === now.lastModified;
      if (!isKnown || table === controlTableName || !(await exists(path))) {
        // A kill between the two leaves a table that is fetched again, never one that is taken for another.
        state = Object.fromEntries(Object.entries(state).filter(([name]) => name !== table));
        await writeState(statePath, state);
        await downloadFile(downloadUrl(base, resource), path, {
          signal: context.signal,
          maxBytes: tableLimit,
        });
        state = { ...state, [table]: now };
        await writeState(statePath, state);
      }
      paths.set(table, path);
      if (table === controlTableName) await passGate(path, wanted, context);
    }
    context.progress(wanted.length, wanted.length, 'tables');
    await Promise.all(
      knownTables
        .filter((table) => !paths.has(table))
        .map((table) => rm(join(directory, `${table}.csv`), { force: true })),
    );
    return paths;
  } catch (error) {
    throw asSourceError(error);
  }
}
