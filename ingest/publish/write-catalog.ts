import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  catalogFiles,
  type CatalogGone,
  type CatalogPath,
  type CatalogProgram,
  type CatalogSummary,
  type CatalogVanished,
} from '../../search-config/catalog.ts';

/** Writes the catalogue's folder, one program at a time. */
export interface CatalogWriter {
  add(program: CatalogProgram): Promise<void>;
  /** Writes the rest and puts the folder in place of the last one. Returns the catalogue's hash. */
  finish(rest: CatalogRest): Promise<string>;
}

/** What a catalogue holds besides its programs. */
export interface CatalogRest {
  readonly paths: readonly CatalogPath[];
  readonly vanished: readonly CatalogVanished[];
  readonly gone: readonly CatalogGone[];
  readonly summary: Omit<CatalogSummary, 'hash'>;
}

const linesOf = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

/**
 * Writes to a folder beside `dir` and renames it at the end, so that a reader never sees half a catalogue; what a
 * killed run left is dropped. The hash covers all that pages show: not `today`, as a new day alone changes none, and not
 * what is gone, which only the server reads.
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
    async finish({ paths, vanished, gone, summary }) {
      programs.end();
      await once(programs, 'finish');
      const { today, ...lasting } = summary;
      hash.update(linesOf(paths)).update(linesOf(vanished)).update(JSON.stringify(lasting));
      const digest = hash.digest('hex').slice(0, 32);
      writeFileSync(join(next, catalogFiles.paths), linesOf(paths));
      writeFileSync(join(next, catalogFiles.vanished), linesOf(vanished));
      writeFileSync(join(next, catalogFiles.gone), linesOf(gone));
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
