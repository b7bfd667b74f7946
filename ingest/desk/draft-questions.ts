import { priceOf } from '../merge/record-price.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Edge } from '../model/edge.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { RecordOf } from './kept-records.ts';
import type { QuestionDraft, QuestionKind } from './question.ts';

/**
 * The questions that follow from a conflict. What is only worth knowing (starts that RIO alone has, titles that differ,
 * decisions that do nothing, blocks that were too large) is for the overview: nobody can answer it.
 */
export function draftQuestion({ code, records: keys }: Conflict, recordOf: RecordOf): QuestionDraft[] {
  // Called only for what is asked: the records of most conflicts need not be read.
  const present = (): string[] => keys.filter((key) => recordOf(key) !== undefined);
  const by = (valueOf: (record: ProgramRecord) => string | number | null): string[][] =>
    sidesBy(present(), (key) => valueOf(recordOf(key)!));
  switch (code) {
    case 'POSSIBLY_SAME':
      return draft('possibly-same', alone(present()));
    case 'BLOCKED_EVIDENCE':
      return draft('blocked', alone(present()));
    case 'AMBIGUOUS_EVIDENCE': {
      const [programs, offers] = [false, true].map((isRio) =>
        present().filter((key) => key.startsWith('rio:') === isRio),
      ) as [string[], string[]];
      return offers.flatMap((offer) =>
        programs.flatMap((program) => draft('ambiguous', [[offer], [program]])),
      );
    }
    case 'CLUSTER_TWO_EDUDEX':
      return draft('two-edudex', alone(present().filter((key) => key.startsWith('edudex:'))));
    case 'CLUSTER_TWO_KVK':
      return draft(
        'two-kvk',
        by(({ provider }) => provider.kvk),
      );
    case 'LEVEL_DISAGREES':
      return draft(
        'level',
        by(({ nlqf }) => nlqf?.level ?? null),
      );
    case 'PRICE_DISAGREES':
      return draft('price', by(priceOf));
    default:
      return [];
  }
}

/** Edges to look at although nothing speaks against them, as questions. */
export const draftSampled = (edges: readonly Edge[], recordOf: RecordOf): QuestionDraft[] =>
  edges
    .filter(({ a, b }) => recordOf(a) !== undefined && recordOf(b) !== undefined)
    .flatMap(({ a, b }) => draft('sampled', [[a], [b]]));

const alone = (keys: readonly string[]): string[][] => keys.map((key) => [key]);

/** Records that say the same together; those that say nothing are on no side. */
function sidesBy(keys: readonly string[], valueOf: (key: string) => string | number | null): string[][] {
  const sides = Map.groupBy(keys, valueOf);
  sides.delete(null);
  return [...sides.values()];
}

/** A question has two sides at least: what is left of one is no question. */
const draft = (kind: QuestionKind, sides: readonly (readonly string[])[]): QuestionDraft[] =>
  sides.length < 2 ? [] : [{ kind, sides, decisionId: null }];
