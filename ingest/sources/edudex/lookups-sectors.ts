/**
 * Sections of the Standaard Bedrijfsindeling (CBS, SBI 2008) in Dutch, short, with the divisions they have. EDU-DEX:
 * `targetSector` is a section, `targetSectorSBI` two to five digits that begin with a division (openapi 1.0.2).
 */
const sections: readonly [code: string, name: string, first: number, last: number][] = [
  ['A', 'landbouw, bosbouw en visserij', 1, 3],
  ['B', 'delfstoffenwinning', 6, 9],
  ['C', 'industrie', 10, 33],
  ['D', 'energievoorziening', 35, 35],
  ['E', 'water en afval', 36, 39],
  ['F', 'bouwnijverheid', 41, 43],
  ['G', 'handel', 45, 47],
  ['H', 'vervoer en opslag', 49, 53],
  ['I', 'horeca', 55, 56],
  ['J', 'informatie en communicatie', 58, 63],
  ['K', 'financiële dienstverlening', 64, 66],
  ['L', 'onroerend goed', 68, 68],
  ['M', 'specialistische zakelijke diensten', 69, 75],
  ['N', 'overige zakelijke diensten', 77, 82],
  ['O', 'openbaar bestuur', 84, 84],
  ['P', 'onderwijs', 85, 85],
  ['Q', 'gezondheids- en welzijnszorg', 86, 88],
  ['R', 'cultuur, sport en recreatie', 90, 93],
  ['S', 'overige dienstverlening', 94, 96],
  ['T', 'huishoudens', 97, 98],
  ['U', 'internationale organisaties', 99, 99],
];

/** targetSector: the name of the section, by its letter in lower case. */
export const sectorNames: ReadonlyMap<string, string> = new Map(
  sections.map(([code, name]) => [code.toLowerCase(), name]),
);

/** targetSectorSBI: the name of the section that a division (the first two digits) belongs to. */
export const sectorOfDivision: ReadonlyMap<string, string> = new Map(
  sections.flatMap(([, name, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => [String(first + index).padStart(2, '0'), name]),
  ),
);

/** contactHoursPartOfDay: a word for those who can only come outside office hours; null where it says nothing special. */
export const partsOfDay: ReadonlyMap<string, string | null> = new Map([
  ['morning', null],
  ['afternoon', null],
  ['day', null],
  ['evening', 'avond'],
  ['night', 'nacht'],
  ['weekend', 'weekend'],
]);
