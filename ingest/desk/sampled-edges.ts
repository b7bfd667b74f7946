import { contentHash } from '../lib/content-hash.ts';
import type { Edge } from '../model/edge.ts';

/** Edges a month that are put to a person although nothing speaks against them. */
export const sampledAMonth = 20;

/**
 * The edges of a month's sample: those whose hash with the month comes first, so that it is random, the same for the
 * whole month, and hardly changes when records come and go. Keeps only the sample in memory.
 */
export function sampledEdges(edges: Iterable<Edge>, month: string): Edge[] {
  let sample: { edge: Edge; rank: string }[] = [];
  const cut = (): void => {
    sample = sample.toSorted((x, y) => (x.rank < y.rank ? -1 : 1)).slice(0, sampledAMonth);
  };
  for (const edge of edges) {
    sample.push({ edge, rank: contentHash(`${month} ${edge.a} ${edge.b}`) });
    if (sample.length > 50 * sampledAMonth) cut();
  }
  cut();
  return sample.map(({ edge }) => edge);
}
