/**
 * The only place where ids are made and compared. Raw stable fields go in, without cleaning; changing a rule here
 * is a migration.
 */
import { createHash } from 'node:crypto';

/** EDU-DEX: programId is unique only within its orgUnitId, so the key is both. */
export const edudexKey = (orgUnitId: string, programId: string): string => `edudex:${orgUnitId}/${programId}`;

/** RIO: the code is a UUID whose case differs between tables (reference rio §1.5), so it is lowered. */
export const rioKey = (offeringCode: string): string => `rio:${offeringCode.toLowerCase()}`;

/** HOVI: product ids are unique over all institutions. */
export const hoviKey = (productId: string): string => `hovi:${productId}`;

/** An id of `length` characters [a-z2-7] from a text: base32 of SHA-256, safe in URLs, file names and documents. */
export function hashId(text: string, length: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const digest = createHash('sha256').update(text).digest();
  let id = '';
  for (let index = 0; index < length; index += 1) id += alphabet[digest[index]! % 32];
  return id;
}

/** Key of a step of an ontwikkelpad: the table has none, so all columns but the period are it. */
export const pathStepKey = (columns: readonly string[]): string =>
  `path:${hashId(columns.join('\u001f'), 16)}`;

const sourceOrder = ['edudex:', 'hovi:', 'rio:'];

/**
 * The record a cluster is named after: EDU-DEX before HOVI before RIO, as their ids change least, then the
 * smallest key. A pure function of the members, so that any order of deliveries gives the same id.
 */
export function anchorKey(recordKeys: readonly string[]): string {
  const rank = (key: string): number => sourceOrder.findIndex((prefix) => key.startsWith(prefix));
  const sorted = recordKeys.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  const anchor = sorted[0];
  if (anchor === undefined) throw new Error('a cluster has at least one record');
  return anchor;
}

/** Canonical id of a program: 60 bits of the anchor's key. Collisions at 1 M programs: about 4 in 10 million. */
export const programIdOf = (recordKeys: readonly string[]): string => hashId(anchorKey(recordKeys), 12);

/** Id of a decision: the same person deciding the same at the same moment is one decision. */
export const decisionId = (parts: readonly (string | null)[]): string => hashId(parts.join('\u001f'), 10);

/** Id of a question at the desk: the same as long as the same is asked about the same records. */
export const questionId = (parts: readonly (string | null)[]): string => hashId(parts.join('\u001f'), 10);
