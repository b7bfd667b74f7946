import type { Clock } from '../../ingest/lib/clock.ts';

/** How long something is used while nothing was merged, in ms: what people do on the command line changes it too. */
const keptMs = 5 * 60_000;

/** How long a page waits for it, in ms, before it does without. */
export const patienceMs = 200;

/** Something that takes seconds to read at the size of the whole country, read beside what the desk does. */
export interface KeptReading<Value> {
  /** Settles when it was read, or after `ms`. Throws when it could not be read and never was. */
  ready(ms: number): Promise<void>;
  /** As it was last read; null before the first time. */
  value(): Value | null;
  /** Number of the reading under way, or of the last one. */
  round(): number;
}

/** What is needed to read it. */
export interface KeptReadingOptions<Value> {
  readonly read: () => Promise<Value>;
  /** Is another after every merge. */
  readonly stamp: () => string;
  readonly pause: (ms: number) => Promise<void>;
  readonly clock: Clock;
  /** Told when the reading of this number has taken the place of the one before. */
  readonly onRead?: (round: number) => void;
}

/**
 * Reads when somebody asks, and keeps it. After another merge it is read anew when somebody asks; until that is done the
 * one of before stands.
 */
export function createKeptReading<Value>(options: KeptReadingOptions<Value>): KeptReading<Value> {
  const { stamp, clock } = options;
  let kept: { readonly at: number; readonly stamp: string; readonly value: Value } | null = null;
  let reading: Promise<void> | null = null;
  let failure: unknown = null;
  let round = 0;

  const read = async (): Promise<void> => {
    round += 1;
    const [own, at, of] = [round, clock().getTime(), stamp()];
    try {
      kept = { at, stamp: of, value: await options.read() };
      failure = null;
      options.onRead?.(own);
    } catch (error) {
      failure = error;
    }
    reading = null;
  };
  const isOld = (): boolean =>
    kept === null || kept.stamp !== stamp() || clock().getTime() - kept.at > keptMs;
  return {
    async ready(ms) {
      if (reading === null && isOld()) reading = read();
      if (reading !== null) await Promise.race([reading, options.pause(ms)]);
      if (kept === null && failure !== null) throw failure;
    },
    value: () => kept?.value ?? null,
    round: () => round,
  };
}
