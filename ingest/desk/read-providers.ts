import type { SourceName } from '../model/codes.ts';
import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createRecordStore } from '../store/record-store.ts';

/** Who gives courses, over all sources that name them. */
export interface DeskProvider {
  /** KvK number; else `brin:<BRIN>`, else `<source>:<id at the source>`. */
  readonly id: string;
  readonly name: string;
  readonly kvk: string | null;
  readonly brin: string | null;
  /** Records by source. */
  readonly records: Readonly<Partial<Record<SourceName, number>>>;
  /** What each source calls it. */
  readonly accounts: readonly { readonly source: SourceName; readonly provider: string }[];
}

/** Texts win as in the catalogue: EDU-DEX names a provider before HOVI and RIO. */
const nameOrder: readonly SourceName[] = ['edudex', 'hovi', 'rio'];

/**
 * Every provider, by name. The register names KvK and BRIN together, so that a source that only has the BRIN (HOVI) is
 * known by the KvK; a BRIN of several KvK numbers stays on its own.
 */
export function readProviders(database: Database): DeskProvider[] {
  const rows = createDeskStore(database).providers();
  const samples = createRecordStore(database).findPrograms(rows.map(({ sample }) => sample));
  const named = rows.map((row, index) => ({ ...row, ...samples[index]!.provider }));
  const kvkOf = new Map<string, string | null>();
  for (const { brin, kvk } of named) {
    if (brin === null || kvk === null) continue;
    const known = kvkOf.get(brin);
    kvkOf.set(brin, known === undefined || known === kvk ? kvk : null);
  }
  const identified = named.map((row) => {
    const kvk = row.kvk ?? (row.brin === null ? null : (kvkOf.get(row.brin) ?? null));
    const id = kvk ?? (row.brin === null ? `${row.source}:${row.provider}` : `brin:${row.brin}`);
    return { ...row, kvk, id };
  });
  return [...Map.groupBy(identified, ({ id }) => id)]
    .map(([id, group]): DeskProvider => {
      const [first] = group.toSorted((a, b) => nameOrder.indexOf(a.source) - nameOrder.indexOf(b.source));
      const records: Partial<Record<SourceName, number>> = {};
      for (const { source, records: count } of group) records[source] = (records[source] ?? 0) + count;
      return {
        ...{ id, records },
        name: first!.name,
        kvk: first!.kvk,
        brin: group.find(({ brin }) => brin !== null)?.brin ?? null,
        accounts: group.map(({ source, provider }) => ({ source, provider })),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
}
