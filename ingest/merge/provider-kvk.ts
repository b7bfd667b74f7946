import type { Evidence } from './evidence.ts';

/**
 * Fills in the KvK of records that only have a BRIN (HOVI): the register names both. A BRIN that the register gives
 * to several KvK numbers says nothing. A pure function of the set of records.
 */
export function fillProviderKvk(records: readonly Evidence[]): Evidence[] {
  const known = new Map<string, string | null>();
  for (const { brin, kvk } of records) {
    if (brin === null || kvk === null) continue;
    const other = known.get(brin);
    known.set(brin, other === undefined || other === kvk ? kvk : null);
  }
  return records.map((record) => {
    if (record.kvk !== null || record.brin === null) return record;
    const kvk = known.get(record.brin) ?? null;
    return kvk === null ? record : { ...record, kvk };
  });
}
