import { describe, expect, it } from 'vitest';
import { churnSince } from '../../../ingest/merge/churn.ts';
import { churnAllowance, gateReasons } from '../../../ingest/merge/gate.ts';
import type { Cluster } from '../../../ingest/merge/resolve-clusters.ts';

const cluster = (programId: string, ...records: string[]): Cluster => ({
  programId,
  title: '',
  provider: '',
  records,
  edges: [],
});
const before = new Map([
  ['a', 'P'],
  ['b', 'P'],
  ['c', 'P'],
  ['d', 'Q'],
]);

describe('churn', () => {
  it.each([
    ['nothing changed', [cluster('P', 'a', 'b', 'c'), cluster('Q', 'd')], 0],
    ['a course only has another id', [cluster('Z', 'a', 'b', 'c'), cluster('Q', 'd')], 0],
    ['records came or went', [cluster('P', 'a', 'b', 'new'), cluster('Q', 'd')], 0],
    ['one record left its course', [cluster('P', 'a', 'b'), cluster('R', 'c'), cluster('Q', 'd')], 1],
    ['a course was drawn into another', [cluster('P', 'a', 'b', 'c', 'd')], 1],
  ])('when %s', (_, clusters, moved) => {
    expect(churnSince(before, clusters).moved).toBe(moved);
  });

  it('knows nothing before the first publication', () => {
    expect(churnSince(new Map(), [cluster('P', 'a')])).toEqual({ known: 0, moved: 0 });
  });
});

describe('the gate', () => {
  const calm = { known: 10_000, moved: 0 };

  it.each(['CLUSTER_TWO_KVK', 'CLUSTER_TWO_EDUDEX'] as const)('stops at %s, with its reason', (code) => {
    const found = { code, severity: 'error' as const, records: ['a'], message: 'one course spans KvK 1, 2' };
    expect(gateReasons([found], calm, true)).toEqual([`${code}: one course spans KvK 1, 2`]);
  });

  it('lets what is only to be looked at pass', () => {
    const found = {
      code: 'LEVEL_DISAGREES' as const,
      severity: 'error' as const,
      records: ['a'],
      message: '',
    };
    expect(gateReasons([found], calm, false)).toEqual([]);
  });

  it('stops at too much churn, unless it is accepted', () => {
    const wild = { known: 10_000, moved: 501 };
    expect(gateReasons([], wild, false)).toHaveLength(1);
    expect(gateReasons([], wild, true)).toEqual([]);
    expect(gateReasons([], { known: 10_000, moved: 500 }, false)).toEqual([]);
  });

  it('does not count shares of a small catalogue', () => {
    expect(gateReasons([], { known: 100, moved: churnAllowance }, false)).toEqual([]);
  });
});
