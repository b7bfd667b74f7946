import type { SourceSize } from './merge/source-size.ts';
import type { FeedName } from './model/codes.ts';
import type { SourceDefinition } from './model/source.ts';
import type { Database } from './store/database.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';

/** Where the sizes of the last publication are kept, as JSON by source. */
const fact = 'published sizes';

/** How large the sources are, for the gate. */
export interface SourceSizes {
  readonly all: readonly SourceSize[];
  /** Notes that these sizes are the published ones. */
  confirm(): void;
}

/**
 * How large the sources of `definitions` are, set or not: what one that is no longer collected delivered is published too.
 * What a person accepts (`all`, or sources by name) counts from now on, also when something else stops the publication.
 */
export function sourceSizes(
  database: Database,
  definitions: readonly SourceDefinition[],
  accepted: ReadonlySet<string>,
): SourceSizes {
  const store = createPublishStore(database);
  const stored = createRecordStore(database).sizes();
  const published = JSON.parse(store.fact(fact) ?? '{}') as Partial<Record<FeedName, number>>;
  const save = (sizes: Partial<Record<FeedName, number>>): void => store.setFact(fact, JSON.stringify(sizes));

  const isAccepted = ({ name }: SourceDefinition): boolean => accepted.has('all') || accepted.has(name);
  const taken = definitions.filter(isAccepted).map(({ name }) => [name, stored[name] ?? 0] as const);
  const before = { ...published, ...Object.fromEntries(taken) };
  if (taken.length > 0) save(before);
  return {
    all: definitions.map(({ name, guards }) => ({
      ...{ name, least: guards.least },
      stored: stored[name] ?? 0,
      published: before[name] ?? 0,
    })),
    confirm: () => save(stored),
  };
}
