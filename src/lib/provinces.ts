/** The twelve provincies, as GeoNames and the catalogue name them, with their place on a map of equal tiles. */
export interface Province {
  readonly name: string;
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

export const provinces: readonly Province[] = [
  { name: 'Drenthe', short: 'DR', column: 3, row: 1 },
  { name: 'Flevoland', short: 'FL', column: 2, row: 1 },
  { name: 'Fryslân', short: 'FR', column: 2, row: 0 },
  { name: 'Gelderland', short: 'GE', column: 2, row: 2 },
  { name: 'Groningen', short: 'GR', column: 3, row: 0 },
  { name: 'Limburg', short: 'LI', column: 2, row: 3 },
  { name: 'Noord-Brabant', short: 'NB', column: 1, row: 3 },
  { name: 'Noord-Holland', short: 'NH', column: 1, row: 1 },
  { name: 'Overijssel', short: 'OV', column: 3, row: 2 },
  { name: 'Utrecht', short: 'UT', column: 1, row: 2 },
  { name: 'Zeeland', short: 'ZE', column: 0, row: 3 },
  { name: 'Zuid-Holland', short: 'ZH', column: 0, row: 2 },
];
