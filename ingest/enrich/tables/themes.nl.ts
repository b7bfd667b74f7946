/**
 * Themes of the facet "thema" by the words of the sources' own lists: EDU-DEX `theme` (openapi 1.0.2), RIO CATEGORIE of
 * nfo_opleidingen, HOVI `crohoSector`. The lists are the sources'; the grouping is ours, so that one choice finds a
 * subject whoever delivered it. RIO's "sectoroverstijgend" names no subject and is left out. Codes have their Dutch
 * names in `src/i18n/nl.ts`.
 */
export const themeOfWord: ReadonlyMap<string, string> = new Map([
  ['automatisering en ict', 'ict'],
  ['internet en media', 'communicatie'],
  ['communicatie', 'communicatie'],
  ['marketing', 'communicatie'],
  ['verkoop', 'verkoop'],
  ['ondernemerschap', 'verkoop'],
  ['techniek, productie en bouw', 'techniek'],
  ['techniek', 'techniek'],
  ['techniek en ict', 'techniek-ict'],
  ['zorg en verzorging', 'zorg'],
  ['sport en vitaliteit', 'zorg'],
  ['gezondheid, zorg en sport', 'zorg'],
  ['gezondheidszorg', 'zorg'],
  ['arbo en veiligheid', 'veiligheid'],
  ['veiligheid en defensie', 'veiligheid'],
  ['personeel en organisatie', 'personeel'],
  ['secretarieel en administratief', 'administratie'],
  ['bedrijfs- en projectondersteuning', 'administratie'],
  ['persoonlijke effectiviteit', 'persoonlijk'],
  ['persoonlijke ontwikkeling', 'persoonlijk'],
  ['coaching', 'persoonlijk'],
  ['management', 'management'],
  ['leiderschap', 'management'],
  ['verandermanagement', 'management'],
  ['kwaliteits- en projectmanagement', 'management'],
  ['management en projectmanagement', 'management'],
  ['financiën', 'financieel'],
  ['economie', 'economie'],
  ['recht', 'recht'],
  ['overheid en non-profit', 'recht'],
  ['inkoop en logistiek', 'logistiek'],
  ['transport en logistiek', 'logistiek'],
  ['opleiding en onderwijs', 'onderwijs'],
  ['onderwijs', 'onderwijs'],
  ['talen', 'taal'],
  ['taal en cultuur', 'taal'],
  ['vastgoed en makelaardij', 'vastgoed'],
  ['toerisme, recreatie en horeca', 'horeca'],
  ['toerisme, horeca en recreatie', 'horeca'],
  ['landbouw, voedsel en natuurlijke omgeving', 'groen'],
  ['landbouw en natuurlijke omgeving', 'groen'],
  ['natuur', 'natuurwetenschap'],
  ['gedrag en maatschappij', 'maatschappij'],
  ['hobby en vrije tijd', 'hobby'],
]);

/** Wide themes that say less than the ones they cover: with one of those they are left out. */
export const wideThemes: ReadonlyMap<string, readonly string[]> = new Map([
  ['techniek-ict', ['techniek', 'ict']],
  ['economie', ['financieel', 'communicatie', 'verkoop', 'management', 'personeel', 'logistiek']],
]);
