import type { Conflict } from '../model/conflict.ts';
import type { Edge } from '../model/edge.ts';
import { candidateBlocks, maxBlockPairs, type CandidateBlock } from './candidate-blocks.ts';
import { matchLinks } from './match-links.ts';
import { matchTitles, type Question } from './match-titles.ts';
import { nearTitles } from './near-titles.ts';
import type { Sources } from './strong-evidence.ts';

/**
 * E4 and E5 between each two sources, the questions of E6, and a conflict for each block too large to compare.
 */
export function weakEvidence({ edudex, rio, hovi }: Sources): {
  edges: Edge[];
  questions: Question[];
  conflicts: Conflict[];
} {
  const edges: Edge[] = [];
  const questions: Question[] = [];
  const conflicts: Conflict[] = [];
  const pairs = [
    [edudex, rio],
    [hovi, rio],
    [edudex, hovi],
  ] as const;
  for (const [left, right] of pairs) {
    const links = candidateBlocks(left, right, ({ link }) => link);
    const titles = candidateBlocks(left, right, ({ bare }) => bare);
    const named = matchTitles(titles.blocks);
    edges.push(...matchLinks(links.blocks), ...named.edges);
    const near = nearTitles(left, right);
    questions.push(...named.questions, ...near.questions);
    conflicts.push(...[...links.oversized, ...titles.oversized, ...near.oversized].map(oversized));
  }
  return { edges, questions, conflicts };
}

const oversized = ({ key, left, right }: CandidateBlock): Conflict => ({
  code: 'OVERSIZED_BLOCK',
  severity: 'warning',
  // One of each side: the whole block would be thousands.
  records: [left[0]!.key, right[0]!.key].toSorted(),
  message: `${left.length} × ${right.length} records share "${key}", more than ${maxBlockPairs} pairs: not compared`,
});
