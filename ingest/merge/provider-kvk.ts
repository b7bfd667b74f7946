import type { Evidence } from './evidence.ts';

/** What the register says of a BRIN: its KvK, or null where it names several. */
export type KvkOfBrin = ReadonlyMap<string, string | null>;

/** The KvK of each BRIN that a record has together with a KvK. A pure function of the set of records. */
export function kvkOfBrins(records: Iterable<Pick<Evidence, 'brin' | 'kvk'>>): KvkOfBrin {
  const known = new Map<string, string | null>();
  for (const { brin, kvk } of records) {
    if (brin === null || kvk === null) continue;
    const other = known.get(brin);
    known.set(brin, other === undefined || other === kvk ? kvk : null);
  }
  return known;
}

/**
 * Fills in the KvK of records that only have a BRIN (HOVI): the register names both. A BRIN that the register gives
 * to several KvK numbers says nothing.
 */
export const fillProviderKvk = (records: readonly Evidence[], known: KvkOfBrin): Evidence[] =>
  records.map((record) => {
    if (record.kvk !== null || record.brin === null) return record;
    const kvk = known.get(record.brin) ?? null;
    return kvk === null ? record : { ...record, kvk };
  });
