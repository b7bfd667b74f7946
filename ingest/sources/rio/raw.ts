/**
 * The columns of RIO's CSV tables that are read or knowingly passed over, in the source's own words.
 * Source: CKAN dataset `rio_nfo_po_vo_vavo_mbo_ho`, schema scan of 2026-10-05 (docs/sources/rio.md). A column that
 * stands in neither list becomes an Issue; a needed column that is missing refuses the delivery.
 */

/** What is done with a table's columns. */
export interface TableColumns<Column extends string> {
  readonly needed: readonly Column[];
  readonly optional?: readonly Column[];
  readonly ignored: readonly string[];
}

/** One row of a table, by column name. */
export type RawRow<Column extends string> = Readonly<Record<Column, string | null>>;

const offerCore = [
  'AANGEBODEN_OPLEIDINGCODE',
  'OPLEIDINGSEENHEIDCODE',
  'ONDERWIJSAANBIEDERID',
  'ONDERWIJSLOCATIECODE',
  'STARTDATUM',
  'EINDDATUM',
  'AFWIJKENDE_OPLEIDINGSDUUROMVANG',
  'AFWIJKENDE_OPLEIDINGSDUUREENHEID',
  'EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL',
  'BEGINDATUM_PERIODE',
  'EINDDATUM_PERIODE',
  'EIGENNAAM',
  'OMSCHRIJVING',
] as const;

const offerExtras = [
  'NIVEAU',
  'MBONIVEAU',
  'VOERTAAL',
  'VORM',
  'LEERTRAJECT',
  'VERSNELD_TRAJECT',
  'WEBSITE',
] as const;

/** All columns of offers that are read; a table has those of its family. */
export const offerColumns = [...offerCore, ...offerExtras] as const;
export type OfferColumn = (typeof offerColumns)[number];
export type RawOffer = RawRow<OfferColumn>;

const offerIgnored = [
  'EERSTE_INSTROOMDATUM',
  'LAATSTE_INSTROOMDATUM',
  'EIGENNAAM_ENGELS',
  'SAMENWERKENDE_ONDERWIJSAANBIEDERIDS',
];

const offerTable = (extras: readonly OfferColumn[], ignored: readonly string[] = []) => ({
  needed: [...offerCore, ...extras],
  ignored: [...offerIgnored, ...ignored],
});

/** `aangeboden_nfo_opleidingen` and its sisters, by the table's name. */
export const offerTables: Readonly<Record<string, TableColumns<OfferColumn>>> = {
  aangeboden_nfo_opleidingen: offerTable(['NIVEAU', 'VOERTAAL', 'WEBSITE']),
  aangeboden_mbo_opleidingen: offerTable(
    ['LEERTRAJECT', 'MBONIVEAU', 'VOERTAAL', 'WEBSITE'],
    ['DOORLOPENDE_LEERLIJN_VMBO_MBO', 'TOEGANKELIJKHEID', 'TOELATINGSEISEN'],
  ),
  aangeboden_mbo_opleidingsonderdelen: offerTable(
    ['MBONIVEAU', 'VOERTAAL', 'WEBSITE'],
    ['TOEGANKELIJKHEID', 'TOELATINGSEISEN'],
  ),
  aangeboden_ho_opleidingen: offerTable(
    ['VOERTAAL', 'VORM', 'VERSNELD_TRAJECT', 'WEBSITE'],
    [
      'BUITENLANDSE_PARTNER',
      'DEFICIENTIE',
      'EIGENNAAM_DUITS',
      'EIGENNAAM_KORT',
      'EISEN_WERKZAAMHEDEN',
      'PROPEDEUTISCHE_FASE',
      'STUDIEKEUZECHECK',
    ],
  ),
  aangeboden_ho_opleidingsonderdelen: offerTable(
    ['VOERTAAL', 'VORM', 'WEBSITE'],
    ['BUITENLANDSE_PARTNER', 'EIGENNAAM_KORT'],
  ),
  aangeboden_vavo_opleidingen: offerTable([], ['TOEGANKELIJKHEID', 'TOELATINGSEISEN']),
};

const cohortCore = [
  'AANGEBODEN_OPLEIDING_COHORTCODE',
  'AANGEBODEN_OPLEIDINGCODE',
  'EINDE_AANMELDPERIODE',
  'INSTROOMMOMENT',
  'BEGIN_INSTROOMPERIODE',
  'EINDE_INSTROOMPERIODE',
  'OPLEIDINGSEINDDATUM',
  'STATUS',
  'TOELICHTING_VEREISTE_TOESTEMMING',
] as const;

export type CohortColumn = (typeof cohortCore)[number] | 'OPLEIDINGSVORM' | 'TOEGANGSCODE_COHORT';

/** What is kept of a cohort once its offer is known. */
export const keptCohortColumns = [
  'AANGEBODEN_OPLEIDING_COHORTCODE',
  'EINDE_AANMELDPERIODE',
  'INSTROOMMOMENT',
  'BEGIN_INSTROOMPERIODE',
  'EINDE_INSTROOMPERIODE',
  'OPLEIDINGSEINDDATUM',
  'OPLEIDINGSVORM',
  'STATUS',
  'TOELICHTING_VEREISTE_TOESTEMMING',
] as const;
export type RawCohort = RawRow<(typeof keptCohortColumns)[number]>;

const cohortExtras = ['OPLEIDINGSVORM', 'TOEGANGSCODE_COHORT'] as const;

const cohortTable = (extras: readonly CohortColumn[]): TableColumns<CohortColumn> => ({
  needed: [...cohortCore, ...extras],
  // An access code shuts a cohort off for the public, so it is looked at wherever it turns up.
  optional: cohortExtras.filter((name) => !extras.includes(name)),
  ignored: ['BEGIN_AANMELDPERIODE', 'DEELNEMERSPLAATSEN', 'TOESTEMMING_VEREIST_VOOR_AANMELDING'],
});

/** `aangeboden_nfo_opleiding_cohorten` and its sisters, by the table's name. */
export const cohortTables: Readonly<Record<string, TableColumns<CohortColumn>>> = {
  aangeboden_nfo_opleiding_cohorten: cohortTable(['OPLEIDINGSVORM']),
  aangeboden_mbo_opleiding_cohorten: cohortTable(['OPLEIDINGSVORM', 'TOEGANGSCODE_COHORT']),
  aangeboden_mbo_opleidingsonderdeel_cohorten: cohortTable(['OPLEIDINGSVORM']),
  aangeboden_ho_opleiding_cohorten: cohortTable(['OPLEIDINGSVORM']),
  aangeboden_ho_opleidingsonderdeel_cohorten: cohortTable(['OPLEIDINGSVORM']),
  aangeboden_vavo_opleiding_cohorten: cohortTable(['TOEGANGSCODE_COHORT']),
};

const unitCore = [
  'OPLEIDINGSEENHEIDCODE',
  'BEGINDATUM_PERIODE',
  'EINDDATUM_PERIODE',
  'EIGEN_OPLEIDINGSEENHEIDSLEUTEL',
  'WAARDEDOCUMENTSOORT',
  'VOLLEDIGE_NAAM',
  'KORTE_NAAM',
  'STUDIELAST',
  'STUDIELASTEENHEID',
  'OMSCHRIJVING',
] as const;

/** All columns of units that are read. */
export const unitColumns = [...unitCore, 'CATEGORIE', 'NIVEAU', 'NLQF'] as const;
export type UnitColumn = (typeof unitColumns)[number];
export type RawUnit = RawRow<UnitColumn>;

const unitIgnored = [
  'BEGINDATUM',
  'EINDDATUM',
  'OPLEIDINGSHERKOMST',
  'AFKORTING',
  'INTERNATIONALE_NAAM_ENGELS',
  'EIGENAAR',
  'TYPE',
  'SOORT',
  'GRAAD',
  'EQF',
  'OPLEIDINGSSOORT',
  'WET_EISEND_MINISTERIE',
];

const unitTable = (extras: readonly UnitColumn[]): TableColumns<UnitColumn> => ({
  needed: [...unitCore, ...extras],
  ignored: unitIgnored,
});

/** `nfo_opleidingen` and its sisters, by the table's name. */
export const unitTables: Readonly<Record<string, TableColumns<UnitColumn>>> = {
  nfo_opleidingen: unitTable(['CATEGORIE', 'NIVEAU']),
  mbo_opleidingen: unitTable(['NIVEAU', 'NLQF']),
  mbo_opleidingsonderdelen: unitTable([]),
  ho_opleidingen: unitTable(['NIVEAU', 'NLQF']),
  ho_opleidingsonderdelen: unitTable([]),
  // Its columns were not in the scan: only the names every unit table shares are asked for.
  vavo_opleidingen: {
    needed: ['OPLEIDINGSEENHEIDCODE', 'VOLLEDIGE_NAAM'],
    optional: [
      ...unitCore.filter((name) => name !== 'OPLEIDINGSEENHEIDCODE' && name !== 'VOLLEDIGE_NAAM'),
      'NIVEAU',
      'NLQF',
    ],
    ignored: unitIgnored,
  },
};

const linkCore = ['OPLEIDINGSEENHEIDCODE', 'ERKENDEOPLEIDINGSCODE'] as const;
export type LinkColumn = (typeof linkCore)[number] | 'OPLEIDINGSSTELSEL' | 'UNIEKE_ERKENDEOPLEIDINGSCODE';
export type RawLink = RawRow<LinkColumn>;

/** Which unit has which recognition, by the table's name. */
export const linkTables: Readonly<Record<string, TableColumns<LinkColumn>>> = {
  nfo_relaties_opleidingseenheden_erkenningen: { needed: [...linkCore, 'OPLEIDINGSSTELSEL'], ignored: [] },
  mbo_relaties_opleidingseenheden_erkenningen: { needed: [...linkCore, 'OPLEIDINGSSTELSEL'], ignored: [] },
  ho_relaties_opleidingseenheden_erkenningen: {
    needed: [...linkCore, 'UNIEKE_ERKENDEOPLEIDINGSCODE'],
    ignored: [],
  },
};

const recognitionCore = ['ERKENDEOPLEIDINGSCODE', 'OPLEIDINGSSTELSEL', 'ERKENNER'] as const;
const recognitionDates = ['INGANGSDATUM', 'EINDDATUM'] as const;
const recognitionPeriods = ['BEGINDATUM_PERIODE', 'EINDDATUM_PERIODE'] as const;

/** All columns of recognitions that are read. */
export const recognitionColumns = [
  ...recognitionCore,
  ...recognitionDates,
  ...recognitionPeriods,
  'ERKENNERCODE',
  'UNIEKE_ERKENDEOPLEIDINGSCODE',
  'NLQF',
] as const;
export type RecognitionColumn = (typeof recognitionColumns)[number];
export type RawRecognition = RawRow<RecognitionColumn>;

/** `nfo_opleidingserkenningen` and its sisters, by the table's name. */
export const recognitionTables: Readonly<Record<string, TableColumns<RecognitionColumn>>> = {
  nfo_opleidingserkenningen: {
    needed: [...recognitionCore, ...recognitionDates, 'ERKENNERCODE', 'NLQF'],
    ignored: ['MINISTERIE', 'EQF'],
  },
  mbo_opleidingserkenningen: {
    needed: [...recognitionCore, ...recognitionDates, ...recognitionPeriods, 'ERKENNERCODE'],
    ignored: [
      'INSTROOMEINDDATUM',
      'MINISTERIE',
      'PRIJSFACTOR_BEKOSTIGING',
      'TOEGESTANE_LEERWEG',
      'WET',
      'LICENTIEERWIJZE',
    ],
  },
  ho_opleidingserkenningen: {
    needed: [...recognitionCore, 'UNIEKE_ERKENDEOPLEIDINGSCODE'],
    optional: [...recognitionDates, ...recognitionPeriods, 'ERKENNERCODE'],
    ignored: ['BEKOSTIGINGSCODE', 'ONDERDEEL'],
  },
};

export type RelationColumn =
  'VAN_OPLEIDINGSEENHEIDCODE' | 'RELATIESOORT' | 'NAAR_OPLEIDINGSEENHEIDCODE' | 'BEGINDATUM' | 'EINDDATUM';

/** `mbo_` and `ho_relaties_opleidingseenheden`: which unit stands above which. */
export const relationTable: TableColumns<RelationColumn> = {
  needed: [
    'VAN_OPLEIDINGSEENHEIDCODE',
    'RELATIESOORT',
    'NAAR_OPLEIDINGSEENHEIDCODE',
    'BEGINDATUM',
    'EINDDATUM',
  ],
  ignored: ['VAN_OPLEIDINGSEENHEIDTYPE', 'NAAR_OPLEIDINGSEENHEIDTYPE'],
};

export type GroupColumn =
  'OPLEIDINGSEENHEIDCODE' | 'BEGINDATUM_PERIODE' | 'EINDDATUM_PERIODE' | 'VOLLEDIGE_NAAM';

/** `mbo_groepen`: kwalificatiedossiers and domeinen. */
export const groupTable: TableColumns<GroupColumn> = {
  needed: ['OPLEIDINGSEENHEIDCODE', 'BEGINDATUM_PERIODE', 'EINDDATUM_PERIODE', 'VOLLEDIGE_NAAM'],
  ignored: [
    'TYPE',
    'BEGINDATUM',
    'EINDDATUM',
    'EIGEN_OPLEIDINGSEENHEIDSLEUTEL',
    'OPLEIDINGSHERKOMST',
    'AFKORTING',
    'INTERNATIONALE_NAAM_ENGELS',
    'KORTE_NAAM',
    'OMSCHRIJVING',
  ],
};

export type ControlColumn = 'naam' | 'aantalCsv' | 'volledig';

/** `controlebestand`: rows per file, and whether the file is whole. */
export const controlTable: TableColumns<ControlColumn> = {
  needed: ['naam', 'aantalCsv', 'volledig'],
  ignored: ['aantalDataStore', 'gewijzigd'],
};
