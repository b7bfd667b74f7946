/**
 * Process of its own that merges and publishes what is stored, started by `republish.ts`: a merge takes seconds of
 * computing, and the desk has to put the next question meanwhile.
 */
import { createProgress } from '../../ingest/lib/progress.ts';
import { LockedError } from '../../ingest/lib/process-lock.ts';
import { runOnce } from '../../ingest/run-once.ts';
import { searchServerAt } from '../open-search.ts';
import type { RepublishAnswer, RepublishOrder } from './republish.ts';

process.once('message', (order: RepublishOrder) => {
  void republish(order).then((answer) => process.send!(answer, () => process.disconnect()));
});
// The server is gone: nobody waits, and the next run does the work anew.
process.on('disconnect', () => process.exit());

async function republish({ config, search }: RepublishOrder): Promise<RepublishAnswer> {
  try {
    const { stopped } = await runOnce(config, {
      source: null,
      collect: false,
      acceptShrink: new Set(),
      search: searchServerAt(search.url, search.masterKey, search.identity),
      progress: createProgress({ write: () => undefined }),
      signal: new AbortController().signal,
      demo: config.demo,
    });
    return { state: 'done', stopped };
  } catch (error) {
    if (error instanceof LockedError) return { state: 'busy' };
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
