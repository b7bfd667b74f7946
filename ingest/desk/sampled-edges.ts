import { contentHash } from '../lib/content-hash.ts';
import type { Edge } from '../model/edge.ts';

/**
 * A sample of `size` edges: those whose hash with the seed comes first, so that it is random, the same for one seed, and
 * hardly changes when records come and go. Keeps only the sample in memory.
 */
export function sampledEdges(edges: Iterable<Edge>, seed: string, size: number): Edge[] {
  let sample: { edge: Edge; rank: string }[] = [];
  const cut = (): void => {
    sample = sample.toSorted((x, y) => (x.rank < y.rank ? -1 : 1)).slice(0, size);
  };
  for (const edge of edges) {
    sample.push({ edge, rank: contentHash(`${seed} ${edge.a} ${edge.b}`) });
    if (sample.length > 1_000 + size) cut();
  }
  cut();
  return sample.map(({ edge }) => edge);
}
