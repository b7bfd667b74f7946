import type { Conflict } from '../model/conflict.ts';
import type { Edge } from '../model/edge.ts';

/** A cluster as stored and as `ingest clusters --ndjson` prints it. */
export interface StoredCluster {
  readonly programId: string;
  readonly title: string;
  readonly provider: string;
  /** Record keys, sorted. */
  readonly records: readonly string[];
  readonly edges: readonly Edge[];
}

/** A document as it goes to an index: its JSON, and the hash of it. */
export interface IndexedDocument {
  readonly indexName: string;
  readonly id: string;
  readonly hash: string;
  readonly json: string;
}

/** A cluster from its row. */
export const toCluster = (row: Record<string, unknown>): StoredCluster => ({
  programId: row['program_id'] as string,
  title: row['title'] as string,
  provider: row['provider'] as string,
  records: JSON.parse(row['records'] as string) as StoredCluster['records'],
  edges: JSON.parse(row['edges'] as string) as StoredCluster['edges'],
});

/** A conflict from its row. */
export const toConflict = (row: Record<string, unknown>): Conflict =>
  ({ ...row, records: JSON.parse(row['records'] as string) as string[] }) as unknown as Conflict;
