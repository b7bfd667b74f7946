import type { FeedName } from './model/codes.ts';
import type { SourceDefinition } from './model/source.ts';
import { offersOutFact } from './publish/publish-programs.ts';
import type { Database } from './store/database.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRunStore, type SourceStatus } from './store/run-store.ts';

/** A source as `ingest status --json` and `/api/status` tell of it. */
export interface SourceReport extends SourceStatus {
  /** Offers in the catalogue that this source has a part in. */
  readonly offersOut: number;
  /** Whether there is a place to collect it from. */
  readonly isSet: boolean;
  /** Whole hours since the last good delivery; null when there was none. */
  readonly ageHours: number | null;
  readonly maxAgeDays: number;
  /** True when it should be collected and its last good delivery is older than `maxAgeDays`, or there was none. */
  readonly tooOld: boolean;
}

/** How the sources and the catalogue stand. */
export interface StatusReport {
  readonly sources: readonly SourceReport[];
  readonly programsOut: number;
  readonly offersOut: number;
}

const hourMs = 3_600_000;

/** Reads how every source of `definitions` stands at `now`; `set` are those that have a place to collect from. */
export function readStatus(
  database: Database,
  definitions: readonly SourceDefinition[],
  set: ReadonlySet<FeedName>,
  now: Date,
): StatusReport {
  const runs = createRunStore(database);
  const publications = createPublishStore(database);
  const offersOut = JSON.parse(publications.fact(offersOutFact) ?? '{}') as Partial<Record<FeedName, number>>;
  return {
    sources: definitions.map(({ name, maxAgeDays }) => {
      const status = runs.status(name);
      const age = status.lastGood === null ? null : now.getTime() - Date.parse(status.lastGood);
      const isSet = set.has(name);
      return {
        ...status,
        offersOut: offersOut[name] ?? 0,
        isSet,
        ageHours: age === null ? null : Math.max(0, Math.floor(age / hourMs)),
        maxAgeDays,
        tooOld: isSet && (age === null || age > maxAgeDays * 24 * hourMs),
      };
    }),
    programsOut: publications.publishedCount('programs'),
    offersOut: publications.publishedCount('offers'),
  };
}
