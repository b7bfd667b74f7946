import { isJsonObject, leafText, visitPaths, type Json, type JsonObject } from './flatten.ts';
import type { IndexSchema } from './index-schema.ts';
import { PreparedColumnBuilder, type PreparedColumn } from './prepared-column.ts';
import { packPosition } from './position.ts';
import { SegmentBuilder, type Segment } from './segment.ts';

/** A document with the internal number it has or gets. */
export interface NumberedDocument {
  doc: number;
  document: JsonObject;
}

/** Documents ready to be swapped in, row by row; numbers ascend. */
export interface PreparedRows {
  docs: Uint32Array;
  columns: PreparedColumn[];
  /** Latitude and longitude per row, NaN where unknown. */
  geo: Float64Array;
  /** Different lists of field names, as JSON, and which of them each row has. */
  shapes: string[];
  shapeOf: Uint32Array;
  /** Searched paths, those that the index did not know yet at the end. */
  slots: string[];
}

/** A batch made beside the running index; applying it is quick and happens at once. */
export interface PreparedBatch {
  segment: Segment;
  rows: PreparedRows;
  removed: number[];
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
function geoOf(document: JsonObject): readonly [number, number] | null {
  const geo = document['_geo'];
  if (!isJsonObject(geo)) return pointOf(document['_geojson']);
  const lat = typeof geo['lat'] === 'string' ? parseFloat(geo['lat']) : geo['lat'];
  const lng = typeof geo['lng'] === 'string' ? parseFloat(geo['lng']) : geo['lng'];
  if (typeof lat !== 'number' || typeof lng !== 'number') return null;
  return Number.isFinite(lat) && Number.isFinite(lng) ? [lat, lng] : null;
}

/** Tokenises one document into the builder and visits what goes into columns. */
function prepareRow(
  schema: IndexSchema,
  builder: SegmentBuilder,
  { doc, document }: NumberedDocument,
  addValue: (path: string, value: Json, inArray: boolean) => void,
): void {
  const nextPlace = new Map<number, number>();
  const lastWord = new Map<number, number>();
  visitPaths(document, (path, value, inArray) => {
    const isGeoPart = path.startsWith('_geo.');
    if (!isGeoPart && schema.isFaceted(path)) addValue(path, value, inArray);
    const text = leafText(value);
    if (text === null || isGeoPart || path === '_geo') return;
    const slot = schema.slotFor(path);
    if (slot < 0) return;
    const next = schema.tokenizer.words(text, nextPlace.get(slot) ?? 0, (word, place) => {
      if (place > maxPlace) return;
      // The length of an attribute is told in words that are no stop words.
      if (!schema.stopWords.has(word)) lastWord.set(slot, builder.add(word, doc, packPosition(slot, place)));
    });
    nextPlace.set(slot, next);
  });
  for (const occurrence of lastWord.values()) builder.markLast(occurrence);
}

/** Makes a segment and rows of documents, under the number the segment will have. */
export function prepareRows(
  schema: IndexSchema,
  documents: readonly NumberedDocument[],
  segmentId: number,
): { segment: Segment; rows: PreparedRows } {
  // A posting list is ascending by document number, so documents go in by number.
  const sorted = [...documents].sort((a, b) => a.doc - b.doc);
  const builder = new SegmentBuilder();
  const columns = new Map<string, PreparedColumnBuilder>();
  const shapes = new Map<string, number>();
  const shapeOf = new Uint32Array(sorted.length);
  const geo = new Float64Array(sorted.length * 2).fill(NaN);
  for (const [row, input] of sorted.entries()) {
    prepareRow(schema, builder, input, (path, value, inArray) => {
      let column = columns.get(path);
      if (column === undefined) columns.set(path, (column = new PreparedColumnBuilder(path, sorted.length)));
      column.add(row, value, inArray);
    });
    geo.set(geoOf(input.document) ?? [], row * 2);
    const shape = JSON.stringify(Object.keys(input.document));
    shapeOf[row] = shapes.get(shape) ?? shapes.size;
    shapes.set(shape, shapeOf[row]!);
  }
  const rows = {
    docs: Uint32Array.from(sorted, ({ doc }) => doc),
    columns: [...columns.values()].map((column) => column.build()),
    geo,
    shapes: [...shapes.keys()],
    shapeOf,
    slots: schema.slots,
  };
  return { segment: builder.build(segmentId), rows };
}
