import type { Settings } from 'meilisearch';
import type { Random } from '../../../demo/lib/random.ts';

/** A document of a random index. */
export type RandomDocument = Record<string, unknown> & { id: number };

/** Dutch words that are near one another: compounds, inflections, accents, numbers, codes. */
export const words =
  `brood banketbakker bakker bakken bakt verpleegkunde verpleegkundige verpleegkundigen zorg thuiszorg zorgverlener
taal nederlands engels spaans excel basis gevorderd vca bhv heftruck lassen lasser hovenier tuin groen dak dakdekker
installateur installatie elektricien elektro technisch techniek administratie administrateur boekhouden boek houden
kind kinderopvang pedagogisch medewerker mbo hbo niveau opleiding cursus training de het van voor en in met
niet-technisch a1 a2 b1 café crème über naïef 12 2024 12.5 0224 c0125`.split(/\s+/);

const stopWords = ['de', 'het', 'van', 'voor', 'en', 'in'];
const cities = [
  [52.09, 5.12],
  [52.37, 4.9],
  [51.92, 4.48],
  [53.22, 6.57],
] as const;
/** Four decimals: the two servers write longer fractions differently. */
const near = (degrees: number, random: Random) => Number((degrees + random.next() / 10).toFixed(4));

/** Some words with a separator between them. */
export function randomWords(random: Random, count: number): string {
  const separator = random.chance(0.9) ? ' ' : random.pick(['-', ', ', '. ', '/', ' & ', "'"]);
  return Array.from({ length: count }, () => random.pick(words)).join(separator);
}

function randomDocument(random: Random, id: number): RandomDocument {
  const document: RandomDocument = { id, title: randomWords(random, random.int(1, 5)) };
  if (random.chance(0.8)) document['text'] = randomWords(random, random.int(3, 25));
  if (random.chance(0.5))
    document['tags'] = Array.from({ length: random.int(0, 3) }, () => random.pick(words));
  if (random.chance(0.7)) document['price'] = random.pick([0, 5, 10, 12.5, 100, null, '7', 'gratis']);
  if (random.chance(0.8)) document['kind'] = random.pick(['a', 'b', 'c d', 'é']);
  if (random.chance(0.5)) document['group'] = random.int(0, 8);
  if (random.chance(0.2)) document['code'] = random.pick(['02-24', 'C0125', '25498', 'c0126']);
  if (random.chance(0.5)) {
    const [lat, lng] = random.pick(cities);
    document['_geo'] = { lat: near(lat, random), lng: near(lng, random) };
  }
  if (random.chance(0.2)) document['nest'] = { deep: random.pick(words), list: [{ x: random.pick(words) }] };
  return document;
}

/** Some ten to hundred documents; each field comes in the first, so that both servers number the fields alike. */
export function randomDocuments(random: Random): RandomDocument[] {
  const first = {
    id: 0,
    title: 'basis',
    text: 'brood',
    tags: ['zorg'],
    price: 5,
    kind: 'a',
    group: 1,
    code: '02-24',
    _geo: { lat: 52.1, lng: 5.1 },
    nest: { deep: 'taal', list: [{ x: 'dak' }] },
  };
  return [first, ...Array.from({ length: random.int(10, 120) }, (_, i) => randomDocument(random, i + 1))];
}

const orders: string[][] = [
  ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness', 'group:desc'],
  ['words', 'typo', 'exactness', 'group:desc'],
];

/** Settings that change what is found and in which order. */
export function randomSettings(random: Random): Settings {
  return {
    filterableAttributes: ['kind', 'price', 'group', 'tags', '_geo', 'code'],
    sortableAttributes: ['price', 'title', '_geo', 'group'],
    searchableAttributes: random.pick([
      ['title', 'text', 'tags', 'code'],
      ['title', 'code', 'nest.deep', 'text'],
      ['text', 'title'],
    ]),
    stopWords: random.chance(0.5) ? stopWords : [],
    synonyms: random.chance(0.4)
      ? { vca: ['veiligheid basis'], lasser: ['lassen'], zorg: ['verpleegkunde'] }
      : {},
    typoTolerance: random.chance(0.3)
      ? { disableOnNumbers: random.chance(0.5), disableOnAttributes: ['code'], disableOnWords: ['vca'] }
      : {},
    prefixSearch: random.chance(0.1) ? 'disabled' : 'indexingTime',
    ...(random.chance(0.4) ? { rankingRules: random.pick(orders) } : {}),
  };
}
