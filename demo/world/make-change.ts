import { fractionOf } from '../lib/random.ts';
import type { Change, World } from './types.ts';

/**
 * What the second night does to a program: together about 1 %. At most one program in forty of a provider with
 * forty or more disappears, and none of a smaller one, as a real night brings and as a guard lets through.
 */
export function makeChange(world: World, index: number, ordinal: number, size: number): Change {
  if (size >= 40 && ordinal % 40 === 17 && fractionOf(world.seed, 'removed', index) < 0.08) return 'removed';
  const place = fractionOf(world.seed, 'change', index);
  if (place < 0.003) return 'price';
  if (place < 0.0055) return 'text';
  if (place < 0.0075) return 'new-run';
  if (place < 0.009) return 'run-full';
  return place < 0.0105 && size >= 4 ? 'added' : 'none';
}

/** Nights on which a program is delivered. */
export const isDelivered = (change: Change, night: 1 | 2): boolean =>
  !(change === 'removed' && night === 2) && !(change === 'added' && night === 1);
