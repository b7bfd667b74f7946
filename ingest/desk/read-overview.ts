import { liveDecisions } from '../merge/live-decisions.ts';
import type { FeedName } from '../model/codes.ts';
import type { MergeReport } from '../model/merge-report.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import { createMergeLog } from '../store/merge-log.ts';
import { createMergeStore } from '../store/merge-store.ts';
import { createPublishStore } from '../store/publish-store.ts';
import { createRunStore, type RunReport, type SourceStatus } from '../store/run-store.ts';
import type { RankedQuestion } from './question.ts';

/** Runs in the trend. */
const trendLength = 30;

/** How the catalogue stands, on one page. */
export interface Overview {
  /** Per source: how it stands, and its last runs, oldest first. */
  readonly sources: readonly (SourceStatus & { readonly runs: readonly Omit<RunReport, 'parts'>[] })[];
  /** What is published. */
  readonly published: { readonly programs: number; readonly offers: number };
  /** The last merge; null before the first. When `stopped` is not empty it is not what is published. */
  readonly merge: MergeReport | null;
  /** Conflicts of the last merge, by code. */
  readonly conflicts: Readonly<Record<string, number>>;
  readonly queue: { readonly open: number; readonly answered: number; readonly stops: number };
  readonly decisions: {
    readonly live: number;
    readonly withdrawn: number;
    readonly reopened: number;
    readonly unused: number;
  };
  /** The last merges, oldest first. */
  readonly trend: readonly MergeReport[];
}

/** Reads the overview; `questions` is the queue, which the caller may keep. */
export function readOverview(
  database: Database,
  questions: readonly RankedQuestion[],
  feeds: readonly FeedName[] = ['edudex', 'rio', 'hovi', 'paths'],
): Overview {
  const runs = createRunStore(database);
  const publications = createPublishStore(database);
  const trend = createMergeLog(database).last(trendLength);
  const conflicts = createMergeStore(database).conflictCounts();
  const decisions = createDecisionStore(database).all();
  const open = questions.filter(({ decision }) => decision === null);
  return {
    sources: feeds.map((feed) => ({ ...runs.status(feed), runs: runs.last(feed, trendLength) })),
    published: {
      programs: publications.publishedCount('programs'),
      offers: publications.publishedCount('offers'),
    },
    merge: trend.at(-1) ?? null,
    conflicts,
    queue: {
      open: open.length,
      answered: questions.length - open.length,
      stops: open.filter(({ stops }) => stops).length,
    },
    decisions: {
      live: liveDecisions(decisions).length,
      withdrawn: decisions.filter(({ withdrawn }) => withdrawn !== null).length,
      reopened: open.filter(({ kind }) => kind === 'reopened').length,
      unused: conflicts['DECISION_UNUSED'] ?? 0,
    },
    trend,
  };
}
