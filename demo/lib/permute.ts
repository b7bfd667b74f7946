import { hashKeys } from './random.ts';

const rounds = 4;

/**
 * A one-to-one shuffle of 0 … size-1 that looks random (a Feistel network over the next power of four, walked until
 * it lands below `size`): gives every number a code of its own without keeping a set of the codes given out.
 * Throws a RangeError for an index outside the range, which has no place in the walk.
 */
export function permute(index: number, size: number, ...keys: readonly (number | string)[]): number {
  if (!(index >= 0 && index < size)) throw new RangeError(`${String(index)} is not below ${String(size)}`);
  const half = Math.max(1, Math.ceil(Math.log2(size) / 2));
  const mask = 2 ** half - 1;
  const key = hashKeys(...keys);
  let place = index;
  do {
    let left = Math.floor(place / 2 ** half);
    let right = place & mask;
    for (let round = 0; round < rounds; round += 1) {
      [left, right] = [right, left ^ (hashKeys(key, round, right) & mask)];
    }
    place = left * 2 ** half + right;
  } while (place >= size);
  return place;
}
