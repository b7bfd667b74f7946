import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/**
 * E3: HOVI (brin, croho, form, place) is a RIO ho offer, unique on both sides (design §5). HOVI has one product
 * for all its forms, RIO one offer per form, so a product may be tied to several offers.
 */
export function matchHoOffers(hovi: readonly Evidence[], rio: readonly Evidence[]): Edge[] {
  const products = uniqueByForm(hovi);
  const offers = uniqueByForm(rio);
  const edges: Edge[] = [];
  for (const [value, product] of products) {
    const offer = offers.get(value) ?? null;
    if (product !== null && offer !== null) edges.push(edge(product, offer, 'E3'));
  }
  return edges;
}

/** Record per (brin, croho, form, place); null where two records share it. */
function uniqueByForm(records: readonly Evidence[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { key, brin, croho, formPlaces } of records) {
    if (brin === null || croho === null) continue;
    for (const formPlace of formPlaces) {
      const value = `${brin} ${croho} ${formPlace}`;
      const known = found.get(value);
      found.set(value, known === undefined || known === key ? key : null);
    }
  }
  return found;
}
