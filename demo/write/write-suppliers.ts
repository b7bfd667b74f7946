import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTextFile } from '../lib/text-file.ts';
import type { TextFile } from '../lib/text-file.ts';
import { isDelivered } from '../world/make-change.ts';
import { clientVersion, makeCourse, makeHabits, onSecondNight } from '../world/make-course.ts';
import type { CourseSeries } from '../world/make-course.ts';
import { makeProvider } from '../world/make-provider.ts';
import { makeTexts } from '../world/make-texts.ts';
import type { PoolPlan } from '../world/plan-world.ts';
import type { Course, Provider } from '../world/types.ts';
import { createCatalogs, lastChangeOf } from './edudex-catalog.ts';
import type { Catalog } from './edudex-catalog.ts';
import { edudexProgram } from './edudex-program.ts';
import { makeEdudexStyle } from './edudex-style.ts';
import { createLookalikes } from './lookalikes.ts';
import { writeRioProvider } from './rio-providers.ts';
import { writeRegistrations } from './write-registrations.ts';
import type { Deliveries } from './deliveries.ts';

/** The suppliers of EDU-DEX: a catalogue per supplier and night, their registrations in RIO, and the truth of both. */
export async function writeSuppliers(deliveries: Deliveries, plan: PoolPlan): Promise<void> {
  const { world, folders, rio } = deliveries;
  const indexes = await Promise.all(
    folders.map((folder) => createTextFile(join(folder, 'edudex-api', 'programs.csv'))),
  );
  const institutes: Record<string, object> = {};
  const lookalikes = createLookalikes(deliveries);
  for (const file of indexes) file.add('supplier,programId,clientId,status,offset,length,lastChange\n');
  for (let number = 0; number < plan.providers; number += 1) {
    const programs = plan.programsOf(number);
    if (programs.length === 0) continue;
    const provider = makeProvider(world, 'edudex', number, programs.length);
    institutes[provider.slug] = {
      orgUnitId: provider.slug,
      instituteName: { nl: provider.name },
      instituteKvK: provider.kvk,
    };
    writeRioProvider(rio, world, provider);
    const catalogs = await createCatalogs(folders, provider.slug);
    const series: CourseSeries = { habits: makeHabits(world, provider), titles: new Set(), previous: null };
    lookalikes.begin(provider, series.habits);
    for (const [ordinal, index] of programs.entries()) {
      const course = makeCourse(world, provider, ordinal, index, series);
      writeCourse(deliveries, provider, course, catalogs, indexes);
      lookalikes.add(course);
      await drainAll(deliveries, catalogs, ordinal);
    }
    for (const catalog of catalogs) await catalog.close();
    for (const file of indexes) await file.drain();
    await deliveries.written(programs.length);
  }
  for (const file of indexes) await file.close();
  for (const folder of folders)
    await writeFile(join(folder, 'edudex', 'institutes.json'), `${JSON.stringify(institutes, null, 1)}\n`);
}

function writeCourse(
  deliveries: Deliveries,
  provider: Provider,
  course: Course,
  catalogs: readonly [Catalog, Catalog],
  indexes: readonly TextFile[],
): void {
  const { world } = deliveries;
  const style = makeEdudexStyle(world, provider);
  const first = makeTexts(world, course, false);
  const second = onSecondNight(world, course);
  const edited = course.change === 'text' ? makeTexts(world, course, true) : first;
  writeRegistrations(deliveries, course, first, second, edited);
  if (!course.inEdudex) return;
  for (const night of [1, 2] as const) {
    const place = night - 1;
    const version = night === 1 ? course : second;
    const changed = lastChangeOf(world, course, night);
    for (const shown of [version, clientVersion(world, version)]) {
      if (shown === null) continue;
      const key = `${provider.slug},"${course.programId.replaceAll('"', '""')}",${shown.client ?? 'public'}`;
      if (isDelivered(course.change, night)) {
        const xml = edudexProgram(world, shown, night === 1 ? first : edited, style, night);
        const { offset, length } = catalogs[place]!.add(xml);
        indexes[place]!.add(`${key},active,${String(offset)},${String(length)},${changed}\n`);
      } else if (night === 2) {
        indexes[place]!.add(`${key},removed,0,0,${changed}\n`);
      }
    }
  }
}

async function drainAll(
  deliveries: Deliveries,
  catalogs: readonly Catalog[],
  ordinal: number,
): Promise<void> {
  if (ordinal % 50 !== 49) return;
  for (const catalog of catalogs) await catalog.drain();
  await deliveries.rio.drain();
}
