import type { Evidence } from './evidence.ts';

/** Records of two sources that share a key, so that only these are compared: never all pairs. */
export interface CandidateBlock {
  readonly key: string;
  readonly left: readonly Evidence[];
  readonly right: readonly Evidence[];
}

/** Pairs in one block beyond which it is reported instead of compared: the key then says nothing. */
export const maxBlockPairs = 20_000;

/**
 * Blocks of records with the same KvK and the same value (`valueOf`: one, several, or null to take no part). A block with more than
 * `maxBlockPairs` pairs goes to `oversized`.
 */
export function candidateBlocks(
  left: readonly Evidence[],
  right: readonly Evidence[],
  valueOf: (record: Evidence) => string | readonly string[] | null,
): { blocks: CandidateBlock[]; oversized: CandidateBlock[] } {
  // The values of the larger side that the other one does not have are not kept: together they take hundreds of megabytes.
  const isLeftSmaller = left.length < right.length;
  const fewer = byValue(isLeftSmaller ? left : right, valueOf);
  const more = byValue(isLeftSmaller ? right : left, valueOf, fewer);
  const [lefts, rights] = isLeftSmaller ? [fewer, more] : [more, fewer];
  const all = [...lefts].flatMap(([key, records]) => {
    const others = rights.get(key);
    return others === undefined ? [] : [{ key, left: records, right: others }];
  });
  const fits = (block: CandidateBlock): boolean => block.left.length * block.right.length <= maxBlockPairs;
  return { blocks: all.filter(fits), oversized: all.filter((block) => !fits(block)) };
}

function byValue(
  records: readonly Evidence[],
  valueOf: (record: Evidence) => string | readonly string[] | null,
  among?: ReadonlyMap<string, unknown>,
): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const record of records) {
    const values = valueOf(record);
    if (record.kvk === null || values === null) continue;
    for (const value of typeof values === 'string' ? [values] : values) {
      const key = `${record.kvk} ${value}`;
      if (among !== undefined && !among.has(key)) continue;
      const known = found.get(key);
      if (known === undefined) found.set(key, [record]);
      else known.push(record);
    }
  }
  return found;
}
