import type { XmlElement } from '../../lib/xml-types.ts';
import { programNamespace } from './xml-roots.ts';

/** Deepest nesting that `program_out` can have is 8; deeper things are not looked at. */
const maxDepth = 20;

/** Properties whose value is `{nl: …, en: …}` where XML repeats an element with `xml:lang` (reference edudex §1.4). */
const localized = new Set([
  ...['programName', 'programSummaryText', 'programSummaryHtml', 'programDescriptionText'],
  ...['programDescriptionHtml', 'courseSiteLink', 'webLink', 'searchword', 'header1', 'summaryText'],
  ...['summaryHtml', 'descriptionText', 'descriptionHtml', 'locationName', 'name', 'title', 'summary'],
  ...['requirementDescription', 'requirementSummary', 'creboName', 'crohoName'],
]);

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of a scalar as XML would write it; null for anything else. */
const scalar = (value: Json): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

const element = (
  name: string,
  text: string,
  attributes: readonly (readonly [string, string | null])[] = [],
  children: readonly XmlElement[] = [],
): XmlElement => ({
  uri: programNamespace,
  name,
  text,
  textLength: text.length,
  attributes: new Map(attributes.filter((pair): pair is [string, string] => pair[1] !== null)),
  children,
  line: 0,
});

/** Properties that JSON nests where XML has text with an attribute (reference edudex §1.4). */
const reshaped: Readonly<Record<string, (name: string, value: JsonObject) => readonly XmlElement[]>> = {
  programDuration: (name, value) =>
    Object.entries(value).map(([unit, amount]) =>
      element(name, scalar(amount) ?? '', [['unit', unit.replace(/s$/, '')]]),
    ),
  studyLoad: (name, value) =>
    Object.entries(value).map(([period, amount]) =>
      element(name, scalar(amount) ?? '', [['period', period]]),
    ),
  credits: (name, value) => [textWith('credits', name, value)],
  startDate: (name, value) => [textWith('date', name, value)],
  endDate: (name, value) => [textWith('date', name, value)],
  programLocation: (name, value) => [textWith('description', name, value)],
  clientId: (name, value) => [textWith('orgUnitId', name, value)],
};

/** One property is the text, all others are attributes: a new one is noticed as a new attribute is. */
function textWith(property: string, name: string, value: JsonObject): XmlElement {
  const others = Object.entries(value).filter(([other]) => other !== property);
  return element(
    name,
    scalar(value[property]) ?? '',
    others.map(([other, one]) => [other, scalar(one)]),
  );
}

/** A program of the JSON API in the shape of its XML element, so that both are read and judged by the same code. */
export function jsonToElement(program: JsonObject): XmlElement {
  return element('program', '', [], childElements(program, 1));
}

const childElements = (parent: JsonObject, depth: number): readonly XmlElement[] =>
  depth > maxDepth ? [] : Object.entries(parent).flatMap(([name, value]) => toElements(name, value, depth));

function toElements(name: string, value: Json, depth: number): readonly XmlElement[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => toElements(name, item, depth));
  if (!isObject(value)) return [element(name, scalar(value) ?? '')];
  if (localized.has(name)) return localizedElements(name, value);
  return reshaped[name]?.(name, value) ?? [element(name, '', [], childElements(value, depth + 1))];
}

function localizedElements(name: string, texts: JsonObject): readonly XmlElement[] {
  return Object.entries(texts).flatMap(([lang, value]) =>
    (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((text) =>
      element(name, scalar(text) ?? '', [['xml:lang', lang]]),
    ),
  );
}
