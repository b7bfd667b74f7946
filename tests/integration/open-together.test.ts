/** Stores that a server, its desk and a command open at the same moment, on a new data folder or after a new version. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atOnce } from '../support/at-once.ts';
import type { Opening } from '../support/open-together.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a new file that four open at once', () => {
  it.each(['openDatabase', 'openEmptySearches', 'openValueIndex'] as const)(
    'is opened for all of them: %s',
    async (store) => {
      for (let round = 0; round < 3; round += 1) {
        const opening: Opening = { store, path: join(folder, `${round}.db`) };
        expect(await atOnce('open-together.ts', opening)).toEqual(Array(4).fill('opened'));
      }
    },
  );
});
