import { addToCell, type CellInput } from './column.ts';
import { isJsonObject, leafText, visitPaths, type Json, type JsonObject } from './flatten.ts';
import type { PreparedBatch, PreparedRow, SearchIndex } from './search-index.ts';
import { packPosition, SegmentBuilder } from './segment.ts';

/** A document with the internal number it has or gets. */
export interface NumberedDocument {
  doc: number;
  document: JsonObject;
}

/** Attributes are indexed up to this many words (milli MAX_POSITION_PER_ATTRIBUTE). */
const maxPlace = 65_535;

/** Coordinates of a GeoJSON point, which has the longitude first; null for any other shape. */
function pointOf(geojson: Json | undefined): readonly [number, number] | null {
  if (!isJsonObject(geojson) || geojson['type'] !== 'Point' || !Array.isArray(geojson['coordinates']))
    return null;
  const [lng, lat] = geojson['coordinates'];
  return typeof lat === 'number' && typeof lng === 'number' ? [lat, lng] : null;
}

/** Coordinates of `_geo` (numbers or numeric strings), else of a point in `_geojson`; null when there are none. */
export function geoOf(document: JsonObject): readonly [number, number] | null {
  const geo = document['_geo'];
  if (!isJsonObject(geo)) return pointOf(document['_geojson']);
  const lat = typeof geo['lat'] === 'string' ? parseFloat(geo['lat']) : geo['lat'];
  const lng = typeof geo['lng'] === 'string' ? parseFloat(geo['lng']) : geo['lng'];
  if (typeof lat !== 'number' || typeof lng !== 'number') return null;
  return Number.isFinite(lat) && Number.isFinite(lng) ? [lat, lng] : null;
}

/** Tokenises one document into the builder and collects its facet cells. */
function prepareRow(index: SearchIndex, builder: SegmentBuilder, input: NumberedDocument): PreparedRow {
  const cells = new Map<string, CellInput>();
  const nextPlace = new Map<number, number>();
  const lastWord = new Map<number, number>();
  visitPaths(input.document, (path, value, inArray) => {
    const isGeo = path === '_geo' || path.startsWith('_geo.');
    if (index.isFaceted(path)) cells.set(path, addToCell(cells.get(path), value, inArray));
    const text = leafText(value);
    if (text === null || isGeo) return;
    const slot = index.slotFor(path);
    if (slot < 0) return;
    const next = index.tokenizer.words(text, nextPlace.get(slot) ?? 0, (word, place) => {
      if (place > maxPlace) return;
      if (index.stopWords.has(word)) lastWord.delete(slot);
      else lastWord.set(slot, builder.add(word, input.doc, packPosition(slot, place)));
    });
    nextPlace.set(slot, next);
  });
  for (const occurrence of lastWord.values()) builder.markLast(occurrence);
  return { doc: input.doc, cells, geo: geoOf(input.document), shape: Object.keys(input.document) };
}

/**
 * Makes the batch that adds or replaces `documents` and removes `removed`, beside the running index. `pause` is
 * awaited after each document and gives way to searches when it is time.
 */
export async function prepareBatch(
  index: SearchIndex,
  documents: Iterable<NumberedDocument>,
  removed: number[],
  pause: () => Promise<void>,
): Promise<PreparedBatch> {
  const builder = new SegmentBuilder();
  const rows: PreparedRow[] = [];
  // A posting list is ascending by document number, so documents go in by number.
  for (const input of [...documents].sort((a, b) => a.doc - b.doc)) {
    rows.push(prepareRow(index, builder, input));
    await pause();
  }
  return { segment: builder.build(index.nextSegmentId()), rows, removed };
}
