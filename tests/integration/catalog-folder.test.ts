/** The catalogue for readers that take longer than the time between two publications. */
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogFiles } from '../../search-config/catalog.ts';
import { holdCatalog } from '../../server/catalog-folder.ts';
import { readMoved } from '../../server/read-moved.ts';

let folder: string;
let publisher: Worker;
const held = (): string => join(folder, 'held');
const read = (file: string): string => readFileSync(join(held(), file), 'utf8');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-folder-'));
  publisher = new Worker(new URL('../support/steady-publisher.ts', import.meta.url), {
    workerData: join(folder, 'catalog'),
  });
  await vi.waitUntil(() => readMoved(folder).size > 0, { timeout: 30_000, interval: 5 });
});
afterEach(async () => {
  await publisher.terminate();
  rmSync(folder, { recursive: true });
});

describe('a catalogue that is held', () => {
  it('is one catalogue, however often the next is published meanwhile', async () => {
    const seen = new Set<number>();
    await vi.waitUntil(
      () => {
        holdCatalog(folder, held());
        const { programs } = JSON.parse(read(catalogFiles.summary)) as { programs: number };
        const line = `${JSON.stringify({ programId: String(programs) })}\n`;
        expect([read(catalogFiles.programs), read(catalogFiles.openData)]).toEqual([line, line]);
        expect(read(catalogFiles.moved)).toContain(`"${programs}"`);
        expect(readdirSync(held()).toSorted()).toEqual(Object.values(catalogFiles).toSorted());
        seen.add(programs);
        return seen.size >= 100;
      },
      { timeout: 60_000, interval: 1 },
    );
  });

  it('stays as it was when the next is published', async () => {
    holdCatalog(folder, held());
    const before = read(catalogFiles.summary);
    const moved = readMoved(folder);
    await vi.waitUntil(() => readMoved(folder).keys().next().value !== moved.keys().next().value, {
      timeout: 30_000,
    });
    expect(read(catalogFiles.summary)).toBe(before);
  });

  it('is the last one when a publication was killed between taking it away and putting the next there', async () => {
    await publisher.terminate();
    const dir = join(folder, 'catalog');
    rmSync(`${dir}.last`, { recursive: true, force: true });
    renameSync(dir, `${dir}.last`);
    holdCatalog(folder, held());
    expect(read(catalogFiles.moved)).toBe(readFileSync(join(`${dir}.last`, catalogFiles.moved), 'utf8'));
    expect(readMoved(folder).size).toBe(1);
  });

  it('is not taken when there is none', async () => {
    await publisher.terminate();
    expect(() => {
      holdCatalog(join(folder, 'empty'), held());
    }).toThrow('there is no catalogue');
    expect(readMoved(join(folder, 'empty')).size).toBe(0);
  });
});
