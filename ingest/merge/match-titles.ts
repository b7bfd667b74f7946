import { edge, type Edge } from '../model/edge.ts';
import { blocksBetween } from './blocks.ts';
import type { CandidateBlock } from './candidate-blocks.ts';
import type { Evidence } from './evidence.ts';
import { commonStarts, hasNoOtherPlace, haveSameTitle } from './same-title.ts';

/** A pair for a person (E6): all speaks for it, too little of it. */
export interface Question {
  readonly a: string;
  readonly b: string;
}

/**
 * E5: same KvK, equal title, at least one common (place, start), and nothing that speaks against it. A block holds the
 * records of one KvK and bare title. Where several programs fit an offer the one with the very same title is meant;
 * when there is none such, nobody knows: the offer is tied to none. An offer without any start is tied when only one
 * program has the title, brackets included (`(e-learning)` is often another edition), and nothing contradicts it. What
 * has the title but another start or place is E6.
 */
export function matchTitles(blocks: readonly CandidateBlock[]): { edges: Edge[]; questions: Question[] } {
  const edges: Edge[] = [];
  const questions: Question[] = [];
  for (const { left, right } of blocks) {
    for (const offer of right) {
      const named = left.filter(
        (program) => haveSameTitle(program, offer) && blocksBetween(program, offer).length === 0,
      );
      const started = named.filter((program) => commonStarts(offer, program) > 0);
      const found = nearest(offer, started.length > 0 ? started : withoutStart(offer, named));
      const [program, ...others] = found;
      if (program !== undefined && others.length === 0) edges.push(edge(program.key, offer.key, 'E5'));
      else for (const { key } of found.length > 0 ? found : named) questions.push({ a: key, b: offer.key });
    }
  }
  return { edges, questions };
}

function withoutStart(offer: Evidence, named: readonly Evidence[]): readonly Evidence[] {
  const [program, ...others] = named;
  const fits =
    program !== undefined &&
    others.length === 0 &&
    program.asides === offer.asides &&
    hasNoOtherPlace(offer, program);
  return fits ? named : [];
}

function nearest(offer: Evidence, programs: readonly Evidence[]): readonly Evidence[] {
  if (programs.length < 2) return programs;
  const exact = programs.filter(({ title }) => title === offer.title);
  return exact.length > 0 ? exact : programs;
}
