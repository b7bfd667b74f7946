/** The columns of RIO's tables of organisations and locations, in the source's own words; see raw.ts. */
import type { RawRow, TableColumns } from './raw.ts';

export type ProviderColumn =
  | 'ONDERWIJSAANBIEDERID'
  | 'EIGEN_ONDERWIJSAANBIEDERSLEUTEL'
  | 'BEGINDATUM_PERIODE'
  | 'EINDDATUM_PERIODE'
  | 'NAAM';

/** `onderwijsaanbieders`. */
export const providerTable: TableColumns<ProviderColumn> = {
  needed: [
    'ONDERWIJSAANBIEDERID',
    'EIGEN_ONDERWIJSAANBIEDERSLEUTEL',
    'BEGINDATUM_PERIODE',
    'EINDDATUM_PERIODE',
    'NAAM',
  ],
  ignored: ['INBEDRIJFDATUM', 'UITBEDRIJFDATUM', 'INTERNATIONALE_NAAM'],
};

export type BoardColumn = 'ONDERWIJSBESTUURID' | 'KVK_NUMMER' | 'BEGINDATUM_PERIODE' | 'EINDDATUM_PERIODE';

/** `onderwijsbesturen`. */
export const boardTable: TableColumns<BoardColumn> = {
  needed: ['ONDERWIJSBESTUURID', 'KVK_NUMMER', 'BEGINDATUM_PERIODE', 'EINDDATUM_PERIODE'],
  ignored: ['INBEDRIJFDATUM', 'UITBEDRIJFDATUM', 'RSIN', 'INTERNATIONALE_NAAM', 'NAAM'],
};

export type BoardLinkColumn = 'ONDERWIJSBESTUURID' | 'ONDERWIJSAANBIEDERID' | 'BEGINDATUM' | 'EINDDATUM';

/** `relaties_onderwijsbesturen_onderwijsaanbieders`. */
export const boardLinkTable: TableColumns<BoardLinkColumn> = {
  needed: ['ONDERWIJSBESTUURID', 'ONDERWIJSAANBIEDERID', 'BEGINDATUM', 'EINDDATUM'],
  ignored: [],
};

export type InstitutionLinkColumn = 'ONDERWIJSAANBIEDERID' | 'OIE_CODE' | 'BEGINDATUM' | 'EINDDATUM';

/** `relaties_onderwijsaanbieders_onderwijsinstellingserkenningen`. */
export const institutionLinkTable: TableColumns<InstitutionLinkColumn> = {
  needed: ['ONDERWIJSAANBIEDERID', 'OIE_CODE', 'BEGINDATUM', 'EINDDATUM'],
  ignored: [],
};

const institutionDates = ['INGANGSDATUM', 'EINDDATUM', 'BEGINDATUM_PERIODE', 'EINDDATUM_PERIODE'] as const;
export type InstitutionColumn = 'OIE_CODE' | 'ERKENNER' | (typeof institutionDates)[number];

/** `onderwijsinstellingserkenningen`: BRIN codes and quality marks. Its dates were not in the scan. */
export const institutionTable: TableColumns<InstitutionColumn> = {
  needed: ['OIE_CODE', 'ERKENNER'],
  optional: institutionDates,
  ignored: ['SOORT', 'BEKOSTIGINGSCODE', 'WET'],
};

export type LocationColumn =
  | 'ONDERWIJSLOCATIECODE'
  | 'GPS_LATITUDE'
  | 'GPS_LONGITUDE'
  | 'STRAATNAAM'
  | 'HUISNUMMER'
  | 'HUISNUMMERTOEVOEGING'
  | 'POSTCODE'
  | 'PLAATSNAAM';
export type RawLocation = RawRow<LocationColumn>;

/** `onderwijslocaties`. */
export const locationTable: TableColumns<LocationColumn> = {
  needed: [
    'ONDERWIJSLOCATIECODE',
    'GPS_LATITUDE',
    'GPS_LONGITUDE',
    'STRAATNAAM',
    'HUISNUMMER',
    'HUISNUMMERTOEVOEGING',
    'POSTCODE',
    'PLAATSNAAM',
  ],
  ignored: ['BAG_ID'],
};
