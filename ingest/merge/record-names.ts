import type { Evidence } from './evidence.ts';

/**
 * All by which people look a record up, a line each, in small letters, between line ends: its key and what that is made
 * of, ids of the course and its starts at the source, codes, KvK number and BRIN.
 */
export function recordNames(record: Evidence): string {
  const { key, ownKeys, runIds, unitCode, codes, kvk, brin, providerId } = record;
  const names = [
    ...[key, key.slice(key.indexOf(':') + 1), key.slice(key.lastIndexOf('/') + 1)],
    ...[unitCode, kvk, brin, providerId],
    ...codes.map((code) => code.slice(code.indexOf(' ') + 1)),
    ...[ownKeys, runIds].flat(),
  ].filter((name) => name !== null);
  return `\n${[...new Set(names)].join('\n').toLowerCase()}\n`;
}
