import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Raise when what the generator makes changes, so that folders made before are made again. */
export const generatorVersion = 2;

/** What a folder of deliveries was made with; the last file written, so its presence says that all is there. */
export interface DemoManifest {
  readonly generator: number;
  readonly programs: number;
  readonly seed: number;
  readonly now: string;
  /** Dates of the two nights. */
  readonly nights: readonly [string, string];
}

/** The manifest of a folder, or null when there is none that can be read. */
export async function readManifest(folder: string): Promise<DemoManifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as DemoManifest;
  } catch {
    return null;
  }
}

/** Whether the folder holds complete deliveries made with these parameters by this generator. */
export async function isComplete(options: {
  readonly programs: number;
  readonly seed: number;
  readonly out: string;
  readonly now: string;
}): Promise<boolean> {
  const manifest = await readManifest(options.out);
  return (
    manifest !== null &&
    manifest.generator === generatorVersion &&
    manifest.programs === options.programs &&
    manifest.seed === options.seed &&
    manifest.now === options.now
  );
}
