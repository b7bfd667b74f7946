import type { ProgramKind } from '../../model/codes.ts';
import type { Place } from '../../model/offer.ts';
import type { Provider } from '../../model/program-record.ts';
import type { OfferCohorts } from './cohorts.ts';
import { emptyCohorts } from './cohorts.ts';
import { groupsOf, readGroups } from './groups.ts';
import type { Institution } from './institutions.ts';
import type { OfferRows } from './offers.ts';
import type { Chosen } from './periods.ts';
import { earlier } from './periods.ts';
import type { RawOffer, RawUnit } from './raw.ts';
import type { UnitRecognition } from './recognitions.ts';
import { readUnitRecognitions } from './recognitions.ts';
import type { Relations } from './relations.ts';
import { readRelations } from './relations.ts';
import type { Family, Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import type { KnownUnit } from './memo.ts';
import type { Units } from './units.ts';
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
  /** First day on which the offer or its cohorts would be joined otherwise; null when never. */
  readonly until: string | null;
  /** Something of it was told with the delivery. */
  readonly isNoted: boolean;
}

/** What is the same for all sectors. */
export interface Organisations {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly places: ReadonlyMap<string, Place | null>;
}

/** The units of one sector and what hangs on them. */
export interface SectorUnits {
  readonly units: Units;
  readonly relations: Relations;
  readonly groups: ReadonlyMap<string, string>;
  readonly recognitions: ReadonlyMap<string, readonly UnitRecognition[]>;
}

/** Reads the units of a sector, their recognitions and the programmes that variants belong to. */
export async function readSectorUnits(
  sector: Sector,
  reader: TableReader,
  last: (code: string) => KnownUnit | null,
): Promise<SectorUnits> {
  return {
    units: await readUnits(sector, reader, last),
    relations: await readRelations(sector, reader),
    groups: await readGroups(sector, reader),
    recognitions: await readUnitRecognitions(sector, reader),
  };
}

/** Loads the units that offers name, and the programmes these are variants of. */
export async function loadUnits({ chosen }: OfferRows, { units, relations }: SectorUnits): Promise<void> {
  const codes = [...chosen.values()].map(({ row }) => codeOf(row.OPLEIDINGSEENHEIDCODE)!);
  const parents = codes.map((code) => relations.parents.get(code)).filter((code) => code !== undefined);
  await units.load([...codes, ...parents]);
}

/**
 * Offers of a family, each joined, by key. Left out, and counted in one Issue per cause: offers of an unknown provider
 * (nobody to go to), offers of an unknown unit without a name of their own, and offers of which every cohort has an
 * access code (for one company only). An unknown unit or location leaves the offer.
 */
export function* joinOffers(
  family: Family,
  offers: OfferRows,
  cohortsByOffer: ReadonlyMap<string, OfferCohorts>,
  sectorUnits: SectorUnits,
  {
    organisations: { providers, institutions, places },
    reader,
  }: { readonly organisations: Organisations; readonly reader: TableReader },
): Generator<JoinedOffer & { readonly key: string }> {
  const { notes } = reader;
  const tell = (
    severity: 'info' | 'warning' | 'error',
    code: string,
    field: string,
    message: string,
    example: string,
  ) => {
    notes.oneOf({ severity, code, field, message: `${family.offers}: {n} offers ${message}` }, example);
  };
  for (const [key, offer] of offers.chosen) {
    const { row } = offer;
    const providerId = codeOf(row.ONDERWIJSAANBIEDERID) ?? '';
    const provider = providers.get(providerId);
    const unitCode = codeOf(row.OPLEIDINGSEENHEIDCODE)!;
    const unit = sectorUnits.units.get(unitCode)?.row ?? null;
    const cohorts = cohortsByOffer.get(key) ?? emptyCohorts();
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
    const isNowhere = location !== null && !places.has(location);
    if (isNowhere) {
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
      key,
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
      until: earlier(offer.until, cohorts.until),
      isNoted: unit === null || isNowhere || offers.isTold(key),
    };
  }
}
