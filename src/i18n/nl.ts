/** Dutch labels of facets and of coded values. Used by pages and in the browser; plain data. */
import type { FacetKey } from '../../search-config/facets.ts';
import type { SortKey } from '../../search-config/sort-options.ts';

/** Heading of each facet: what the visitor decides with it. */
export const facetLabels: Readonly<Record<FacetKey, string>> = {
  vorm: 'Vorm',
  plaats: 'Plaats',
  start: 'Start',
  prijs: 'Prijs',
  niveau: 'Niveau (NLQF)',
  financiering: 'Financiering',
  duur: 'Duur',
  studielast: 'Studielast',
  ontwikkelpad: 'Ontwikkelpad',
  thema: 'Onderwerp',
  erkenning: 'Erkenning',
  aanbieder: 'Aanbieder',
  taal: 'Taal van de les',
  bron: 'Bron',
};

export const sortLabels: Readonly<Record<SortKey, string>> = {
  relevantie: 'Best passend',
  start: 'Eerste start',
  afstand: 'Dichtbij',
  prijs: 'Laagste prijs',
  'prijs-aflopend': 'Hoogste prijs',
  nieuw: 'Nieuwste eerst',
};

/** `DeliveryMode` codes. */
export const formLabels: Readonly<Record<string, string>> = {
  'on-site': 'Op locatie',
  blended: 'Deels online',
  online: 'Online met docent',
  'self-study': 'Zelfstudie',
  coaching: 'Individueel (één op één)',
  onbekend: 'Vorm niet bekend',
};

export const studyModeLabels: Readonly<Record<string, string>> = {
  'full-time': 'Voltijd',
  'part-time': 'Deeltijd',
  dual: 'Duaal (werken en leren)',
  evening: 'Avond',
};

/** Mbo leerweg. */
export const learningPathLabels: Readonly<Record<string, string>> = {
  bol: 'BOL (vooral school)',
  bbl: 'BBL (werken en leren)',
  ovo: 'Derde leerweg',
  odt: 'Onderwijsdeelname',
  ex: 'Alleen examen',
};

export const startLabels: Readonly<Record<string, string>> = {
  flexibel: 'Wanneer je wilt of in overleg',
  later: 'Later',
  onbekend: 'Startdatum niet bekend',
};

export const priceBandLabels: Readonly<Record<string, string>> = {
  '0': 'Gratis',
  '1-250': 'Tot en met € 250',
  '250-500': '€ 250 tot € 500',
  '500-1000': '€ 500 tot € 1.000',
  '1000-2500': '€ 1.000 tot € 2.500',
  '2500-5000': '€ 2.500 tot € 5.000',
  '5000-': 'Meer dan € 5.000',
  onbekend: 'Prijs niet bekend',
};

/** NLQF levels with the diplomas people know (Nuffic, "Niveau van Nederlandse diploma's"). */
export const levelLabels: Readonly<Record<string, string>> = {
  instroom: 'Instroom (basis)',
  '1': 'NLQF 1 (mbo 1)',
  '2': 'NLQF 2 (mbo 2)',
  '3': 'NLQF 3 (mbo 3)',
  '4': 'NLQF 4 (mbo 4, havo)',
  '4+': 'NLQF 4+ (vwo)',
  '5': 'NLQF 5 (associate degree)',
  '6': 'NLQF 6 (bachelor)',
  '7': 'NLQF 7 (master)',
  '8': 'NLQF 8 (doctor)',
  onbekend: 'Geen niveau vastgesteld',
};

/** Schemes that may pay for a course, named with who applies. */
export const fundingLabels: Readonly<Record<string, string>> = {
  slim: 'SLIM-subsidie (via je werkgever)',
  levenlanglerenkrediet: 'Levenlanglerenkrediet (lening)',
  onbekend: 'Geen financiering gevonden',
};

export const sourceLabels: Readonly<Record<string, string>> = {
  edudex: 'EDU-DEX',
  rio: 'RIO',
  hovi: 'HOVI',
  paths: 'Ontwikkelpaden',
};

/** What is said where no source says anything. */
export const unknownLabel = 'Niet bekend';

/** Texts of the search page that the browser writes. */
export const searchTexts = {
  one: 'opleiding',
  many: 'opleidingen',
  none: 'Geen opleidingen',
  searching: 'Zoeken…',
  about: (query: string) => `voor “${query}”`,
  title: (heading: string) => `${heading} – Leeratlas`,
  removeFilter: (facet: string, value: string) => `Verwijder filter: ${facet}: ${value}`,
  clearAll: 'Wis alle filters',
  active: 'Gekozen filters',
  more: (count: number) => `Toon ${count} meer`,
  fewer: 'Toon minder',
  searchIn: (facet: string) => `Zoek in ${facet.toLowerCase()}`,
  nothingIn: 'Niets gevonden in deze lijst.',
  oneResult: 'resultaat',
  manyResults: 'resultaten',
  pages: 'Pagina’s',
  previous: 'Vorige',
  next: 'Volgende',
  page: (page: number) => `Pagina ${page}`,
  placeName: 'Plaats',
  otherPlaces: (count: number) => `geldt ook op ${count} andere ${count === 1 ? 'plek' : 'plekken'}`,
  noPlace: 'Geen vaste plaats',
  placeUnknown: 'Plaats niet bekend',
  places: 'Plaatsen en postcodes',
  queries: 'Opleidingen, functies, aanbieders en codes',
  suggestions: (count: number) =>
    `${count} ${count === 1 ? 'suggestie' : 'suggesties'}, gebruik de pijltjes om te kiezen`,
  near: ({ place, km }: { place: string; km: number }) => `binnen ${km} km van ${place}`,
  distanceFrom: (place: string) => `Afstand tot ${place}`,
  within: (km: number) => `Binnen ${km} km`,
  away: (km: number) => `${km} km`,
  online: 'Ook online',
  alsoOnline: (count: string) => `Ook online (${count} extra)`,
  placeNotFound: (place: string) =>
    `We kennen geen plaats of postcode “${place}”. Je ziet nu opleidingen in het hele land.`,
  startOn: (date: string) => `Start ${date}`,
  startIn: (month: string) => `Start in ${month}`,
  startLater: 'Heeft een latere start',
  orFlexible: ', of wanneer je wilt',
  startFlexible: 'Start wanneer je wilt of in overleg',
  startUnknown: 'Startdatum niet bekend',
  flexibleFits: 'Past bij elke maand: de start is flexibel.',
  priceUnknown: 'prijs onbekend',
  showResults: (count: string) => `Toon ${count}`,
  filters: (count: number) => (count === 0 ? 'Filters' : `Filters (${count})`),
  noResultsHelp: 'Zo vind je misschien wel iets:',
  without: (facet: string) => `Zoek zonder het filter ${facet}`,
  withoutAll: 'Zoek zonder filters',
  withoutPlace: 'Zoek in het hele land',
  wayOnline: 'Zoek ook online',
  wayWithin: (km: number, place: string) => `Zoek binnen ${km} km van ${place}`,
  fewHelp: 'Zo vind je er meer:',
  levelHelp: 'Wat betekent dit?',
  noLevelHelp:
    'De aanbieder liet de opleiding niet inschalen. Dat zegt niets over hoe goed of hoe moeilijk zij is.',
  moreOnLevels: 'Meer over niveaus',
  slow: 'Zoeken duurt langer dan anders. Wat je koos, blijft staan.',
  didYouMean: (words: string) => `Bedoelde je “${words}”?`,
  browse: 'Blader door alle opleidingen',
  withWords: (words: string) => `Zoek op “${words}”`,
  fewerWords: (asked: string, searched: string) =>
    `Geen opleiding heeft alle woorden van “${asked}”. Je ziet opleidingen voor “${searched}”.`,
  withoutQuery: 'Zoek zonder zoekwoorden',
  checkSpelling: 'Kijk of de woorden goed gespeld zijn, of gebruik minder woorden.',
  failedTitle: 'Zoeken lukt nu niet',
  failed: 'De zoekmachine antwoordt niet. Wat je koos, blijft staan. We proberen het zo vanzelf opnieuw.',
  retry: 'Probeer opnieuw',
} as const;
