import type { Conflict } from '../model/conflict.ts';
import { recordsOf, type Decision } from '../model/decision.ts';
import { blockingValues } from './blocking-values.ts';
import { connectedRecords, type ValuedRecord } from './connected-records.ts';
import type { Evidence } from './evidence.ts';
import { fillProviderKvk, kvkOfBrins, type KvkOfBrin } from './provider-kvk.ts';
import { recordNames } from './record-names.ts';
import { resolveClusters, type Cluster } from './resolve-clusters.ts';

/** What is kept of a record from one resolve to the next. */
export interface KnownRecord extends ValuedRecord {
  /** Of what it says. */
  readonly hash: string;
  readonly brin: string | null;
  /** As delivered. */
  readonly kvk: string | null;
}

/** What is kept of a record that was resolved. */
export interface ResolvedRecord extends KnownRecord {
  /** By what people look it up (`recordNames`); made when asked for, as all of them take tens of megabytes. */
  readonly names: () => string;
}

/** What a resolve goes by. */
export interface ResolveInput {
  /** Records as they were last resolved, by key; empty: nothing is known and everything is resolved. */
  readonly before: ReadonlyMap<string, KnownRecord>;
  /** Hash of every record there is now, by key. */
  readonly now: ReadonlyMap<string, string>;
  /** The evidence in records; null is all of them. */
  readonly evidence: (keys: readonly string[] | null) => Iterable<Evidence>;
  readonly decisions: readonly Decision[];
  /** Records that decisions are about which were added, changed or taken out since. */
  readonly redecided: readonly string[];
}

/** What a resolve found, for the records that anything can have changed for. */
export interface ResolveChanges {
  /** Keys of the records resolved again, of those that are gone, and of missing ones that decisions on them name. */
  readonly affected: ReadonlySet<string>;
  /** Keys of the records that are new, say something else, or are gone. */
  readonly changed: ReadonlySet<string>;
  /** What to keep of records, where that differs. */
  readonly known: readonly ResolvedRecord[];
  /** All clusters of the affected records, and what there is to say about them. */
  readonly clusters: readonly Cluster[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Resolves what has changed since the last time: records that changed, all that chains of blocking values and decisions
 * connect with them, as they were or as they are, and nothing else. No rule compares records without a common value, so
 * the outcome is that of resolving everything (a property test holds that).
 */
export function resolveChanges(input: ResolveInput): ResolveChanges {
  const { before, now, evidence, decisions } = input;
  if (before.size === 0) return resolveAll(input);
  const changed = new Set([...now.keys()].filter((key) => before.get(key)?.hash !== now.get(key)));
  for (const key of before.keys()) if (!now.has(key)) changed.add(key);

  const read = new Map<string, Evidence>();
  const load = (keys: readonly string[]): void => {
    for (const record of evidence(keys)) read.set(record.key, record);
  };
  load([...changed].filter((key) => now.has(key)));
  const kvks = kvkOfBrins([...untouched(before, changed), ...read.values()]);
  const rekeyed = recordsOfOtherKvk(before, changed, kvks);
  load(rekeyed);
  const known = fillProviderKvk([...read.values()], kvks).map((record) =>
    knownRecord(record, read.get(record.key)!.kvk, now.get(record.key)!),
  );

  const affected = connectedRecords([...before.values(), ...known], decisions.map(recordsOf), [
    ...changed,
    ...rekeyed,
    ...input.redecided,
  ]);
  load([...affected].filter((key) => now.has(key) && !read.has(key)));
  const about = decisions.filter((decision) => recordsOf(decision).some((key) => affected.has(key)));
  return { affected, changed, known, ...resolveClusters([...read.values()], about, kvks) };
}

function resolveAll({ now, evidence, decisions }: ResolveInput): ResolveChanges {
  const records = [...evidence(null)];
  const kvks = kvkOfBrins(records);
  const known = fillProviderKvk(records, kvks).map((record, place) =>
    knownRecord(record, records[place]!.kvk, now.get(record.key)!),
  );
  const all = new Set([...now.keys(), ...decisions.flatMap(recordsOf)]);
  return { affected: all, changed: new Set(now.keys()), known, ...resolveClusters(records, decisions, kvks) };
}

function* untouched(
  before: ReadonlyMap<string, KnownRecord>,
  changed: ReadonlySet<string>,
): Generator<KnownRecord> {
  for (const record of before.values()) if (!changed.has(record.key)) yield record;
}

/** Keys of records that did not change, and for which the register names another KvK than before. */
function recordsOfOtherKvk(
  before: ReadonlyMap<string, KnownRecord>,
  changed: ReadonlySet<string>,
  kvks: KvkOfBrin,
): string[] {
  const kvksBefore = kvkOfBrins(before.values());
  return [...untouched(before, changed)].flatMap(({ key, brin, kvk }) =>
    kvk === null && brin !== null && (kvksBefore.get(brin) ?? null) !== (kvks.get(brin) ?? null) ? [key] : [],
  );
}

const knownRecord = (record: Evidence, kvk: string | null, hash: string): ResolvedRecord => ({
  key: record.key,
  hash,
  brin: record.brin,
  kvk,
  values: blockingValues(record),
  names: () => recordNames(record),
});
