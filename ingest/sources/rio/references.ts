import { contentHash } from '../../lib/content-hash.ts';
import { groupsOf } from './groups.ts';
import type { Organisations, SectorUnits } from './join.ts';

/** Digests of what offers refer to, as it is today: equal ones mean that nothing an offer takes from there changed. */
export interface References {
  /** Of the unit an offer names with all that hangs on it, its provider and its place. */
  readonly of: (unit: string, provider: string, place: string | null) => string;
  /** Of a unit and its recognitions. */
  readonly ofUnit: (code: string) => string;
}

const digest = (value: unknown): string => contentHash(JSON.stringify(value)).slice(0, 12);

function remember(make: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    const found = known.get(code) ?? make(code);
    known.set(code, found);
    return found;
  };
}

/** Digests of the units of a sector and of the organisations; each is worked out when it is first asked for. */
export function createReferences(
  { units, relations, groups, recognitions }: SectorUnits,
  { providers, institutions, places }: Organisations,
): References {
  const rowOf = (code: string): string | null => units.known(code)?.digest ?? null;
  const ofUnit = remember((code) => digest([rowOf(code), recognitions.get(code) ?? []]));
  const unitWithAll = remember((code) => {
    const parent = relations.parents.get(code);
    const above = groupsOf(code, relations.above, groups);
    return digest([ofUnit(code), parent === undefined ? null : rowOf(parent), above]);
  });
  const ofProvider = remember((id) => digest([providers.get(id) ?? null, institutions.get(id)?.marks ?? []]));
  const ofPlace = remember((code) => digest(places.has(code) ? [places.get(code)] : []));
  return {
    of: (unit, provider, place) =>
      `${unitWithAll(unit)} ${ofProvider(provider)} ${place === null ? '' : ofPlace(place)}`,
    ofUnit,
  };
}
