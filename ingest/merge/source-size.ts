import type { FeedName } from '../model/codes.ts';

/** How many records of a source there are, programs or steps, against the minimum of its guards. */
export interface SourceSize {
  readonly name: FeedName;
  readonly least: number;
  /** In the database: the last good data. */
  readonly stored: number;
  /** In the last publication, or when a person accepted fewer since; 0 when it was never published. */
  readonly published: number;
}

/**
 * Whether a source that had its minimum when last published has it no longer. One that never had it (a first load, the
 * demo, a trial with a part of the data) has nothing to fall from: `least` is what the real source has as a whole.
 */
export const isBelowMinimum = ({ least, stored, published }: SourceSize): boolean =>
  published >= least && stored < least;
