import { isWithin } from '../index/attribute-pattern.ts';
import { isJsonObject, type Json, type JsonObject } from '../index/flatten.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Candidates } from '../search/find-candidates.ts';
import { distance } from '../search/geo.ts';
import type { SortBy } from '../search/parse-sort.ts';
import { globalScore, type RankedDoc } from '../search/rank/bucket-sort.ts';
import type { SearchRequest } from '../search/search-request.ts';
import { formatText, matchPositions, type TextFormat } from './format-text.ts';
import { matchingWords, type MatchingWords } from './match-words.ts';
import { scoreDetails } from './score-details.ts';
import { selectFields } from './select-fields.ts';

/** Formats asked for, by attribute name; the first that fits a path counts. */
type Formats = { name: string; format: TextFormat }[];

function requestedFormats(request: SearchRequest): Formats {
  const crops = (request.attributesToCrop ?? []).map((entry) => {
    const colon = entry.lastIndexOf(':');
    if (colon < 0) return { name: entry, crop: request.cropLength };
    const length = Number(entry.slice(colon + 1));
    const isLength = colon + 1 < entry.length && Number.isInteger(length) && length >= 0;
    return { name: entry.slice(0, colon), crop: isLength ? length : request.cropLength };
  });
  const highlights = request.attributesToHighlight ?? [];
  const names = [...new Set([...crops.map(({ name }) => name), ...highlights])];
  return names.map((name) => ({
    name,
    format: {
      highlight: highlights.some((highlight) => isWithin(highlight, name)),
      crop: crops.findLast((crop) => isWithin(crop.name, name))?.crop ?? null,
    },
  }));
}

function formatOf(formats: Formats, path: string): TextFormat | null {
  const exact = formats.find(({ name }) => name !== '*' && isWithin(name, path));
  return (exact ?? formats.find(({ name }) => isWithin(name, path)))?.format ?? null;
}

/** Values with formats applied; numbers under a format become text, as everything in `_formatted` does. */
function formatValue(
  value: Json,
  path: string,
  formats: Formats,
  apply: (text: string, as: TextFormat) => string,
): Json {
  if (Array.isArray(value)) return value.map((element) => formatValue(element, path, formats, apply));
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        formatValue(inner, `${path}.${key}`, formats, apply),
      ]),
    );
  }
  const format = formatOf(formats, path);
  if (typeof value === 'number') return format === null ? String(value) : apply(String(value), format);
  return typeof value === 'string' && format !== null ? apply(value, format) : value;
}

interface Position {
  start: number;
  length: number;
  indices?: number[];
}

function positionsOf(document: JsonObject, matching: MatchingWords, index: SearchIndex): JsonObject {
  const result = new Map<string, Position[]>();
  const visit = (value: Json, path: string, indices: number[]): void => {
    if (Array.isArray(value)) value.forEach((element, i) => visit(element, path, [...indices, i]));
    else if (isJsonObject(value)) {
      for (const [key, inner] of Object.entries(value))
        visit(inner, path === '' ? key : `${path}.${key}`, indices);
    } else if (typeof value === 'string' || typeof value === 'number') {
      const found = matchPositions(String(value), matching, index.tokenizer).map((position) =>
        indices.length > 0 ? { ...position, indices } : position,
      );
      if (found.length > 0) result.set(path, [...(result.get(path) ?? []), ...found]);
    }
  };
  visit(document, '', []);
  return Object.fromEntries([...result].sort(([a], [b]) => (a < b ? -1 : 1))) as unknown as JsonObject;
}

/** The ranked documents as hits: fields selected, `_formatted`, positions, distance and scores added. */
export function formatHits(
  index: SearchIndex,
  candidates: Candidates,
  request: SearchRequest,
  sort: readonly SortBy[],
  ranked: readonly RankedDoc[],
  read: (doc: number) => JsonObject | null,
): JsonObject[] {
  const displayed = index.settings.displayedAttributes;
  const retrieve = request.attributesToRetrieve ?? ['*'];
  const asked = requestedFormats(request);
  // Attributes that no document has or nobody may see ask for nothing, also not for `_formatted`.
  const isShown = (name: string) => name === '*' || displayed.includes('*') || displayed.includes(name);
  const formats = asked.filter(({ name }) => isShown(name) && index.hasField(name));
  const formatted = [...retrieve, ...asked.map(({ name }) => name)];
  const { highlightPreTag: pre, highlightPostTag: post, cropMarker } = request;
  const terms = candidates.nodes.map(({ term }) => term);
  const matching = matchingWords(terms, index.stopWords);
  const apply = (text: string, format: TextFormat) =>
    formatText(text, format, { pre, post, cropMarker }, matching, index.tokenizer);
  const isUnified = index.settings.rankingRules.includes('attribute');
  const geoSort = sort.find((by) => 'lat' in by);

  return ranked.flatMap(({ doc, scores }) => {
    const stored = read(doc);
    if (stored === null) return [];
    const visible = selectFields(stored, displayed);
    const hit: JsonObject = { ...selectFields(visible, retrieve) };
    if (formats.length > 0) {
      const source = selectFields(visible, formatted);
      const formattedFields = Object.entries(source).map(
        ([key, value]) => [key, formatValue(value, key, formats, apply)] as const,
      );
      if (formattedFields.length > 0) hit['_formatted'] = Object.fromEntries(formattedFields);
    }
    if (request.showMatchesPosition) hit['_matchesPosition'] = positionsOf(visible, matching, index);
    // The distance of a place that is not shown is not told.
    if (geoSort !== undefined && 'lat' in geoSort && hit['_geo'] !== undefined) {
      const metres = distance(geoSort.lat, geoSort.lng, index.geo[doc * 2]!, index.geo[doc * 2 + 1]!);
      if (!Number.isNaN(metres)) hit['_geoDistance'] = Math.round(metres);
    }
    if (request.showRankingScore) hit['_rankingScore'] = globalScore(scores);
    if (request.showRankingScoreDetails)
      hit['_rankingScoreDetails'] = scoreDetails(scores, isUnified, displayed) as JsonObject;
    return [hit];
  });
}
