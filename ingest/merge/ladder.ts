import type { EdgeKind } from '../model/edge.ts';

/** One rung: what counts as evidence that two records are one course, and what follows. */
export interface Rung {
  readonly kind: EdgeKind | 'E6' | 'E7';
  readonly rule: string;
  /** Strength, only for order: a pair keeps its strongest kind, and strong edges are tied before weak ones. */
  readonly weight: number;
  /** `merge`, `ask` a person, or `nothing`. */
  readonly then: 'merge' | 'ask' | 'nothing';
  /** What a block (`blocks.ts`) does: `stop` the rung, tie and `report` a conflict, or nothing (`ignore`). */
  readonly blocked: 'stop' | 'report' | 'ignore';
  readonly reason: string;
}

/** The evidence ladder (design §5, reference peers §4.3), from strong to weak. */
export const ladder: readonly Rung[] = [
  {
    kind: 'D',
    rule: 'a person decided that the two are the same',
    weight: 100,
    then: 'merge',
    blocked: 'ignore',
    reason: 'a person saw both and beats every rule',
  },
  {
    kind: 'E0',
    rule: 'same (orgUnitId, programId) again',
    weight: 99,
    then: 'merge',
    blocked: 'ignore',
    reason: 'one record delivered twice; the newest wins when it is collected',
  },
  {
    kind: 'E1',
    rule: 'a RIO own key or cohort code is the programId, programUUID or a run id of EDU-DEX; same KvK',
    weight: 90,
    then: 'merge',
    blocked: 'report',
    reason: "the provider's system wrote its own key into the register",
  },
  {
    kind: 'E2',
    rule: 'EDU-DEX rioRegistration is the opleidingseenheidcode; same KvK; one program with that code',
    weight: 80,
    then: 'merge',
    blocked: 'report',
    reason: "the provider named the register's unit in its catalogue",
  },
  {
    kind: 'E3',
    rule: 'HOVI (brin, croho, form, place) of a programme, not of a variant of it, is a RIO ho offer, unique on both sides',
    weight: 70,
    then: 'merge',
    blocked: 'report',
    reason: 'both are fed from the croho; several products with one key are told apart by their names',
  },
  {
    kind: 'E4',
    rule: 'same KvK and the same deep link, which leads to one course on either side',
    weight: 60,
    then: 'merge',
    blocked: 'stop',
    reason: 'a page of its own describes one course; home pages and shared pages do not count',
  },
  {
    kind: 'E5',
    rule: 'same KvK, equal normalised title, at least one common (place, start); or RIO has no start, one program has the title with the same words in brackets, and no place contradicts',
    weight: 50,
    then: 'merge',
    blocked: 'stop',
    reason:
      'one provider does not start two courses of one name at one place on one day; without starts: docs/decisions/0004',
  },
  {
    kind: 'U',
    rule: 'two RIO offers of one opleidingseenheidcode by one onderwijsaanbieder, no variants',
    weight: 40,
    then: 'merge',
    blocked: 'ignore',
    reason: 'RIO registers a course once per place and form (docs/decisions/0003)',
  },
  {
    kind: 'E6',
    rule: 'same KvK and an equal title, but another start or place, or several programs of that title; a nearly equal title; or a shared code and half of the words',
    weight: 20,
    then: 'ask',
    blocked: 'stop',
    reason: 'often one course with its starts typed wrong, and often another edition',
  },
  {
    kind: 'E7',
    rule: 'title alone',
    weight: 0,
    then: 'nothing',
    blocked: 'stop',
    reason: 'many providers teach the same under one name',
  },
];

/**
 * Version of the ladder and the blocks, raised whenever a rule changes what it ties: an edge says by which rules it was
 * made, and records that change course in a night can be told from rules that changed.
 */
export const ladderVersion = 4;

const weights = new Map(ladder.map(({ kind, weight }) => [kind, weight]));

/** Strength of a kind of edge, 0–1: for order and for the eye, not a probability (that is what samples measure). */
export const scoreOf = (kind: EdgeKind): number => weightOf(kind) / 100;

/** Strength of a kind of edge. */
export const weightOf = (kind: EdgeKind): number => weights.get(kind)!;
