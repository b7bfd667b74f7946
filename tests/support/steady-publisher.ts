/** Worker that publishes one catalogue after another to a folder, each with its number in every file, until it is ended. */
import { workerData } from 'node:worker_threads';
import { writeCatalog } from '../../ingest/publish/write-catalog.ts';

const dir = workerData as string;
for (let number = 0; ; number += 1) {
  const programId = String(number);
  const lines = [{ programId, program: JSON.stringify({ programId }), open: JSON.stringify({ programId }) }];
  await writeCatalog(
    dir,
    { all: () => lines, changed: () => lines, written: null },
    {
      ...{ paths: [], pathChanges: [], vanished: [], gone: [] },
      moved: [{ slug: programId, to: programId }],
      summary: { today: '2026-11-21', programs: number, offers: 1, providers: 1, sources: [], demo: false },
    },
  );
}
