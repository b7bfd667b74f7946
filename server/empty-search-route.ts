import type { Handler } from 'hono';
import type { Clock } from '../ingest/lib/clock.ts';
import type { EmptySearches } from '../ingest/store/empty-searches.ts';
import { emptySearchWords } from './empty-search-words.ts';

/** Largest body that is read, in bytes. */
const bodyMost = 300;
/** Searches that are noted in a minute, of all visitors together: more says nothing new. */
const perMinute = 60;

/** What the route needs of the server. */
export interface EmptySearchState {
  /** Null when no log is kept. */
  readonly emptySearches: Pick<EmptySearches, 'note'> | null;
  readonly clock: Clock;
}

/**
 * `POST /api/leeg-gezocht` with the words of a search that found nothing, as plain text. Answers 204 whether they were kept
 * or not, so that nobody can ask what is in the log; 404 when no log is kept, 413 when the text is too long.
 */
export function emptySearchRoute(state: EmptySearchState): Handler {
  let minute = 0;
  let noted = 0;
  return async (context) => {
    if (state.emptySearches === null) return context.notFound();
    if (Number(context.req.header('content-length') ?? Infinity) > bodyMost) return context.body(null, 413);
    const words = emptySearchWords(await context.req.text());
    const now = Math.floor(state.clock().getTime() / 60_000);
    if (now !== minute) {
      minute = now;
      noted = 0;
    }
    if (words !== null && noted < perMinute) {
      noted += 1;
      state.emptySearches.note(words);
    }
    return context.body(null, 204);
  };
}
