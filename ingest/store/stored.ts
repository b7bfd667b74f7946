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
