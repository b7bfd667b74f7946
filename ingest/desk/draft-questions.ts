import { priceOf } from '../merge/record-price.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Edge } from '../model/edge.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { QuestionDraft, QuestionKind } from './question.ts';

/** Gives a record by its key; undefined when it is no longer delivered. */
export type RecordOf = (key: string) => ProgramRecord | undefined;

/**
 * The questions that follow from what a merge found. What is only worth knowing (starts that RIO alone has, titles that
 * differ, decisions that do nothing, blocks that were too large) is for the overview: nobody can answer it.
 */
export const draftQuestions = (conflicts: Iterable<Conflict>, recordOf: RecordOf): QuestionDraft[] =>
  [...conflicts].flatMap(({ code, records: keys }) => {
    const present = keys.filter((key) => recordOf(key) !== undefined);
    const by = (valueOf: (record: ProgramRecord) => string | number | null): string[][] =>
      sidesBy(present, (key) => valueOf(recordOf(key)!));
    switch (code) {
      case 'POSSIBLY_SAME':
        return draft('possibly-same', alone(present));
      case 'BLOCKED_EVIDENCE':
        return draft('blocked', alone(present));
      case 'AMBIGUOUS_EVIDENCE': {
        const [offers, programs] = [
          present.filter((key) => key.startsWith('rio:')),
          present.filter((key) => !key.startsWith('rio:')),
        ];
        return offers.flatMap((offer) =>
          programs.flatMap((program) => draft('ambiguous', [[offer], [program]])),
        );
      }
      case 'CLUSTER_TWO_EDUDEX':
        return draft('two-edudex', alone(present.filter((key) => key.startsWith('edudex:'))));
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
  });

/** Edges to look at although nothing speaks against them, as questions. */
export const draftSampled = (edges: readonly Edge[]): QuestionDraft[] =>
  edges.flatMap(({ a, b }) => draft('sampled', [[a], [b]]));

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
