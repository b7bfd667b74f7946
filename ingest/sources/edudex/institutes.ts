import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SourceError } from '../../model/source-error.ts';
import type { RawInstitute } from './raw.ts';
import { rawInstitutesSchema } from './raw.ts';
import { sayInvalid } from './say-invalid.ts';
import type { Supplier } from './supplier.ts';
import { mapSupplier, unknownSupplier } from './supplier.ts';

/** The institutes file: metadata by orgUnitId, and a hash of its bytes ('' without a file). */
export interface Institutes {
  readonly byId: ReadonlyMap<string, RawInstitute>;
  readonly hash: string;
}

/** Reads the file of supplier metadata. Throws SourceError when it is not there or not of its shape. */
export async function loadInstitutes(path: string | null): Promise<Institutes> {
  if (path === null) return { byId: new Map(), hash: '' };
  const refuse = (why: string, cause?: unknown): never => {
    throw new SourceError('edudex', 'config', `EDU-DEX institutes file ${path}: ${why}`, { cause });
  };
  const bytes = await readFile(path).catch((error: unknown) => refuse('cannot be read', error));
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return refuse('is not JSON', error);
  }
  const parsed = rawInstitutesSchema.safeParse(json);
  if (!parsed.success) return refuse(sayInvalid(parsed.error));
  return {
    byId: new Map(Object.entries(parsed.data)),
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** What a delivery says of a supplier, and of what it does not say the institutes file. */
export const completed = (delivered: RawInstitute, { byId }: Institutes, orgUnitId: string): RawInstitute => {
  const said = Object.entries(delivered).filter(([, value]) => value !== undefined && value !== null);
  return { ...byId.get(orgUnitId), unknown: [], ...Object.fromEntries(said) };
};

/** Supplier metadata from the institutes file. */
export const suppliersFrom =
  ({ byId }: Institutes) =>
  (orgUnitId: string): Supplier => {
    const institute = byId.get(orgUnitId);
    return institute === undefined ? unknownSupplier : mapSupplier(institute, null);
  };
