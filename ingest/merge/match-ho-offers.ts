import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/**
 * E3: HOVI (brin, croho, form, place) is a RIO ho offer, unique on both sides (design §5). HOVI has one product
 * for all its forms, RIO one offer per form, so a product may be tied to several offers.
 *
 * Only a product that is the registered programme itself counts: among these the key is as good as unique (reference
 * hovi §A3: 3,164 of 3,167), while variants of a programme carry its croho too. What is unique is the course, not the
 * row: offers of one unit are one course, and so are products of one name (`matchProducts`). Where several courses
 * share a key all the same, those that alone among them have one name are tied. RIO leaves the place of one offer in
 * six empty: such an offer is tied by brin, croho and form alone.
 */
export function matchHoOffers(hovi: readonly Evidence[], rio: readonly Evidence[]): Edge[] {
  const programmes = hovi.filter(({ isVariant }) => !isVariant);
  const placed = tie(keysOf(programmes, withPlace), keysOf(rio, withPlace));
  const tied = new Set(placed.map(({ offer }) => offer));
  const unplaced = rio.filter(({ key, forms }) => !tied.has(key) && forms.every(({ city }) => city === null));
  const rest = tie(keysOf(programmes, withoutPlace), keysOf(unplaced, withoutPlace));
  return [...placed, ...rest].map(({ product, offer }) => edge(product, offer, 'E3'));
}

/**
 * U of HOVI: products of one institution, croho and name are one course, which HOVI keeps apart by place or form. Gives
 * the keys of the products of each course.
 */
export function matchProducts(hovi: readonly Evidence[]): string[][] {
  const groups = Map.groupBy(
    hovi.filter(({ brin, croho }) => brin !== null && croho !== null),
    (product) => `${product.brin} ${product.croho} ${courseOf(product)}`,
  );
  return [...groups.values()].map((products) => products.map(({ key }) => key));
}

const courseOf = ({ bare, variant, asides, languages }: Evidence): string =>
  [bare, variant, asides, languages.join(' ')].join(' | ');

type KeyOf = (record: Evidence, form: Evidence['forms'][number]) => string | null;

const withPlace: KeyOf = ({ brin, croho }, { studyMode, city }) =>
  city === null ? null : `${brin} ${croho} ${studyMode} ${city}`;
const withoutPlace: KeyOf = ({ brin, croho }, { studyMode }) => `${brin} ${croho} ${studyMode}`;

/** Records by each of their keys; a record stands once under a key. */
function keysOf(records: readonly Evidence[], keyOf: KeyOf): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const record of records) {
    if (record.brin === null || record.croho === null) continue;
    for (const key of new Set(record.forms.map((form) => keyOf(record, form)))) {
      if (key !== null) found.set(key, [...(found.get(key) ?? []), record]);
    }
  }
  return found;
}

interface Tie {
  readonly product: string;
  readonly offer: string;
}

function tie(products: Map<string, Evidence[]>, offers: Map<string, Evidence[]>): Tie[] {
  return [...products].flatMap(([key, hovi]) => {
    const rio = offers.get(key) ?? [];
    if (isOne(hovi, courseOf) && isOne(rio, unitOf)) return all(hovi, rio);
    const same = tieByName(hovi, rio, ({ title }) => title);
    const known = new Set(same.map(({ offer }) => offer));
    return [
      ...same,
      ...tieByName(
        hovi,
        rio.filter(({ key: offer }) => !known.has(offer)),
        ({ bare }) => bare,
      ),
    ];
  });
}

function tieByName(
  hovi: readonly Evidence[],
  rio: readonly Evidence[],
  nameOf: (record: Evidence) => string,
): Tie[] {
  const products = Map.groupBy(hovi, nameOf);
  return [...Map.groupBy(rio, nameOf)].flatMap(([name, offers]) => {
    const named = products.get(name) ?? [];
    return isOne(named, courseOf) && isOne(offers, unitOf) ? all(named, offers) : [];
  });
}

const unitOf = ({ key, unitCode }: Evidence): string => unitCode ?? key;

const isOne = (records: readonly Evidence[], courseOf: (record: Evidence) => string): boolean =>
  new Set(records.map(courseOf)).size === 1;

const all = ([product]: readonly Evidence[], rio: readonly Evidence[]): Tie[] =>
  rio.map(({ key }) => ({ product: product!.key, offer: key }));
