import type { SearchServer } from '../../ingest/publish/search-index.ts';

/** Documents of an index by id, as JSON. */
export type HeldDocuments = ReadonlyMap<string, string>;

/** A search server that only holds what it is given, for tests that look at what is in the indexes. */
export function memorySearch(): { search: SearchServer; held: (index: string) => HeldDocuments } {
  const indexes = new Map<string, Map<string, string>>();
  const task = { taskUid: 1, uid: 1, status: 'succeeded', type: 'any', error: null };
  const done = (): Promise<typeof task> => Promise.resolve(task);
  const held = (uid: string): Map<string, string> => {
    const found = indexes.get(uid);
    if (found === undefined)
      throw new Error('no index', { cause: Object.assign(new Error(uid), { code: 'index_not_found' }) });
    return found;
  };
  const client = {
    index: (uid: string) => ({
      getDocuments: async () => Promise.resolve({ results: [], total: held(uid).size }),
      updateSettings: done,
      addDocumentsFromString: (lines: string) => {
        for (const line of lines.split('\n')) held(uid).set((JSON.parse(line) as { id: string }).id, line);
        return done();
      },
      deleteDocuments: (ids: readonly string[]) => {
        for (const id of ids) held(uid).delete(id);
        return done();
      },
    }),
    createIndex: (uid: string) => {
      indexes.set(uid, new Map());
      return done();
    },
    deleteIndex: (uid: string) => {
      indexes.delete(uid);
      return done();
    },
    swapIndexes: ([swap]: readonly { indexes: readonly [string, string] }[]) => {
      const [a, b] = swap!.indexes;
      const [first, second] = [indexes.get(a), indexes.get(b)];
      for (const [uid, index] of [
        [a, second],
        [b, first],
      ] as const) {
        if (index === undefined) indexes.delete(uid);
        else indexes.set(uid, index);
      }
      return done();
    },
    tasks: { waitForTask: done },
  };
  return { search: { client: client as unknown as SearchServer['client'], identity: 'memory' }, held };
}
