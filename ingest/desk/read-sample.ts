import type { Edge, EdgeKind } from '../model/edge.ts';
import { ladder } from '../merge/ladder.ts';
import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createJudgementStore, type Judgement } from '../store/judgement-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import type { Actor } from './decide.ts';
import { sampledEdges } from './sampled-edges.ts';
import { wilsonInterval, type Interval } from './wilson-interval.ts';

/** Pairs drawn per kind of evidence and month. */
export const sampleSize = 20;

/** A merged pair that was drawn. */
export interface SampledPair {
  readonly a: string;
  readonly b: string;
  /** Titles as delivered; null for a record that is no longer there. */
  readonly titles: readonly [string | null, string | null];
  readonly judgement: Pick<Judgement, 'verdict' | 'author' | 'at'> | null;
}

/** The sample of one kind of evidence, for the monthly check of its precision. */
export interface KindSample {
  readonly kind: EdgeKind;
  /** What the kind is (`merge/ladder.ts`). */
  readonly rule: string;
  /** Pairs that the last merge tied by it. */
  readonly tied: number;
  readonly pairs: readonly SampledPair[];
  /** Pairs judged right or wrong, and those right. */
  readonly judged: number;
  readonly hits: number;
  /** Precision with its bounds (Wilson, 95 %); null before anything was judged. */
  readonly precision: Interval | null;
}

/** Kinds that rules tie by: what people decided is not theirs to check. */
const sampledKinds = ladder.flatMap(({ kind, then }) =>
  then === 'merge' && kind !== 'D' && kind !== 'E0' && kind !== 'E6' && kind !== 'E7' ? [kind] : [],
);

/** Pairs of one kind of evidence that were drawn, and of how many. */
export interface KindDraw {
  readonly kind: EdgeKind;
  readonly tied: number;
  readonly drawn: readonly Edge[];
}

/**
 * Draws `size` merged pairs per kind of evidence at random; one `seed` (say a month) gives the same pairs again. Reads
 * all edges: a second at 200,000 records.
 */
export function drawSample(database: Database, seed: string, size: number): KindDraw[] {
  const edges = Map.groupBy(createDeskStore(database).edgesOf(sampledKinds), ({ kind }) => kind);
  return sampledKinds.map((kind) => {
    const tied = edges.get(kind) ?? [];
    return { kind, tied: tied.length, drawn: sampledEdges(tied, `${seed} ${kind}`, size) };
  });
}

/** What was drawn, with its titles and what people said of it. */
export function readSample(database: Database, draws: readonly KindDraw[]): KindSample[] {
  const records = createRecordStore(database);
  const judgements = createJudgementStore(database);
  return draws.map(({ kind, tied, drawn }) => {
    const titles = new Map(
      records.findPrograms(drawn.flatMap(({ a, b }) => [a, b])).map(({ key, title }) => [key, title]),
    );
    const pairs = drawn.map(({ a, b }): SampledPair => {
      const judged = judgements.find(kind, a, b);
      return {
        ...{ a, b },
        titles: [titles.get(a) ?? null, titles.get(b) ?? null],
        judgement: judged && { verdict: judged.verdict, author: judged.author, at: judged.at },
      };
    });
    const of = (verdict: Judgement['verdict']): number =>
      pairs.filter(({ judgement }) => judgement?.verdict === verdict).length;
    const [hits, judged] = [of('right'), of('right') + of('wrong')];
    const { rule } = ladder.find((rung) => rung.kind === kind)!;
    return { kind, rule, tied, pairs, judged, hits, precision: wilsonInterval(hits, judged) };
  });
}

/** Keeps what a person says of a sampled pair, logs it and returns it. It decides nothing: for that there is `decide`. */
export function judge(
  database: Database,
  { kind, a, b, verdict }: Pick<Judgement, 'kind' | 'a' | 'b' | 'verdict'>,
  { author, at, via }: Omit<Actor, 'reason'>,
): Judgement {
  const store = createJudgementStore(database);
  const before = store.find(kind, a, b);
  const after: Judgement = { kind, a, b, verdict, author, at };
  store.save(after, { at, via, before, after, who: author, what: 'judge', subject: `${kind} ${a} ${b}` });
  return after;
}
