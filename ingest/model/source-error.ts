import type { FeedName } from './codes.ts';

/** Where in a source's run something went wrong. */
export type SourcePhase = 'config' | 'fetch' | 'parse' | 'validate' | 'guard' | 'store';

/**
 * A delivery, or a part of one, that is refused as a whole. The last good data stays. `message` is one line for
 * a person: what came, what was expected, where (file, line or byte).
 */
export class SourceError extends Error {
  readonly source: FeedName;
  readonly phase: SourcePhase;
  /** True when trying again later may help (network, half-written delivery). */
  readonly retryable: boolean;

  constructor(
    source: FeedName,
    phase: SourcePhase,
    message: string,
    options: { cause?: unknown; retryable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SourceError';
    this.source = source;
    this.phase = phase;
    this.retryable = options.retryable ?? false;
  }
}
