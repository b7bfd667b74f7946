import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { createShownStore, type ShownCourse, type ShownStore } from '../../ingest/store/shown-store.ts';

let database: Database;
let shown: ShownStore;
beforeEach(() => {
  database = openDatabase(':memory:');
  shown = createShownStore(database);
  shown.begin(null);
  shown.put([course('a', 'een'), course('b', 'twee'), course('c', 'drie')]);
  shown.end();
  shown.saveSimilar([similar('a', '[]'), similar('b', '[]'), similar('c', '[]')]);
});
afterEach(() => {
  database.close();
});

const course = (programId: string, title: string, open: string | null = null): ShownCourse => ({
  ...{ programId, open },
  changesOn: null,
  traits: '{}',
  draft: JSON.stringify({ programId, title }),
});
const similar = (programId: string, found: string) => ({ programId, similar: found, looked: 1 });
const unwritten = (): string[] => shown.unwritten().map(({ programId }) => programId);

describe('lines that were not written yet', () => {
  it('are all at first, as they are in the catalogue', () => {
    expect(unwritten()).toEqual(['a', 'b', 'c']);
    expect(shown.unwritten()).toEqual([...shown.lines()]);
    expect(shown.unwritten()[0]).toEqual({
      programId: 'a',
      program: '{"programId":"a","title":"een","similar":[]}',
      open: null,
    });
  });

  it('are those of courses that changed in themselves, in what is like them, or in both', () => {
    shown.clearUnwritten();
    shown.begin(new Set(['a', 'b']));
    shown.put([course('a', 'anders'), course('b', 'twee')]);
    shown.end();
    expect(unwritten()).toEqual(['a']);
    shown.saveSimilar([similar('a', '["b"]'), similar('b', '[]'), similar('c', '["a"]')]);
    expect(unwritten()).toEqual(['a', 'c']);
    shown.clearUnwritten();
    shown.begin(new Set(['a']));
    shown.put([course('a', 'anders', '{"open":1}')]);
    shown.end();
    expect(shown.unwritten()).toMatchObject([{ programId: 'a', open: '{"open":1}' }]);
  });

  it('are none for a course that is gone, which is told all the same', () => {
    shown.clearUnwritten();
    shown.begin(new Set(['b']));
    shown.end();
    shown.saveSimilar([]);
    expect(shown.unwritten()).toEqual([{ programId: 'b', program: null, open: null }]);
    shown.begin(new Set(['b']));
    shown.put([course('b', 'terug')]);
    shown.end();
    shown.saveSimilar([similar('b', '[]')]);
    expect(unwritten()).toEqual(['b']);
  });
});
