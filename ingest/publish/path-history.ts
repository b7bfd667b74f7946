import { contentHash } from '../lib/content-hash.ts';
import type { PathStep } from '../model/path-step.ts';
import type { PublishStore } from '../store/publish-store.ts';

/** Two tables of ontwikkelpaden that followed each other. */
export interface PathHistory {
  readonly hash: string;
  /** Day on which the newest was first published. */
  readonly on: string;
  readonly steps: readonly PathStep[];
  /** The one before; null when there was none. */
  readonly before: readonly PathStep[] | null;
}

const fact = 'path history';

/**
 * The newest table with the one before it, as of `today`. It lives beside the records, as it follows from the order of
 * deliveries and the catalogue of programs and paths may not.
 */
export function pathHistory(store: PublishStore, steps: readonly PathStep[], today: string): PathHistory {
  const hash = contentHash(JSON.stringify(steps));
  const stored = store.fact(fact);
  const last = stored === null ? null : (JSON.parse(stored) as PathHistory);
  if (last?.hash === hash) return last;
  return { hash, on: today, steps, before: last?.steps ?? null };
}

/** Notes that this history is published. */
export const keepPathHistory = (store: PublishStore, history: PathHistory): void =>
  store.setFact(fact, JSON.stringify(history));
