import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { generatorVersion } from './is-complete.ts';
import type { DemoManifest } from './is-complete.ts';
import { dateOf, dayOf } from './lib/dates.ts';
import { coursesOf, sharesOf, type DeliverySize } from './world/delivery-size.ts';
import { planWorld } from './world/plan-world.ts';
import type { World } from './world/types.ts';
import type { Deliveries } from './write/deliveries.ts';
import { writeRioLocations } from './write/rio-providers.ts';
import { createRioTables } from './write/rio-tables.ts';
import { createTruth } from './write/truth.ts';
import { rememberOffers, writeHistory } from './write/write-history.ts';
import { writeInstitutions } from './write/write-institutions.ts';
import { writePaths } from './write/write-paths.ts';
import { writeRecognitions, writeRegistered } from './write/write-registered.ts';
import { writeSchools } from './write/write-schools.ts';
import { writeSuppliers } from './write/write-suppliers.ts';

export interface DemoOptions {
  /** Different courses in the world over all sources, 100 to 200,000. */
  readonly programs: number;
  /** Any 32-bit whole number. */
  readonly seed: number;
  /** Folder for the deliveries; what is in it is replaced. */
  readonly out: string;
  /** Reference date `YYYY-MM-DD`: the second night is of this date, the first of the day before. */
  readonly now: string;
  /** Sizes of the tables where they are to be those of the real sources; then `programs` is the sum of `courses`. */
  readonly size?: DeliverySize;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Writes two nights of deliveries of all four sources, and the truth about them. The same options give the same
 * bytes. Texts are written as they are made, so memory does not grow with the number of courses.
 */
export async function generateDemo(options: DemoOptions): Promise<void> {
  const { seed, out, now, size, onProgress } = options;
  const programs = size === undefined ? options.programs : coursesOf(size);
  const world: World = {
    ...{ seed, programs, today: dayOf(now) },
    ...(size === undefined ? {} : { shares: sharesOf(size) }),
  };
  const nights: readonly [string, string] = [dateOf(world.today - 1), now];
  const folders: readonly [string, string] = [join(out, 'night-1'), join(out, 'night-2')];
  await prepare(out, folders);
  const rio = rememberOffers(await createRioTables(folders, nights), size !== undefined);
  const truth = await createTruth(join(out, 'truth'));
  let done = 0;
  const deliveries: Deliveries = {
    world,
    folders,
    rio,
    truth,
    places: new Map(),
    units: new Map(),
    qualified: new Map(),
    async written(count) {
      done += count;
      onProgress?.(done, programs);
      await rio.drain();
      await truth.drain();
      await breathe();
    },
  };
  const [suppliers, registered, schools, institutions] = planWorld(world);
  await writeSuppliers(deliveries, suppliers!);
  await writeRegistered(deliveries, registered!);
  await writeSchools(deliveries, schools!);
  await writeInstitutions(deliveries, institutions!);
  writeRecognitions(deliveries);
  writeRioLocations(rio, world, deliveries.places.values());
  await writePaths(deliveries);
  if (size !== undefined) await writeHistory(rio, world, size.rows);
  await rio.close();
  await truth.close();
  const manifest: DemoManifest = { generator: generatorVersion, programs, seed, now, nights };
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Empties what an earlier run left and makes the folders. The manifest goes first: half a folder is not complete. */
async function prepare(out: string, folders: readonly string[]): Promise<void> {
  await rm(join(out, 'manifest.json'), { force: true });
  for (const folder of [...folders, join(out, 'truth')]) await rm(folder, { recursive: true, force: true });
  await mkdir(join(out, 'truth'), { recursive: true });
  for (const folder of folders) {
    for (const source of ['edudex', 'edudex-api', 'rio', 'hovi', 'ontwikkelpaden']) {
      await mkdir(join(folder, source), { recursive: true });
    }
  }
}
