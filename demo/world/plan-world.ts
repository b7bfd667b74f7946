import { fractionOf } from '../lib/random.ts';
import { pools } from './types.ts';
import type { Pool, World } from './types.ts';

/** Which programs each provider of a pool gives, in the order in which the world grows. */
export interface PoolPlan {
  readonly pool: Pool;
  readonly providers: number;
  /** World indexes of the programs of one provider. */
  programsOf(provider: number): Int32Array;
}

/** How many providers there are for n courses of each pool. */
const kinds = [
  { pool: 'edudex', providers: (n: number) => Math.ceil(5 + 2.6 * Math.sqrt(n)), skew: 1.9 },
  { pool: 'rio', providers: (n: number) => Math.ceil(4 + 2 * Math.sqrt(n)), skew: 1.7 },
  { pool: 'mbo', providers: (n: number) => Math.ceil(3 + 1.1 * Math.sqrt(n)), skew: 1.3 },
  { pool: 'ho', providers: (n: number) => Math.ceil(3 + 0.9 * Math.sqrt(n)), skew: 1.4 },
] as const;

const usualEnds = [0.55, 0.7, 0.82, 1] as const;

/** Where each pool ends on the line from 0 to 1 on which the courses are drawn. */
function poolEnds({ shares }: World): readonly number[] {
  if (shares === undefined) return usualEnds;
  const [edudex, rio, mbo] = shares;
  return [edudex, edudex + rio, edudex + rio + mbo, 1];
}

/** Part of the courses that only RIO knows which are of providers that EDU-DEX does know. */
const registeredOnlyShare = 0.2;

/** True for a course of an EDU-DEX supplier that it registered in RIO only. */
export const isRegisteredOnly = (world: World, index: number): boolean =>
  fractionOf(world.seed, 'kind', index) >= poolEnds(world)[0]!;

/**
 * Deals the programs out to providers: sizes follow a power law, and what program i gets depends on i alone, so
 * that a larger world begins with the smaller one.
 */
export function planWorld(world: World): readonly PoolPlan[] {
  const poolOf = new Uint8Array(world.programs);
  const providerOf = new Int32Array(world.programs);
  const counts = [0, 0, 0, 0];
  const ends = poolEnds(world);
  for (let index = 0; index < world.programs; index += 1) {
    const drawn = fractionOf(world.seed, 'kind', index);
    const kind = ends.findIndex((end) => drawn < end);
    let place = kind;
    if (kind === 1 && fractionOf(world.seed, 'registered', index) < registeredOnlyShare) place = 0;
    const { providers, skew } = kinds[place]!;
    const pool = providers(counts[place]!);
    counts[place]! += 1;
    poolOf[index] = place;
    providerOf[index] = Math.floor(pool * fractionOf(world.seed, 'provider', index) ** skew);
  }
  return pools.map((pool, place) => planPool(pool, place, poolOf, providerOf));
}

/** Sorts the programs of one pool by provider (a counting sort keeps their order). */
function planPool(pool: Pool, place: number, poolOf: Uint8Array, providerOf: Int32Array): PoolPlan {
  let providers = 0;
  for (let index = 0; index < poolOf.length; index += 1) {
    if (poolOf[index] === place) providers = Math.max(providers, providerOf[index]! + 1);
  }
  const ends = new Int32Array(providers + 1);
  for (let index = 0; index < poolOf.length; index += 1) {
    if (poolOf[index] === place) ends[providerOf[index]! + 1]! += 1;
  }
  for (let provider = 0; provider < providers; provider += 1) ends[provider + 1]! += ends[provider]!;
  const next = ends.slice(0, providers);
  const order = new Int32Array(ends[providers]!);
  for (let index = 0; index < poolOf.length; index += 1) {
    if (poolOf[index] !== place) continue;
    const provider = providerOf[index]!;
    order[next[provider]!] = index;
    next[provider]! += 1;
  }
  return {
    pool,
    providers,
    programsOf: (provider) => order.subarray(ends[provider]!, ends[provider + 1]!),
  };
}
