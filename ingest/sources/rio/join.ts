import type { ProgramKind } from '../../model/codes.ts';
import type { Place } from '../../model/offer.ts';
import type { Provider } from '../../model/program-record.ts';
import type { OfferCohorts } from './cohorts.ts';
import { readCohorts } from './cohorts.ts';
import { groupsOf, readGroups } from './groups.ts';
import type { Institution } from './institutions.ts';
import { readOffers } from './offers.ts';
import type { Chosen } from './periods.ts';
import type { RawOffer, RawUnit } from './raw.ts';
import type { UnitRecognition } from './recognitions.ts';
import { readUnitRecognitions } from './recognitions.ts';
import type { Relations } from './relations.ts';
import { readRelations } from './relations.ts';
import type { Family, Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { readUnits } from './units.ts';
import { codeOf } from './values.ts';

/** One aangeboden opleiding with all that hangs on it. */
export interface JoinedOffer {
  readonly kind: ProgramKind;
  readonly offer: Chosen<RawOffer>;
  readonly unitCode: string;
  /** Null when the delivery has no such unit. */
  readonly unit: RawUnit | null;
  /** The programme this unit is a variant of. */
  readonly parent: RawUnit | null;
  readonly recognitions: readonly UnitRecognition[];
  /** Names of the dossiers and domains that the unit stands in. */
  readonly groups: readonly string[];
  readonly provider: Provider;
  /** Quality marks of the provider. */
  readonly marks: readonly string[];
  /** Null without location, or when the delivery has no such location. */
  readonly place: Place | null;
  readonly cohorts: OfferCohorts;
}

/** What is the same for all sectors. */
export interface Organisations {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly places: ReadonlyMap<string, Place | null>;
}

/** The units of one sector and what hangs on them. */
export interface SectorUnits {
  readonly units: ReadonlyMap<string, Chosen<RawUnit>>;
  readonly relations: Relations;
  readonly groups: ReadonlyMap<string, string>;
  readonly recognitions: ReadonlyMap<string, readonly UnitRecognition[]>;
}

/** Reads the units of a sector, their recognitions and the programmes that variants belong to. */
export async function readSectorUnits(sector: Sector, reader: TableReader): Promise<SectorUnits> {
  return {
    units: await readUnits(sector, reader),
    relations: await readRelations(sector, reader),
    groups: await readGroups(sector, reader),
    recognitions: await readUnitRecognitions(sector, reader),
  };
}

const noCohorts: OfferCohorts = { current: [], codes: [], forms: [], companyCount: 0 };

/**
 * The offers of a family, each joined. Left out, and counted in one Issue per cause: offers of an unknown provider
 * (nobody to go to), offers of an unknown unit without a name of their own, and offers of which every cohort has an
 * access code (for one company only). An unknown unit or location leaves the offer.
 */
export async function* joinOffers(
  family: Family,
  sectorUnits: SectorUnits,
  { providers, institutions, places }: Organisations,
  reader: TableReader,
): AsyncGenerator<JoinedOffer> {
  if (!reader.has(family.offers)) return;
  const { notes } = reader;
  const offers = await readOffers(family.offers, reader);
  const cohortsByOffer = await readCohorts(family.cohorts, offers, reader);
  const tell = (
    severity: 'info' | 'warning' | 'error',
    code: string,
    field: string,
    message: string,
    example: string,
  ) => {
    notes.oneOf({ severity, code, field, message: `${family.offers}: {n} offers ${message}` }, example);
  };
  if (offers.chosen.size === 0) {
    const message = `${family.offers} has no offers`;
    notes.each({ severity: 'warning', code: 'EMPTY_TABLE', field: family.offers, value: null, message });
  }
  for (const [key, offer] of offers.chosen) {
    const { row } = offer;
    const providerId = codeOf(row.ONDERWIJSAANBIEDERID) ?? '';
    const provider = providers.get(providerId);
    const unitCode = codeOf(row.OPLEIDINGSEENHEIDCODE)!;
    const unit = sectorUnits.units.get(unitCode)?.row ?? null;
    const cohorts = cohortsByOffer.get(key) ?? noCohorts;
    // Given back as soon as it is used: the cohorts are the most of what is held.
    cohortsByOffer.delete(key);
    const location = codeOf(row.ONDERWIJSLOCATIECODE);
    if (provider === undefined) {
      tell(
        'error',
        'ORPHAN_OFFER',
        'ONDERWIJSAANBIEDERID',
        'name an unknown provider and are left out',
        `${key} of ${providerId}`,
      );
      continue;
    }
    if (unit === null && row.EIGENNAAM === null) {
      tell(
        'error',
        'ORPHAN_OFFER',
        'OPLEIDINGSEENHEIDCODE',
        'name an unknown unit, have no name and are left out',
        `${key} of ${unitCode}`,
      );
      continue;
    }
    if (cohorts.companyCount > 0 && cohorts.codes.length === 0) {
      tell('info', 'COMPANY_OFFER', 'TOEGANGSCODE_COHORT', 'are open to one company only and left out', key);
      continue;
    }
    if (unit === null)
      tell(
        'warning',
        'UNKNOWN_UNIT',
        'OPLEIDINGSEENHEIDCODE',
        'name an unknown unit',
        `${key} of ${unitCode}`,
      );
    if (location !== null && !places.has(location)) {
      tell(
        'warning',
        'UNKNOWN_LOCATION',
        'ONDERWIJSLOCATIECODE',
        'name an unknown location',
        `${key} at ${location}`,
      );
    }
    const parentCode = sectorUnits.relations.parents.get(unitCode);
    yield {
      kind: family.kind,
      offer,
      unitCode,
      unit,
      parent: parentCode === undefined ? null : (sectorUnits.units.get(parentCode)?.row ?? null),
      recognitions: sectorUnits.recognitions.get(unitCode) ?? [],
      groups: groupsOf(unitCode, sectorUnits.relations.above, sectorUnits.groups),
      provider,
      marks: institutions.get(providerId)?.marks ?? [],
      place: location === null ? null : (places.get(location) ?? null),
      cohorts,
    };
  }
}
