import type { RawProgramKey } from './raw.ts';

/** The public programs of a supplier. */
export interface SupplierKeys {
  /** Active ones, each once, by id. */
  readonly keys: readonly RawProgramKey[];
  /** Those with a status that nobody knows. */
  readonly unknown: readonly RawProgramKey[];
}

/** The public keys of all catalogues by supplier; of a program in several catalogues the newest change. */
export function groupKeys(
  catalogs: readonly (readonly RawProgramKey[])[],
): ReadonlyMap<string, SupplierKeys> {
  const bySupplier = new Map<string, { active: Map<string, RawProgramKey>; unknown: RawProgramKey[] }>();
  for (const key of catalogs.flat()) {
    if (!['public', null].includes(key.clientId) || ['inactive', 'removed'].includes(key.status)) continue;
    const known = bySupplier.get(key.supplierId) ?? { active: new Map<string, RawProgramKey>(), unknown: [] };
    bySupplier.set(key.supplierId, known);
    const other = known.active.get(key.programId);
    if (key.status !== 'active') known.unknown.push(key);
    else if (other === undefined || other.lastChange < key.lastChange) known.active.set(key.programId, key);
  }
  const byId = (a: RawProgramKey, b: RawProgramKey): number => (a.programId < b.programId ? -1 : 1);
  return new Map(
    [...bySupplier].map(([id, { active, unknown }]) => [
      id,
      { keys: [...active.values()].sort(byId), unknown },
    ]),
  );
}
