import type { Cluster } from '../ingest/merge/resolve-clusters.ts';
import type { Truth } from './merge-truth.ts';

/** Pairs found of those whose records are both delivered, and pairs tied that are not known to be one. */
export interface Score {
  readonly found: number;
  readonly known: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores of the merge against the truth. */
export interface MergeScore {
  /** By kind of evidence of the truth; wrong pairs stand at the kind whose evidence tied them. */
  readonly kinds: Readonly<Record<string, Score>>;
  /** All pairs of a RIO offer and an EDU-DEX program. */
  readonly overall: Score;
  /** RIO offers in the cluster of the HOVI product they are a form of. */
  readonly hoviRio: Score;
  /** Known look-alikes that were merged all the same. */
  readonly lookalikesMerged: number;
  readonly lookalikes: number;
}

/** Which kinds of the truth a kind of edge shows; the weak ones are what people typed over. */
const shownBy: Readonly<Record<string, string>> = { E1: 'programId', E2: 'o-code' };

/** Compares clusters with what is known. */
export function scoreMerge(clusters: readonly Cluster[], truth: Truth): MergeScore {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.records.map((key) => [key, cluster] as const)),
  );
  const isHere = ({ offer, program }: { offer: string; program: string }): boolean =>
    clusterOf.has(offer) && clusterOf.has(program);
  const isFound = ({ offer, program }: { offer: string; program: string }): boolean =>
    clusterOf.get(offer) === clusterOf.get(program);

  const same = truth.same.filter(isHere);
  const wrong = wrongPairs(clusters, new Set(truth.same.map(({ offer, program }) => `${offer} ${program}`)));
  const kinds = Object.fromEntries(
    [...Map.groupBy(same, ({ kind }) => kind)].map(([kind, pairs]) => [
      kind,
      score(pairs.filter(isFound).length, pairs.length, wrong.filter((tied) => tied === kind).length),
    ]),
  );
  const lookalikes = truth.different.filter(isHere);
  return {
    kinds,
    overall: score(same.filter(isFound).length, same.length, wrong.length),
    hoviRio: scoreProducts(clusters, truth, isHere, isFound),
    lookalikesMerged: lookalikes.filter(isFound).length,
    lookalikes: lookalikes.length,
  };
}

/** For each pair of a RIO offer and an EDU-DEX program that is not known: the kind whose evidence tied the offer. */
function wrongPairs(clusters: readonly Cluster[], known: ReadonlySet<string>): string[] {
  return clusters.flatMap(({ records, edges }) =>
    records
      .filter((key) => key.startsWith('edudex:'))
      .flatMap((program) =>
        records
          .filter((key) => key.startsWith('rio:') && !known.has(`${key} ${program}`))
          .map((offer) => {
            const tie = edges.find(({ a, b }) => a === offer || b === offer);
            return shownBy[tie?.kind ?? ''] ?? 'manual';
          }),
      ),
  );
}

type IsPair = (pair: { offer: string; program: string }) => boolean;

/** An offer is wrong in a cluster with products when none of them is its own. */
function scoreProducts(clusters: readonly Cluster[], truth: Truth, isHere: IsPair, isFound: IsPair): Score {
  const pairs = truth.products.filter(isHere);
  const productsOf = Map.groupBy(truth.products, ({ offer }) => offer);
  const wrong = clusters.reduce((sum, { records }) => {
    if (!records.some((key) => key.startsWith('hovi:'))) return sum;
    const strangers = records.filter(
      (key) =>
        key.startsWith('rio:') &&
        !(productsOf.get(key) ?? []).some(({ program }) => records.includes(program)),
    );
    return sum + strangers.length;
  }, 0);
  return score(pairs.filter(isFound).length, pairs.length, wrong);
}

function score(found: number, known: number, wrong: number): Score {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = known === 0 ? 1 : found / known;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { found, known, wrong, precision, recall, f1 };
}
