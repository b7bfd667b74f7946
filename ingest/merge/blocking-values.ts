import type { Evidence } from './evidence.ts';
import { keyForms } from './match-own-keys.ts';
import { restsOf, sharedCodesOf } from './near-titles.ts';

/**
 * All values of a record through which a rule can compare it with another, or through which both can lead to a third:
 * two records without a chain of common values never influence each other's cluster. Whoever adds a rule to the ladder
 * adds its values here. A value is a number of 52 bits of its hash; a value that only ties records of different sources
 * is negative. Two values with one number make more records be looked at again, no wrong cluster.
 *
 * `record` has its KvK filled in (`provider-kvk.ts`).
 */
export function blockingValues(record: Evidence): Float64Array {
  const { source, kvk, brin, croho, providerId, unitCode, link, bare } = record;
  const found = new Set<number>();
  const within = (rule: string, ...value: readonly string[]): unknown => found.add(numberOf(rule, value));
  const between = (rule: string, ...value: readonly string[]): unknown => found.add(-numberOf(rule, value));
  if (kvk !== null) {
    if (source !== 'hovi') {
      const keys = source === 'rio' ? record.ownKeys.flatMap(keyForms) : record.ownKeys;
      for (const key of keys) between('own key', kvk, key.toLowerCase());
      for (const runId of record.runIds) between('run', kvk, runId);
      if (unitCode !== null) between('unit', kvk, unitCode);
    }
    if (link !== null) between('link', kvk, link);
    between('title', kvk, bare);
    for (const rest of restsOf(record)) between('rest', kvk, rest);
    for (const code of sharedCodesOf(record)) between('code', kvk, code);
  }
  if (source !== 'edudex' && brin !== null && croho !== null) within('study', brin, croho);
  if (source === 'rio' && unitCode !== null) within('sibling', providerId, unitCode);
  return Float64Array.from(found);
}

/** A number from 1 to 2^52 from the two halves of a 64-bit hash (cyrb53, public domain). */
function numberOf(rule: string, value: readonly string[]): number {
  const text = `${rule}\u001f${value.join('\u001f')}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (0xfffff & low) + (high >>> 0) + 1;
}
