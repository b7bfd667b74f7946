import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays } from '../../lib/dates.ts';
import type { ApiClient, CatalogPath } from './api-client.ts';
import { applyChanges } from './apply-changes.ts';
import type { RawProgramKey } from './raw.ts';
import { rawProgramKeysSchema } from './raw.ts';

/** `changesSince` reaches this many days back; after as many everything is read again (reference edudex §2.1). */
const reachDays = 90;

/**
 * What the lists said when they were last asked. Only a mirror of EDU-DEX's own list: what was taken of it is known by
 * the fingerprints of the parts, so that a kill between the two loses nothing.
 */
const keptListsSchema = z.object({
  version: z.literal(1),
  /** Base of the API and our organisation: another one has other lists. */
  of: z.string(),
  /** Day on which everything was last asked for. */
  fullOn: z.iso.date(),
  /** Day on which the lists were last brought up to date. */
  listedOn: z.iso.date(),
  catalogs: z.record(z.string(), rawProgramKeysSchema),
});
type KeptLists = z.infer<typeof keptListsSchema>;

/** The keys of all catalogues. */
export interface KeyLists {
  /** Day of the last full load: programs read before it are read again. */
  readonly fullOn: string;
  readonly catalogs: readonly (readonly RawProgramKey[])[];
}

/**
 * Brings the lists of all our catalogues up to date: by what changed since the day before the last time (a day of overlap,
 * as clocks differ), or by the whole lists when there are none, when the last full load is more than 90 days ago, and
 * of one catalogue when it is new or a change of it can mean two things. Throws HttpError and SourceError.
 */
export async function listKeys(
  api: ApiClient,
  place: { readonly workDir: string; readonly of: string; readonly today: string },
): Promise<KeyLists> {
  const { workDir, of, today } = place;
  const path = join(workDir, 'api-keys.json');
  const kept = await readKept(path, of);
  const since = kept === null ? null : addDays(kept.listedOn, -1);
  const horizon = addDays(today, -reachDays);
  const isFull = kept === null || kept.fullOn < horizon || kept.fullOn > today || since! < horizon;
  const catalogs: Record<CatalogPath, readonly RawProgramKey[]> = {};
  for (const catalog of await api.catalogs()) {
    const known = isFull ? undefined : kept.catalogs[catalog];
    const changes = known === undefined ? null : await api.changes(catalog, since!);
    const updated = changes === null ? null : applyChanges(known!, changes);
    catalogs[catalog] = updated ?? (await api.programKeys(catalog));
  }
  const fullOn = isFull ? today : kept.fullOn;
  const next = { version: 1, of, fullOn, listedOn: today, catalogs };
  await writeFile(`${path}.part`, JSON.stringify(next));
  await rename(`${path}.part`, path);
  return { fullOn, catalogs: Object.values(catalogs) };
}

/** What was kept of the same lists; null when there is nothing that can be read. */
async function readKept(path: string, of: string): Promise<KeptLists | null> {
  try {
    const parsed = keptListsSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success && parsed.data.of === of ? parsed.data : null;
  } catch {
    return null;
  }
}
