/** One demo, read back the way a consumer would. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect } from 'vitest';
import { generateDemo } from '../../demo/generate-demo.ts';
import type { RioTable } from '../../demo/write/rio-headers.ts';

/** What the demo is made with. */
export const options = { programs: 1200, seed: 5, now: '2026-11-21' };
let root: string;
let dir: string;

/** Makes one demo for all tests of the file. */
export function useDemo(): void {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'demo-'));
    dir = join(root, 'a');
    await generateDemo({ ...options, out: dir });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
}

/** Folder of the demo, and the one it stands in. */
export const demoDir = (): string => dir;
export const demoRoot = (): string => root;

/** A row by column. */
export type Row = Record<string, string>;
/** Rows of a CSV file of the demo. */
export const rows = async (...path: string[]): Promise<Row[]> =>
  parse(await readFile(join(dir, ...path), 'utf8'), { columns: true }) as Row[];
/** Rows of a RIO table. */
export const table = (name: RioTable, night = 2): Promise<Row[]> =>
  rows(`night-${String(night)}`, 'rio', `${name}.csv`);
/** A code as it is compared. */
export const lower = (code: string | undefined): string => (code ?? '').toLowerCase();

/** One delivered program: what the tests look at. */
export interface Program {
  readonly supplier: string;
  readonly programId: string;
  readonly client: string;
  readonly name: string;
  readonly text: string;
}

/** Reads all catalogues of a night with a parser that refuses what is not well-formed. */
export async function programs(night: number): Promise<Program[]> {
  const folder = join(dir, `night-${String(night)}`, 'edudex');
  const found: Program[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.xml'))) {
    const xml = await readFile(join(folder, file), 'utf8');
    const parser = new SaxesParser({ xmlns: true });
    let path: string[] = [];
    let current: Record<string, string> = {};
    let start = 0;
    parser.on('opentag', (tag) => {
      path.push(tag.local);
      if (path.length === 1) expect(tag.uri).toBe('http://studieData.nl/schema/edudex/program');
      if (path.length === 2) {
        current = {};
        start = parser.position;
      }
    });
    const add = (text: string): void => {
      const name = path.at(-1)!;
      current[name] ??= text;
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', () => {
      if (path.length === 2) {
        expect(current['orgUnitId']).toBe(file.replace('.xml', ''));
        found.push({
          supplier: current['orgUnitId']!,
          programId: current['programId']!,
          client: current['clientId']?.trim() ?? 'public',
          name: current['programName']!,
          text: xml.slice(start, parser.position),
        });
      }
      path = path.slice(0, -1);
    });
    parser.write(xml).close();
  }
  return found;
}

/** Hash of every file below a folder. */
export async function hashTree(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(name.slice(folder.length)).update(await readFile(name));
  }
  return hash.digest('hex');
}
