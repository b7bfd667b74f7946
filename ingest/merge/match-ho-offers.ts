import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/**
 * E3: HOVI (brin, croho, form, place) is a RIO ho offer, unique on both sides (design §5). HOVI has one product
 * for all its forms, RIO one offer per form, so a product may be tied to several offers.
 *
 * Two things of the real tables are allowed for. HOVI gives variants of a programme the croho of the programme:
 * where several records share a key, those that alone among them have one name are tied. RIO leaves the place of
 * one offer in six empty: such an offer is tied by brin, croho and form alone, when that is unique on both sides.
 */
export function matchHoOffers(hovi: readonly Evidence[], rio: readonly Evidence[]): Edge[] {
  const placed = tie(keysOf(hovi, withPlace), keysOf(rio, withPlace));
  const tied = new Set(placed.map(({ offer }) => offer));
  const unplaced = rio.filter(({ key, forms }) => !tied.has(key) && forms.every(({ city }) => city === null));
  const rest = tie(keysOf(hovi, withoutPlace), keysOf(unplaced, withoutPlace));
  return [...placed, ...rest].map(({ product, offer }) => edge(product, offer, 'E3'));
}

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

function tie(
  products: Map<string, Evidence[]>,
  offers: Map<string, Evidence[]>,
): { product: string; offer: string }[] {
  return [...products].flatMap(([key, hovi]) => {
    const rio = offers.get(key) ?? [];
    if (hovi.length === 1 && rio.length === 1) return [{ product: hovi[0]!.key, offer: rio[0]!.key }];
    const byTitle = Map.groupBy(hovi, ({ title }) => title);
    return [...Map.groupBy(rio, ({ title }) => title)].flatMap(([title, named]) => {
      const product = byTitle.get(title) ?? [];
      return product.length === 1 && named.length === 1
        ? [{ product: product[0]!.key, offer: named[0]!.key }]
        : [];
    });
  });
}
