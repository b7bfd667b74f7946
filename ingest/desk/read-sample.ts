import type { EdgeKind } from '../model/edge.ts';
import { ladder } from '../merge/ladder.ts';
import { createAuditStore } from '../store/audit-store.ts';
import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createJudgementStore, type Judgement } from '../store/judgement-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import type { Actor } from './decide.ts';
import { sampledEdges } from './sampled-edges.ts';
import { wilsonInterval, type Interval } from './wilson-interval.ts';

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

/** Draws `size` merged pairs per kind of evidence at random; one `seed` (say a month) gives the same pairs again. */
export function readSample(database: Database, seed: string, size: number): KindSample[] {
  const desk = createDeskStore(database);
  const records = createRecordStore(database);
  const judgements = createJudgementStore(database);
  return sampledKinds.map((kind) => {
    let tied = 0;
    const counted = function* () {
      for (const edge of desk.edgesOf([kind])) {
        tied += 1;
        yield edge;
      }
    };
    const drawn = sampledEdges(counted(), `${seed} ${kind}`, size);
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

/** Keeps what a person says of a sampled pair, and logs it. It decides nothing: for that there is `decide`. */
export function judge(
  database: Database,
  { kind, a, b, verdict }: Pick<Judgement, 'kind' | 'a' | 'b' | 'verdict'>,
  { author, at, via }: Omit<Actor, 'reason'>,
): void {
  const store = createJudgementStore(database);
  const before = store.find(kind, a, b);
  const after: Judgement = { kind, a, b, verdict, author, at };
  store.save(after);
  createAuditStore(database).add({
    ...{ at, via, before, after },
    who: author,
    what: 'judge',
    subject: `${kind} ${a} ${b}`,
  });
}
