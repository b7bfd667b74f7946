import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SourceError } from '../../model/source-error.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';
import { parseJson } from './parse.ts';

/** Largest delivery of one institution, in bytes; the largest real one is 1.5 MB. */
const fileLimit = 64 * 2 ** 20;

/** One institution: a file to read, or why there is none. */
export type PartFile =
  { readonly part: string; readonly path: string } | { readonly part: string; readonly error: SourceError };

/** The delivery of one institution as it came: the three values are not yet known to be of the right type. */
export interface Delivery {
  readonly organization: unknown;
  readonly locations: unknown;
  readonly products: readonly unknown[];
  readonly extraKeys: readonly string[];
  /** Hash of the content, whatever the order of keys and the white space. */
  readonly digest: string;
}

/** Own value of a key of a parsed object. */
export const ownValue = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

/** A HOVI id as text; ids are numbers or their texts, which are one value. Null when there is none. */
export function idOf(value: unknown, key: string): string | null {
  const id = ownValue(value, key);
  if (typeof id === 'number' && Number.isSafeInteger(id)) return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}

/** Reads `{organization, locations, products}` of one institution. Throws SourceError when it cannot be taken whole. */
export async function readPartFile(path: string): Promise<Delivery> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size > fileLimit) {
    throw new SourceError(
      'hovi',
      'parse',
      `${name} has ${String(size)} bytes, the limit is ${String(fileLimit)}`,
    );
  }
  const value = parseJson(await readFile(path), name);
  const organization = ownValue(value, 'organization');
  const products = ownValue(value, 'products');
  if (typeof organization !== 'object' || organization === null) {
    throw new SourceError('hovi', 'parse', `${name} has no object organization`);
  }
  if (!Array.isArray(products)) throw new SourceError('hovi', 'parse', `${name} has no list products`);
  return {
    organization,
    locations: ownValue(value, 'locations'),
    products,
    extraKeys: Object.keys(value as object),
    digest: sha256(canonicalJson(value)),
  };
}
