import { describe, expect, it } from 'vitest';
import { sampledEdges } from '../../../ingest/desk/sampled-edges.ts';
import { edge, type Edge } from '../../../ingest/model/edge.ts';

const edges = Array.from({ length: 5_000 }, (_, index) => edge(`rio:${index}`, `edudex:x/${index}`, 'E5'));
const draw = (all: readonly Edge[], seed = '2026-11'): string[] =>
  sampledEdges(all, seed, 20).map(({ b }) => b);

describe('a sample', () => {
  it('is the same for one seed whatever the order, and another for another', () => {
    expect(draw(edges)).toHaveLength(20);
    expect(draw(edges.toReversed())).toEqual(draw(edges));
    expect(draw(edges, '2026-12')).not.toEqual(draw(edges));
  });

  it('loses only what is gone when records go', () => {
    const drawn = draw(edges);
    const left = draw(edges.filter(({ b }) => b !== drawn[0]));
    expect(left.filter((key) => drawn.includes(key))).toHaveLength(19);
  });

  it('is all there is when that is less', () => {
    expect(draw(edges.slice(0, 3))).toHaveLength(3);
  });
});
