import { addBit, createBitset, type Bitset } from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { filterablePatterns } from '../../settings/settings.ts';
import { insidePolygon, withinRadius } from '../geo.ts';
import { availablePatterns } from './check-filterable.ts';
import { FilterError } from './filter-error.ts';
import type { Filter, Word } from './filter-tree.ts';

type GeoFilter = Extract<Filter, { kind: 'radius' | 'box' | 'polygon' }>;

/** Documents whose `_geo` passes the test. */
function where(index: SearchIndex, test: (lat: number, lng: number) => boolean): Bitset {
  const result = createBitset(index.owner.length);
  for (let doc = 0; doc < index.limit; doc++) {
    if (test(index.geo[doc * 2]!, index.geo[doc * 2 + 1]!)) addBit(result, doc);
  }
  return result;
}

/** The live documents within a circle, box or polygon. Polygons look at `_geo` points only, not at `_geojson`. */
export function evaluateGeo(index: SearchIndex, input: string, filter: GeoFilter): Bitset {
  const patterns = filterablePatterns(index.settings);
  if (!patterns.includes('_geo') && !patterns.includes('_geojson')) {
    const available = availablePatterns(patterns, 'Available filterable attribute patterns are');
    throw new FilterError(`Attribute \`_geo\` is not filterable. ${available}`, input, filter.at);
  }
  const degree = (word: Word, limit: number, name: string): number => {
    const value = Number(word.text);
    if (Math.abs(value) <= limit) return value;
    const message = `Bad ${name} \`${word.text}\`. ${name[0]!.toUpperCase()}${name.slice(1)} must be contained between -${limit} and ${limit} degrees.`;
    throw new FilterError(message, input, word);
  };
  const point = ([lat, lng]: readonly [Word, Word]): [number, number] => [
    degree(lat, 90, 'latitude'),
    degree(lng, 180, 'longitude'),
  ];
  switch (filter.kind) {
    case 'radius': {
      const [lat, lng] = point([filter.values[0]!, filter.values[1]!]);
      const radius = Number(filter.values[2]!.text);
      return where(index, withinRadius(lat, lng, radius));
    }
    case 'box': {
      const [top, right] = point(filter.points[0]!);
      const [bottom, left] = point(filter.points[1]!);
      if (top < bottom) {
        throw new FilterError(
          `The top latitude \`${top}\` is below the bottom latitude \`${bottom}\`.`,
          input,
          filter.points[1]![0],
        );
      }
      // A box over the antimeridian has its left side east of its right side.
      const across = right < left;
      return where(
        index,
        (a, b) => a >= bottom && a <= top && (across ? b >= left || b <= right : b >= left && b <= right),
      );
    }
    case 'polygon': {
      const corners = filter.points.map(point);
      return where(index, (a, b) => insidePolygon(a, b, corners));
    }
  }
}
