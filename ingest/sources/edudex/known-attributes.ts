import type { XmlElement } from '../../lib/xml-types.ts';
import { readElements } from './known-elements.ts';

/** Attributes that may stand on any element: the language of a text, and what XML Schema itself uses. */
const anywhere: ReadonlySet<string> = new Set([
  ...['xml:lang', 'xml:space', 'xml:base', 'xmlns'],
  ...['xsi:nil', 'xsi:schemaLocation', 'xsi:noNamespaceSchemaLocation', 'xsi:type'],
]);

/**
 * Attributes we know, by their element: read, or left out on purpose (docs/sources/edudex.md says why). Source: reference
 * edudex §1.1 and the catalogue exports.
 */
export const knownAttributes: Readonly<Record<string, readonly string[]>> = {
  clientId: ['clientOffer'],
  programDuration: ['unit'],
  studyLoad: ['period'],
  credits: ['system'],
  startDate: ['isFinal'],
  endDate: ['isFinal'],
  programLocation: ['id'],
  cost: ['costBreakdownAvailable'],
  eCFDevelopment: ['version'],
};

/** `element@attribute` for attributes, of elements that are read, that nobody knows; once each, in document order. */
export function unknownAttributes(program: XmlElement): readonly string[] {
  const found = new Set<string>();
  const visit = (element: XmlElement): void => {
    for (const name of element.attributes.keys()) {
      if (!anywhere.has(name) && !knownAttributes[element.name]?.includes(name))
        found.add(`${element.name}@${name}`);
    }
    for (const child of element.children)
      if (readElements[element.name]?.includes(child.name) === true) visit(child);
  };
  visit(program);
  return [...found];
}
