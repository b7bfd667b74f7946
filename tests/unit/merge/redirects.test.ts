import { describe, expect, it } from 'vitest';
import { redirectsSince } from '../../../ingest/merge/redirects.ts';
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
const redirects = (
  clusters: readonly Cluster[],
  known: readonly (readonly [string, string])[] = [],
): object => {
  const isLive = (id: string): boolean => clusters.some(({ programId }) => programId === id);
  return Object.fromEntries(redirectsSince(before, new Map(known), clusters, isLive));
};

describe('an id that is gone', () => {
  it('leads to the course it was merged into', () => {
    expect(redirects([cluster('P', 'a', 'b', 'c', 'd')])).toEqual({ Q: 'P' });
  });

  it('leads to the part with most of its records when it was split', () => {
    expect(redirects([cluster('R', 'a'), cluster('S', 'b', 'c'), cluster('Q', 'd')])).toEqual({ P: 'S' });
  });

  it('leads on when the record that named the course is no longer delivered', () => {
    expect(redirects([cluster('T', 'b', 'c'), cluster('Q', 'd')])).toEqual({ P: 'T' });
  });

  it('leads nowhere when no record is left', () => {
    expect(redirects([cluster('P', 'a', 'b', 'c')])).toEqual({});
  });
});

describe('a redirect', () => {
  it('stays as long as its course is there', () => {
    expect(redirects([cluster('P', 'a', 'b', 'c'), cluster('Q', 'd')], [['O', 'Q']])).toEqual({ O: 'Q' });
  });

  it('is led on when its course has gone too', () => {
    expect(redirects([cluster('P', 'a', 'b', 'c', 'd')], [['O', 'Q']])).toEqual({ O: 'P', Q: 'P' });
  });

  it('ends when its id is in use again', () => {
    expect(redirects([cluster('O', 'd'), cluster('P', 'a', 'b', 'c')], [['O', 'P']])).toEqual({ Q: 'O' });
  });
});
