import type { Edge } from '../model/edge.ts';
import { anchorKey, programIdOf } from '../model/program-id.ts';
import { ClusterSet } from './cluster-set.ts';
import type { Evidence } from './evidence.ts';
import { matchHoOffers } from './match-ho-offers.ts';
import { matchOwnKeys } from './match-own-keys.ts';
import { matchSiblings } from './match-siblings.ts';
import { matchUnitCodes } from './match-unit-codes.ts';

/** Records that are one course, and why. */
export interface Cluster {
  readonly programId: string;
  /** Title and provider of the record that names the cluster. */
  readonly title: string;
  readonly provider: string;
  /** Record keys, sorted. */
  readonly records: readonly string[];
  /** Sorted by pair; a pair keeps its strongest kind. */
  readonly edges: readonly Edge[];
}

/**
 * Ties records by the evidence E1–E3 of design §5 and RIO's own siblings. A pure function of the set of records:
 * their order changes nothing. A record without ties is a cluster of its own.
 */
export function resolveClusters(records: readonly Evidence[]): Cluster[] {
  const sorted = records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const of = (source: Evidence['source']): Evidence[] => sorted.filter((record) => record.source === source);
  const [edudex, rio, hovi] = [of('edudex'), of('rio'), of('hovi')];

  const edges = strongest([
    ...matchOwnKeys(edudex, rio),
    ...matchUnitCodes(edudex, rio),
    ...matchHoOffers(hovi, rio),
  ]);
  const clusters = new ClusterSet();
  for (const { key } of sorted) clusters.add(key);
  for (const { a, b } of edges) clusters.union(a, b);

  const siblings = matchSiblings(rio, clusters, anchors(clusters, edudex, hovi));
  for (const { a, b } of siblings) clusters.union(a, b);

  const edgesOf = Map.groupBy(strongest([...edges, ...siblings]), ({ a }) => clusters.find(a));
  const labels = new Map(sorted.map(({ key, label }) => [key, label]));
  return [...clusters.sets()].map(([name, keys]) => ({
    programId: programIdOf(keys),
    ...labels.get(anchorKey(keys))!,
    records: keys,
    edges: edgesOf.get(name) ?? [],
  }));
}

/** One edge per pair, of its strongest kind (E1 before E2 before E3 before U), sorted by pair. */
function strongest(edges: readonly Edge[]): Edge[] {
  const best = new Map<string, Edge>();
  for (const candidate of edges) {
    const pair = `${candidate.a} ${candidate.b}`;
    const known = best.get(pair);
    if (known === undefined || candidate.kind < known.kind) best.set(pair, candidate);
  }
  return [...best].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

/** What other sources say a cluster is: the EDU-DEX program, else the name of the HOVI product. */
function anchors(
  clusters: ClusterSet,
  edudex: readonly Evidence[],
  hovi: readonly Evidence[],
): (cluster: string) => string | null {
  const found = new Map<string, string>();
  for (const { key, title } of hovi) found.set(clusters.find(key), `hovi ${title}`);
  for (const { key } of edudex) found.set(clusters.find(key), key);
  return (cluster) => found.get(cluster) ?? null;
}
