import type { FilterReader } from './filter-reader.ts';
import type { Filter, Word } from './filter-tree.ts';

const messages = {
  _geoRadius:
    'The `_geoRadius` filter must be in the form: `_geoRadius(latitude, longitude, radius, optionalResolution)`.',
  _geoBoundingBox:
    'The `_geoBoundingBox` filter expects two pairs of arguments: `_geoBoundingBox([latitude, longitude], [latitude, longitude])`.',
  _geoPolygon:
    "The `_geoPolygon` filter doesn't match the expected format: `_geoPolygon([latitude, longitude], [latitude, longitude])`.",
};
type GeoName = keyof typeof messages;

function expect(reader: FilterReader, character: string, name: GeoName): void {
  const start = reader.at;
  reader.skipSpace();
  if (reader.input[reader.at] !== character) throw reader.fail(messages[name], start);
  reader.at++;
}

function number(reader: FilterReader, name: GeoName): Word {
  reader.skipSpace();
  const start = reader.at;
  while ('+-.0123456789eE'.includes(reader.input[reader.at] ?? ' ')) reader.at++;
  const text = reader.input.slice(start, reader.at);
  if (text === '' || !Number.isFinite(Number(text))) throw reader.fail(messages[name], start);
  return { text, start, end: reader.at };
}

function numbers(reader: FilterReader, close: string, name: GeoName): Word[] {
  const list = [number(reader, name)];
  for (reader.skipSpace(); reader.input[reader.at] === ','; reader.skipSpace()) {
    reader.at++;
    list.push(number(reader, name));
  }
  expect(reader, close, name);
  return list;
}

function points(reader: FilterReader, name: GeoName): Word[][] {
  const list: Word[][] = [];
  do {
    if (list.length > 0) reader.at++;
    expect(reader, '[', name);
    list.push(numbers(reader, ']', name));
    reader.skipSpace();
  } while (reader.input[reader.at] === ',');
  expect(reader, ')', name);
  return list;
}

/** `_geoRadius(…)`, `_geoBoundingBox(…)` or `_geoPolygon(…)` when one stands here, else null. */
export function parseGeo(reader: FilterReader): Filter | null {
  const start = reader.at;
  const name = (Object.keys(messages) as GeoName[]).find((candidate) => reader.keyword(candidate));
  if (name === undefined) return null;
  expect(reader, '(', name);
  const inside = reader.at;
  if (name === '_geoRadius') {
    const values = numbers(reader, ')', name);
    if (values.length !== 3 && values.length !== 4) {
      throw reader.fail(
        `Was expecting 3 or 4 arguments for \`_geoRadius\`, but instead found ${values.length}.`,
        inside,
      );
    }
    return { kind: 'radius', at: { start, end: reader.at }, values };
  }
  const list = points(reader, name);
  if (name === '_geoBoundingBox' && list.length !== 2) throw reader.fail(messages[name], inside);
  if (name === '_geoPolygon' && list.length < 3) {
    throw reader.fail(
      `The \`_geoPolygon\` filter expects at least 3 points but only ${list.length} were specified`,
      inside,
    );
  }
  for (const point of list) {
    if (point.length === 2) continue;
    throw reader.fail(`Was expecting 2 coordinates but instead found ${point.length}.`, point[0]!.start);
  }
  const pairs = list as [Word, Word][];
  return { kind: name === '_geoPolygon' ? 'polygon' : 'box', at: { start, end: reader.at }, points: pairs };
}
