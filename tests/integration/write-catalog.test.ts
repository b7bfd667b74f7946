import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogFiles } from '../../search-config/catalog.ts';
import { writeCatalog, type CatalogRest } from '../../ingest/publish/write-catalog.ts';
import type { ShownLines } from '../../ingest/store/shown-store.ts';
import { createDice } from '../support/rio-nights.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-catalog-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const rest: CatalogRest = {
  ...{ paths: [], pathChanges: [], vanished: [], moved: [], gone: [] },
  summary: { today: '2026-11-21', programs: 1, offers: 1, providers: 1, sources: [], demo: false },
};
const line = (programId: string, text: string): string => JSON.stringify({ programId, text });
const course = (id: number, text: string, isOpen: boolean): ShownLines => {
  const programId = `p${String(id).padStart(4, '0')}`;
  return { programId, program: line(programId, text), open: isOpen ? line(programId, `open ${text}`) : null };
};
const inOrder = (courses: Iterable<ShownLines>): ShownLines[] =>
  [...courses].toSorted((a, b) => (a.programId < b.programId ? -1 : 1));
const read = (dir: string): string[] =>
  [catalogFiles.programs, catalogFiles.openData, catalogFiles.summary].map((file) =>
    readFileSync(join(dir, file), 'utf8'),
  );
const never = (): never => {
  throw new Error('all lines were written again');
};

describe('a catalogue of which some lines changed', () => {
  it.each([1, 2, 3, 4])('is, byte for byte, the one that writing all lines gives (seed %i)', async (seed) => {
    const dice = createDice(seed);
    const texts = ['kort', 'é€😀', 'x'.repeat(3_000), 'y'.repeat(1_200_000), '\u2028\n"'];
    const some = (id: number): ShownLines => course(id, `${dice(90)} ${texts[dice(5)]!}`, dice(2) === 0);
    let now = new Map(Array.from({ length: 40 }, (_, id) => some(id * 3)).map((one) => [one.programId, one]));
    const [dir, whole] = [join(folder, 'catalog'), join(folder, 'whole')];
    let { written } = await writeCatalog(
      dir,
      { all: () => inOrder(now.values()), changed: never, written: null },
      rest,
    );
    for (let night = 0; night < 8; night += 1) {
      const next = new Map(now);
      const changed = new Map<string, ShownLines>();
      for (let change = dice(6); change > 0; change -= 1) {
        const one = some(dice(125));
        const isGone = dice(3) === 0;
        if (isGone) next.delete(one.programId);
        else next.set(one.programId, one);
        changed.set(one.programId, isGone ? { ...one, program: null, open: null } : one);
      }
      const all = (): ShownLines[] => inOrder(next.values());
      const result = await writeCatalog(
        dir,
        { all: never, changed: () => inOrder(changed.values()), written },
        rest,
      );
      const expected = await writeCatalog(whole, { all, changed: never, written: null }, rest);
      expect(result).toEqual(expected);
      expect(read(dir).map((text, at) => text === read(whole)[at])).toEqual([true, true, true]);
      ({ written } = result);
      now = next;
    }
  });
});

describe('a catalogue folder that is not the one that was last written', () => {
  const before = [course(1, 'een', true), course(2, 'twee', false)];
  const write = (written: string | null) =>
    writeCatalog(join(folder, 'catalog'), { all: () => before, changed: () => [], written }, rest);

  it.each([
    ['is gone', (dir: string) => rmSync(dir, { recursive: true })],
    ['is cut off', (dir: string) => truncateSync(join(dir, catalogFiles.openData), 5)],
    [
      'is of another moment',
      (dir: string) => writeFileSync(join(dir, catalogFiles.summary), '{"hash":"other"}'),
    ],
    ['is half there', (dir: string) => rmSync(join(dir, catalogFiles.programs))],
  ])('is written whole: it %s', async (_, spoil) => {
    const dir = join(folder, 'catalog');
    const { written } = await write(null);
    const expected = read(dir);
    spoil(dir);
    expect(await write(written)).toMatchObject({ written });
    expect(read(dir)).toEqual(expected);
  });
});
