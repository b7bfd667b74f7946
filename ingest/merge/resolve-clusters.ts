import type { Conflict } from '../model/conflict.ts';
import type { Decision } from '../model/decision.ts';
import { edge, type Edge } from '../model/edge.ts';
import { anchorKey, programIdOf } from '../model/program-id.ts';
import { clusterConflicts } from './cluster-conflicts.ts';
import type { Evidence } from './evidence.ts';
import { weightOf } from './ladder.ts';
import { RecordLinks } from './link-records.ts';
import { pairDecisions, unused } from './live-decisions.ts';
import { matchProducts } from './match-ho-offers.ts';
import { matchSiblings } from './match-siblings.ts';
import { possiblySame } from './possibly-same.ts';
import { fillProviderKvk, kvkOfBrins, type KvkOfBrin } from './provider-kvk.ts';
import { strongEvidence, type Sources } from './strong-evidence.ts';
import { weakEvidence } from './weak-evidence.ts';

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

/** What the resolver found. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Ties records by the evidence ladder (`ladder.ts`, design §5) and by people's decisions, which beat it. A pure
 * function of the set of records and the set of decisions: their order changes nothing, and a decision that is
 * withdrawn leaves no trace. A record without ties is a cluster of its own. `kvks` comes from a larger set of records
 * where these are a part of it.
 */
export function resolveClusters(
  records: readonly Evidence[],
  decisions: readonly Decision[] = [],
  kvks: KvkOfBrin = kvkOfBrins(records),
): Resolution {
  const inOrder = records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const sorted = fillProviderKvk(inOrder, kvks);
  const sources = bySource(sorted);
  // As delivered: a KvK that is filled in is none of the values a decision is taken on.
  const decided = pairDecisions(decisions, new Map(records.map((record) => [record.key, record])));
  const strong = strongEvidence(sources);
  const weak = weakEvidence(sources);

  const links = new RecordLinks();
  for (const record of sorted) links.add(record.key, nameOf(record));
  for (const { pair } of decided.different) links.keepApart(...pair);
  const overruled = decided.same.filter(({ pair }) => !links.tie(decidedEdge(pair), false));
  const tied = [
    ...decided.same.filter((one) => !overruled.includes(one)).map(({ pair }) => decidedEdge(pair)),
    ...strongest(strong.edges).filter((found) => links.tie(found, false)),
    ...strongest(weak.edges).filter((found) => links.tie(found, true)),
    ...matchProducts(sources.hovi).flatMap((keys) => links.tieGroup(keys)),
  ];
  const siblings = matchSiblings(sources.rio, (key) => links.anchorOf(key));
  tied.push(...siblings.flatMap((keys) => links.tieGroup(keys)));

  const edgesOf = Map.groupBy(oneOfEachPair(tied), ({ a }) => links.clusters.find(a));
  const clusters = [...links.clusters.sets()].map(([name, keys]) => ({
    programId: programIdOf(keys),
    ...sources.byKey.get(anchorKey(keys))!.label,
    records: keys,
    edges: edgesOf.get(name) ?? [],
  }));
  return {
    clusters,
    conflicts: [
      ...decided.conflicts,
      ...[...new Set(overruled.map(({ decision }) => decision))].map((decision) =>
        unused(decision, 'other decisions keep the two apart'),
      ),
      ...strong.conflicts,
      ...weak.conflicts,
      ...possiblySame(
        weak.questions,
        links,
        decided.later.map(({ pair }) => pair),
      ),
      ...clusters.flatMap(({ records: keys, edges }) => clusterConflicts(keys, edges, sources.byKey)),
    ],
  };
}

const decidedEdge = ([a, b]: readonly [string, string]): Edge => edge(a, b, 'D');

function bySource(records: readonly Evidence[]): Sources {
  const of = (source: Evidence['source']): Evidence[] => records.filter((record) => record.source === source);
  return {
    edudex: of('edudex'),
    rio: of('rio'),
    hovi: of('hovi'),
    byKey: new Map(records.map((record) => [record.key, record])),
  };
}

/** What a record says its course is: an EDU-DEX program is one of its own, HOVI has one product per variant. */
const nameOf = ({ source, key, bare, variant }: Evidence): string | null =>
  source === 'edudex' ? key : source === 'hovi' ? `hovi ${bare} ${variant}` : null;

const byPair = (a: Edge, b: Edge): number =>
  a.a < b.a ? -1 : a.a > b.a ? 1 : a.b < b.b ? -1 : a.b > b.b ? 1 : 0;
const byWeight = (a: Edge, b: Edge): number => weightOf(b.kind) - weightOf(a.kind) || byPair(a, b);

/** Strong edges first, one of each pair. */
const strongest = (edges: readonly Edge[]): Edge[] => unique(edges.toSorted(byWeight));

/** By pair; each with its strongest kind. */
const oneOfEachPair = (edges: readonly Edge[]): Edge[] => unique(edges.toSorted(byWeight)).toSorted(byPair);

function unique(edges: readonly Edge[]): Edge[] {
  const seen = new Set<string>();
  return edges.filter(({ a, b }) => {
    const pair = `${a} ${b}`;
    if (seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}
