import type { SearchAnswer, SearchQuery } from '../../search-config/search-plan.ts';
import { distanceBetween } from '../../src/lib/distance-between.ts';
import type { Point } from '../../search-config/near.ts';

/** A document as the index holds it. */
export type TinyDocument = Readonly<Record<string, unknown>>;

/** Values of an attribute, also a dotted one, as texts. */
function valuesOf(document: TinyDocument, attribute: string): string[] {
  const value = attribute
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
  return (Array.isArray(value) ? value : [value])
    .filter((item) => item !== undefined && item !== null)
    .map(String);
}

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && 'lat' in value;

function matches(document: TinyDocument, expression: string): boolean {
  const radius = /^_geoRadius\(([\d.-]+), ([\d.-]+), (\d+)\)$/.exec(expression);
  if (radius !== null) {
    const [lat, lng, metres] = radius.slice(1).map(Number) as [number, number, number];
    const geo = document['_geo'];
    return isPoint(geo) && distanceBetween(geo, { lat, lng }) * 1000 <= metres;
  }
  const parsed = /^([\w.]+) = "((?:[^"\\]|\\.)*)"$/.exec(expression);
  if (parsed === null) throw new Error(`not a condition: ${expression}`);
  const value = parsed[2]!.replace(/\\(.)/g, '$1');
  return valuesOf(document, parsed[1]!).includes(value);
}

/** Keeps the first document of each value of `attribute`. */
function fold(documents: readonly TinyDocument[], attribute: string): TinyDocument[] {
  const first = new Map<string, TinyDocument>();
  for (const document of documents) {
    const [value] = valuesOf(document, attribute);
    if (!first.has(value!)) first.set(value!, document);
  }
  return [...first.values()];
}

/**
 * Answers one query over plain documents by trying them all: equality filters, words of the title, distinct and
 * exact facet counts, as Meilisearch defines them for `page`/`hitsPerPage`.
 */
export function tinySearch(
  documents: readonly TinyDocument[],
  query: SearchQuery,
): SearchAnswer<TinyDocument> {
  const words = query.q
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const found = documents.filter(
    (document) =>
      query.filter.every((any) => any.some((expression) => matches(document, expression))) &&
      words.every((word) => valuesOf(document, 'title')[0]?.toLowerCase().includes(word)),
  );
  const candidates = query.distinct === undefined ? found : fold(found, query.distinct);
  const facetDistribution: Record<string, Record<string, number>> = {};
  for (const attribute of query.facets ?? []) {
    const counts: Record<string, number> = (facetDistribution[attribute] = {});
    for (const document of candidates) {
      for (const value of new Set(valuesOf(document, attribute))) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const from = (query.page - 1) * query.hitsPerPage;
  return {
    hits: candidates.slice(from, from + query.hitsPerPage),
    totalHits: candidates.length,
    totalPages: query.hitsPerPage === 0 ? 0 : Math.ceil(candidates.length / query.hitsPerPage),
    facetDistribution,
  };
}
