import type { Address, Course, World } from '../world/types.ts';
import type { RioTables } from './rio-tables.ts';
import type { Truth } from './truth.ts';

/** A unit of RIO that paths and other providers can refer to. */
export interface KnownUnit {
  readonly unitCode: string;
  readonly kvk: string;
  readonly course: Course;
}

/** Everything that the writers of the four kinds of provider share. */
export interface Deliveries {
  readonly world: World;
  /** Folder of each night. */
  readonly folders: readonly [string, string];
  readonly rio: RioTables;
  readonly truth: Truth;
  /** Places that offers of RIO refer to, by code. */
  readonly places: Map<string, Address>;
  /** The first few units per field of work. */
  readonly units: Map<string, KnownUnit[]>;
  /** The last provider of each NLQF qualification. */
  readonly qualified: Map<string, Course>;
  /** Counts programs and lets other work in between. */
  written(programs: number): Promise<void>;
}

/** Units kept per field. */
export const unitsPerField = 4;
