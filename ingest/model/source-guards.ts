/**
 * Facts that most records of a source have; `ingest/collect/filled-facts.ts` says how each is found. Stored by their place
 * in this list: new ones go to the end.
 */
export const filledFacts = [
  'offer',
  'start',
  'recent start',
  'text',
  'price',
  'place',
  'KvK number',
  'code',
] as const;
export type FilledFact = (typeof filledFacts)[number];

/** How often a fact is there, of those records for which the question arises. */
export type FactCounts = ReadonlyMap<FilledFact, { readonly filled: number; readonly of: number }>;

/** What a delivery of a source is like: beyond these lines it is refused and the last good data stays. */
export interface SourceGuards {
  /** Largest part of a provider's programs, and of the source's, that may vanish in one run (0.1 is 10 %). */
  readonly largestShrink: number;
  /** Once the source had this many records it may not fall below, however slowly; 0 where nobody knows. */
  readonly least: number;
  /** More records than this are no delivery of this source. */
  readonly most: number;
  /** Largest part of the records that may be left out because of errors. */
  readonly mostRefused: number;
  /** Smallest part of the records that has each fact, about half of what real deliveries have. */
  readonly filled: Readonly<Partial<Record<FilledFact, number>>>;
}
