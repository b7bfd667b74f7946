import { join } from 'node:path';
import { dateOf } from '../lib/dates.ts';
import { createTextFile } from '../lib/text-file.ts';
import type { Course, World } from '../world/types.ts';

/** The catalogue export of one supplier on one night. */
export interface Catalog {
  /** Adds a `<program>`; says where in the file it stands, in bytes. */
  add(program: string): { readonly offset: number; readonly length: number };
  drain(): Promise<void>;
  close(): Promise<void>;
}

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<programs xmlns="http://studieData.nl/schema/edudex/program">';

/** Opens the catalogues of both nights. */
export async function createCatalogs(
  folders: readonly [string, string],
  supplier: string,
): Promise<readonly [Catalog, Catalog]> {
  return [await createCatalog(folders[0], supplier), await createCatalog(folders[1], supplier)];
}

async function createCatalog(folder: string, supplier: string): Promise<Catalog> {
  const file = await createTextFile(join(folder, 'edudex', `${supplier}.xml`));
  file.add(head);
  return {
    add(program) {
      const offset = file.bytes;
      file.add(program);
      return { offset, length: file.bytes - offset };
    },
    drain: () => file.drain(),
    async close() {
      file.add('\n</programs>\n');
      await file.close();
    },
  };
}

/** When EDU-DEX saw the program change, as its API tells; a change of the second night is of that night. */
export function lastChangeOf(world: World, course: Course, night: 1 | 2): string {
  const day = night === 2 && course.change !== 'none' ? world.today : course.editedAt;
  return `${dateOf(day)}T02:00:00Z`;
}
