import type { ProgramKind } from '../../model/codes.ts';

/** The tables of one family of offers. */
export interface Family {
  readonly offers: string;
  readonly cohorts: string;
  readonly kind: ProgramKind;
}

/** Tables that belong together: units and their recognitions, and the families that offer them. */
export interface Sector {
  readonly name: string;
  readonly units: readonly string[];
  readonly links: string | null;
  readonly recognitions: string | null;
  readonly relations: string | null;
  /** Dossiers and domains that units stand in. */
  readonly groups: string | null;
  readonly families: readonly Family[];
}

/** All sectors of RIO with offers for adults. po, vo and so are for children; educatie and btl have no offers. */
export const sectors: readonly Sector[] = [
  {
    name: 'nfo',
    units: ['nfo_opleidingen'],
    links: 'nfo_relaties_opleidingseenheden_erkenningen',
    recognitions: 'nfo_opleidingserkenningen',
    relations: null,
    groups: null,
    families: [
      {
        offers: 'aangeboden_nfo_opleidingen',
        cohorts: 'aangeboden_nfo_opleiding_cohorten',
        kind: 'training',
      },
    ],
  },
  {
    name: 'mbo',
    units: ['mbo_opleidingen', 'mbo_opleidingsonderdelen'],
    links: 'mbo_relaties_opleidingseenheden_erkenningen',
    recognitions: 'mbo_opleidingserkenningen',
    relations: 'mbo_relaties_opleidingseenheden',
    groups: 'mbo_groepen',
    families: [
      {
        offers: 'aangeboden_mbo_opleidingen',
        cohorts: 'aangeboden_mbo_opleiding_cohorten',
        kind: 'qualification',
      },
      {
        offers: 'aangeboden_mbo_opleidingsonderdelen',
        cohorts: 'aangeboden_mbo_opleidingsonderdeel_cohorten',
        kind: 'component',
      },
    ],
  },
  {
    name: 'ho',
    units: ['ho_opleidingen', 'ho_opleidingsonderdelen'],
    links: 'ho_relaties_opleidingseenheden_erkenningen',
    recognitions: 'ho_opleidingserkenningen',
    relations: 'ho_relaties_opleidingseenheden',
    groups: null,
    families: [
      {
        offers: 'aangeboden_ho_opleidingen',
        cohorts: 'aangeboden_ho_opleiding_cohorten',
        kind: 'qualification',
      },
      {
        offers: 'aangeboden_ho_opleidingsonderdelen',
        cohorts: 'aangeboden_ho_opleidingsonderdeel_cohorten',
        kind: 'component',
      },
    ],
  },
  {
    name: 'vavo',
    units: ['vavo_opleidingen'],
    links: null,
    recognitions: null,
    relations: null,
    groups: null,
    families: [
      {
        offers: 'aangeboden_vavo_opleidingen',
        cohorts: 'aangeboden_vavo_opleiding_cohorten',
        kind: 'qualification',
      },
    ],
  },
];

/** Without these there is no catalogue of any size: a delivery that lacks one is refused. */
export const neededTables: readonly string[] = [
  'aangeboden_nfo_opleidingen',
  'aangeboden_nfo_opleiding_cohorten',
  'nfo_opleidingen',
  'nfo_opleidingserkenningen',
  'nfo_relaties_opleidingseenheden_erkenningen',
  'onderwijsaanbieders',
  'onderwijsbesturen',
  'relaties_onderwijsbesturen_onderwijsaanbieders',
  'onderwijslocaties',
];

/** Needed of DUO itself; a directory may hold a part of the register and gets a warning for each that is absent. */
export const expectedTables: readonly string[] = [
  'aangeboden_mbo_opleidingen',
  'aangeboden_mbo_opleiding_cohorten',
  'aangeboden_mbo_opleidingsonderdelen',
  'aangeboden_mbo_opleidingsonderdeel_cohorten',
  'mbo_opleidingen',
  'mbo_opleidingsonderdelen',
  'mbo_opleidingserkenningen',
  'mbo_relaties_opleidingseenheden_erkenningen',
  'aangeboden_ho_opleidingen',
  'aangeboden_ho_opleiding_cohorten',
  'ho_opleidingen',
  'ho_opleidingserkenningen',
  'ho_relaties_opleidingseenheden_erkenningen',
];

/** Read when delivered; nothing is said when they are not. */
const optionalTables: readonly string[] = [
  'aangeboden_ho_opleidingsonderdelen',
  'aangeboden_ho_opleidingsonderdeel_cohorten',
  'ho_opleidingsonderdelen',
  'ho_relaties_opleidingseenheden',
  'mbo_relaties_opleidingseenheden',
  'mbo_groepen',
  'relaties_onderwijsaanbieders_onderwijsinstellingserkenningen',
  'onderwijsinstellingserkenningen',
  'aangeboden_vavo_opleidingen',
  'aangeboden_vavo_opleiding_cohorten',
  'vavo_opleidingen',
];

/** Every table that is read. */
export const knownTables: readonly string[] = [...neededTables, ...expectedTables, ...optionalTables];

/** Name of the table that says which tables are whole, and how many rows each has. */
export const controlTableName = 'controlebestand';
