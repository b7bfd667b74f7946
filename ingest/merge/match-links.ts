import { edge, type Edge } from '../model/edge.ts';
import { blocksBetween } from './blocks.ts';
import type { CandidateBlock } from './candidate-blocks.ts';
import type { Evidence } from './evidence.ts';

/**
 * E4: same KvK, same deep link, which leads to one course on either side, and nothing that speaks against it. A block
 * holds the records of one KvK and link. On RIO's side the offers of one unit count as one course.
 */
export function matchLinks(blocks: readonly CandidateBlock[]): Edge[] {
  return blocks.flatMap(({ left, right }) => {
    const [program, ...others] = left;
    if (program === undefined || others.length > 0 || new Set(right.map(courseOf)).size > 1) return [];
    return right
      .filter((offer) => blocksBetween(program, offer).length === 0)
      .map((offer) => edge(program.key, offer.key, 'E4'));
  });
}

const courseOf = ({ unitCode, bare, variant }: Evidence): string => unitCode ?? `${bare} (${variant})`;
