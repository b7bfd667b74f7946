import { describe, expect, it } from 'vitest';
import { edge } from '../../../ingest/model/edge.ts';
import { fallsApart } from '../../../server/desk/parts/falls-apart.ts';

const edges = [edge('a', 'b', 'E1'), edge('b', 'c', 'E5'), edge('c', 'd', 'U'), edge('b', 'd', 'U')];
const without = (index: number) => fallsApart(['a', 'b', 'c', 'd', 'e'], edges, edges[index]!);

describe('what falls apart without an edge', () => {
  it('is what hung on it alone', () => {
    expect(without(0)).toEqual([['b', 'c', 'd'], ['a'], ['e']]);
  });

  it('is nothing where other evidence remains', () => {
    expect(without(1)).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });
});
