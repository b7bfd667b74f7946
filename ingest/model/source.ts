import type { FeedName } from './codes.ts';
import type { Issue } from './issue.ts';
import type { PathStep } from './path-step.ts';
import type { ProgramRecord } from './program-record.ts';
import type { ProgramUnit } from './program-unit.ts';
import type { SourceError } from './source-error.ts';
import type { SourceGuards } from './source-guards.ts';

/** What a source is, as data: shown on the site, used by the schedule and the guards. */
export interface SourceDefinition {
  readonly name: FeedName;
  readonly title: string;
  readonly publisher: string;
  readonly homepage: string;
  readonly licence: string;
  /** Sentence the licence asks us to show. */
  readonly attribution: string;
  /** Cron expression in Europe/Amsterdam. */
  readonly schedule: string;
  /** Cron expression of the hours at which a run that failed is tried again; null: it waits for its hour. */
  readonly retry: string | null;
  /** Days after which the last good delivery is too old: then `/api/status` answers 503. */
  readonly maxAgeDays: number;
  readonly guards: SourceGuards;
  /** Raise when mapping changes, so that unchanged deliveries are read again. */
  readonly mappingVersion: number;
}

/**
 * What a source yields, in order. A delivery has parts (a file, an institution, the whole set of tables); each
 * part is taken or refused as a whole. For a part: `unchanged`, or any number of items and then `complete`, or
 * `refused` at any point (what came of it before is dropped and its last good data stays). A part that is not
 * named at all is no longer delivered. Throwing a SourceError refuses the whole source.
 */
export type SourceItem =
  | {
      readonly type: 'program';
      readonly part: string;
      readonly record: ProgramRecord;
      readonly issues: readonly Issue[];
    }
  | {
      readonly type: 'step';
      readonly part: string;
      readonly step: PathStep;
      readonly issues: readonly Issue[];
    }
  | { readonly type: 'unit'; readonly part: string; readonly unit: ProgramUnit }
  /** A record left out, or a finding about the part as a whole. */
  | { readonly type: 'issue'; readonly part: string; readonly issue: Issue }
  | { readonly type: 'unchanged'; readonly part: string }
  /**
   * The part is told as a difference to its last good data: what no other item names stays. `programs` is how many
   * programs that are, `issues` what is wrong with them.
   */
  | {
      readonly type: 'rest';
      readonly part: string;
      readonly programs: number;
      readonly issues: readonly Issue[];
    }
  /** In a difference: the delivery no longer has this key. */
  | {
      readonly type: 'gone';
      readonly part: string;
      readonly kind: 'program' | 'unit';
      readonly key: string;
    }
  | {
      readonly type: 'complete';
      readonly part: string;
      readonly fingerprint: string;
      /** First day on which the same bytes would be mapped otherwise; absent or null: they never would. */
      readonly changesOn?: string | null;
      /** What the source wants to know when it reads this part the next time. */
      readonly memo?: Uint8Array;
    }
  | { readonly type: 'refused'; readonly part: string; readonly error: SourceError };

/** What the collector gives a source to work with. */
export interface CollectContext {
  /** Today in the Netherlands, `YYYY-MM-DD`. */
  readonly today: string;
  /** Folder of this source's own for downloads; exists. */
  readonly workDir: string;
  /**
   * Whether this part was taken with this fingerprint (hash of its raw bytes) before and would be mapped the same
   * today; then yield `unchanged`.
   */
  readonly isUnchanged: (part: string, fingerprint: string) => boolean;
  /**
   * What this source wrote down about a part (`complete`) when its last good data were taken, by the mapping we have
   * now and with nothing of it put back; null when there is none.
   */
  readonly memo?: (part: string) => Uint8Array | null;
  /** Progress in the source's own unit (files, requests, rows); `total` null while unknown. */
  readonly progress: (done: number, total: number | null, what: string) => void;
  readonly signal: AbortSignal;
  /** Says that a file of the present part was read, for the run report, where files are not parts themselves. */
  readonly onFile?: (name: string, rows: number) => void;
}

/** One source, ready to run: made by `sources/<s>/source.ts` from its settings. */
export interface Source {
  readonly definition: SourceDefinition;
  readonly collect: (context: CollectContext) => AsyncIterable<SourceItem>;
}
