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
  readonly brin: string | null;
  /** As delivered. */
  readonly kvk: string | null;
  /** By what people look it up (`recordNames`). */
  readonly names: string;
}

/** Records as they were last resolved, asked for as they are needed: there can be hundreds of thousands. */
export interface KnownRecords {
  /** Keys of the records that are new or say something else now. */
  readonly changed: readonly string[];
  /** Keys of those that are gone. */
  readonly gone: readonly string[];
  /** How many records have each pair of BRIN and KvK, both as delivered. */
  readonly providers: () => Iterable<{ readonly brin: string; readonly kvk: string; readonly count: number }>;
  /** BRIN and KvK of a record; null when it is not known. */
  readonly providerOf: (key: string) => Pick<KnownRecord, 'brin' | 'kvk'> | null;
  /** Keys of the records with a BRIN that were delivered without a KvK. */
  readonly withoutKvk: (brin: string) => readonly string[];
  readonly values: () => Iterable<ValuedRecord>;
}

/** What a resolve goes by. */
export interface ResolveInput {
  /** Null: nothing is known and everything is resolved. */
  readonly before: KnownRecords | null;
  /** The evidence in records; null is all of them. */
  readonly evidence: (keys: readonly string[] | null) => Iterable<Evidence>;
  readonly decisions: readonly Decision[];
  /** Records that decisions are about which were added, changed or taken out since. */
  readonly redecided: readonly string[];
}

/** What a resolve found, for the records that anything can have changed for. */
export interface ResolveChanges {
  /**
   * Keys of the records resolved again, of those that are gone, and of missing ones that decisions on them name; null: all
   * there are, and nothing of what was known stays.
   */
  readonly affected: ReadonlySet<string> | null;
  /** Keys of the records that are new, say something else, or are gone; null: all. */
  readonly changed: ReadonlySet<string> | null;
  /** What to keep of records, where that differs; to be read once. */
  readonly known: Iterable<KnownRecord>;
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
  const { before, evidence, decisions } = input;
  if (before === null) return resolveAll(input);
  const changed = new Set([...before.changed, ...before.gone]);
  const gone = new Set(before.gone);
  const read = new Map<string, Evidence>();
  const load = (keys: readonly string[]): void => {
    for (const record of evidence(keys)) read.set(record.key, record);
  };
  load(before.changed);
  const kvksBefore = kvkOfBrins(before.providers());
  const kvks = kvkOfBrins([...providersNow(before, changed), ...read.values()]);
  const rekeyed = [...new Set([...kvksBefore.keys(), ...kvks.keys()])]
    .filter((brin) => (kvksBefore.get(brin) ?? null) !== (kvks.get(brin) ?? null))
    .flatMap((brin) => before.withoutKvk(brin).filter((key) => !changed.has(key)));
  load(rekeyed);
  const known = [...knownRecords([...read.values()], kvks)];

  const affected = connectedRecords(all(before.values(), known), decisions.map(recordsOf), [
    ...changed,
    ...rekeyed,
    ...input.redecided,
  ]);
  load([...affected].filter((key) => !gone.has(key) && !read.has(key)));
  const about = decisions.filter((decision) => recordsOf(decision).some((key) => affected.has(key)));
  return { affected, changed, known, ...resolveClusters([...read.values()], about, kvks) };
}

function resolveAll({ evidence, decisions }: ResolveInput): ResolveChanges {
  const records = [...evidence(null)];
  const kvks = kvkOfBrins(records);
  const outcome = resolveClusters(records, decisions, kvks);
  return { affected: null, changed: null, known: knownRecords(records, kvks), ...outcome };
}

/** The pairs of BRIN and KvK that records which did not change have. */
function* providersNow(
  before: KnownRecords,
  changed: ReadonlySet<string>,
): Generator<{ brin: string; kvk: string }> {
  const left = new Map<string, number>();
  for (const key of changed) {
    const { brin = null, kvk = null } = before.providerOf(key) ?? {};
    if (brin !== null && kvk !== null) left.set(`${brin} ${kvk}`, (left.get(`${brin} ${kvk}`) ?? 0) + 1);
  }
  for (const { brin, kvk, count } of before.providers()) {
    if (count > (left.get(`${brin} ${kvk}`) ?? 0)) yield { brin, kvk };
  }
}

function* all<Item>(...parts: readonly Iterable<Item>[]): Generator<Item> {
  for (const part of parts) yield* part;
}

/** One at a time: the values of all records together are large. */
function* knownRecords(records: readonly Evidence[], kvks: KvkOfBrin): Generator<KnownRecord> {
  for (const record of records) {
    const { key, brin, kvk } = record;
    const [filled] = fillProviderKvk([record], kvks);
    yield { key, brin, kvk, values: blockingValues(filled!), names: recordNames(filled!) };
  }
}
