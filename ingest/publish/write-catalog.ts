import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  catalogFiles,
  type CatalogPath,
  type CatalogProgram,
  type CatalogSummary,
} from '../../search-config/catalog.ts';

/** Writes the catalogue's folder, one program at a time. */
export interface CatalogWriter {
  add(program: CatalogProgram): Promise<void>;
  /** Writes the rest and puts the folder in place of the last one. Returns the catalogue's hash. */
  finish(paths: readonly CatalogPath[], summary: Omit<CatalogSummary, 'hash'>): Promise<string>;
}

/**
 * Writes to a folder beside `dir` and renames it at the end, so that a reader never sees half a catalogue; what a
 * killed run left is dropped. The hash covers everything but `today`, as a new day alone changes no page.
 */
export function writeCatalog(dir: string): CatalogWriter {
  const next = `${dir}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const programs = createWriteStream(join(next, catalogFiles.programs));
  const hash = createHash('sha256');
  return {
    async add(program) {
      const line = `${JSON.stringify(program)}\n`;
      hash.update(line);
      if (!programs.write(line)) await once(programs, 'drain');
    },
    async finish(paths, summary) {
      programs.end();
      await once(programs, 'finish');
      const lines = paths.map((path) => `${JSON.stringify(path)}\n`).join('');
      const { today, ...lasting } = summary;
      hash.update(lines).update(JSON.stringify(lasting));
      const digest = hash.digest('hex').slice(0, 32);
      writeFileSync(join(next, catalogFiles.paths), lines);
      writeFileSync(join(next, catalogFiles.summary), JSON.stringify({ today, hash: digest, ...lasting }));
      const last = `${dir}.last`;
      rmSync(last, { recursive: true, force: true });
      try {
        renameSync(dir, last);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
      renameSync(next, dir);
      rmSync(last, { recursive: true, force: true });
      return digest;
    },
  };
}
