import { fractionOf } from '../lib/random.ts';
import type { Change, World } from './types.ts';

/**
 * What the second night does to a program: together about 1 %. Of a provider with forty or more at most one in forty
 * disappears, of one with fewer than twenty at most one, as a real night brings and as a guard lets through.
 */
export function makeChange(world: World, index: number, ordinal: number, size: number): Change {
  const removed = fractionOf(world.seed, 'removed', index);
  if (size >= 40 && ordinal % 40 === 17 && removed < 0.15) return 'removed';
  if (size >= 5 && size < 20 && ordinal === 2 && removed < 0.06) return 'removed';
  const place = fractionOf(world.seed, 'change', index);
  if (place < 0.0025) return 'price';
  if (place < 0.0045) return 'text';
  if (place < 0.0062) return 'new-run';
  if (place < 0.0075) return 'run-full';
  return place < 0.009 && size >= 4 ? 'added' : 'none';
}

/** Nights on which a program is delivered. */
export const isDelivered = (change: Change, night: 1 | 2): boolean =>
  !(change === 'removed' && night === 2) && !(change === 'added' && night === 1);
