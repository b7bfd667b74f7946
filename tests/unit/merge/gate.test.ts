import { describe, expect, it } from 'vitest';
import { churnSince } from '../../../ingest/merge/churn.ts';
import { churnAllowance, gateReasons, type GateInput } from '../../../ingest/merge/gate.ts';
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
  const calm: GateInput = {
    conflicts: [],
    churn: { known: 10_000, moved: 0 },
    acceptChurn: false,
    sizes: [],
  };

  it.each(['CLUSTER_TWO_KVK', 'CLUSTER_TWO_EDUDEX'] as const)('stops at %s, with its reason', (code) => {
    const found = { code, severity: 'error' as const, records: ['a'], message: 'one course spans KvK 1, 2' };
    expect(gateReasons({ ...calm, conflicts: [found], acceptChurn: true })).toEqual([
      `${code}: one course spans KvK 1, 2`,
    ]);
  });

  it('lets what is only to be looked at pass', () => {
    const found = {
      code: 'LEVEL_DISAGREES' as const,
      severity: 'error' as const,
      records: ['a'],
      message: '',
    };
    expect(gateReasons({ ...calm, conflicts: [found] })).toEqual([]);
  });

  it('stops at too much churn, unless it is accepted', () => {
    const wild = { ...calm, churn: { known: 10_000, moved: 501 } };
    expect(gateReasons(wild)).toHaveLength(1);
    expect(gateReasons({ ...wild, acceptChurn: true })).toEqual([]);
    expect(gateReasons({ ...calm, churn: { known: 10_000, moved: 500 } })).toEqual([]);
  });

  it('does not count shares of a small catalogue', () => {
    expect(gateReasons({ ...calm, churn: { known: 100, moved: churnAllowance } })).toEqual([]);
  });

  it.each([
    ['stops when a source lost its minimum', { stored: 999, published: 1_000 }, true],
    ['lets a source pass that has it', { stored: 1_000, published: 5_000 }, false],
    ['lets a source pass that never had it', { stored: 10, published: 999 }, false],
    ['lets a source pass that is loaded for the first time', { stored: 10, published: 0 }, false],
    ['stops when nothing is left of a source', { stored: 0, published: 1_000 }, true],
  ])('%s', (_, counts, stops) => {
    const sizes = [{ name: 'rio' as const, least: 1_000, ...counts }];
    expect(gateReasons({ ...calm, sizes })).toEqual(
      stops ? [expect.stringMatching(/^BELOW_MINIMUM: rio: \d+ records, at least 1000 expected/)] : [],
    );
  });

  it('does not count a source of which nobody knows the minimum', () => {
    expect(gateReasons({ ...calm, sizes: [{ name: 'edudex', least: 0, stored: 0, published: 9 }] })).toEqual(
      [],
    );
  });
});
