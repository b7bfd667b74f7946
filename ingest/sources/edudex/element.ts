/** Small readers for one element of a program; names are local names in the program namespace. */
import type { XmlElement } from '../../lib/xml-types.ts';
import type { LocalText } from './raw.ts';

/** Children of this name, in order; none when the parent is absent. */
export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((child) => child.name === name && child.uri === parent.uri) ?? [];

/** First child of this name. */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name && child.uri === parent.uri);

/** Whether `xsi:nil` says that there is no value. */
const isNil = (element: XmlElement): boolean => /^(?:true|1)$/.test(element.attributes.get('xsi:nil') ?? '');

/** Text of the first child of this name as delivered; null when absent or nil. */
export function textOf(parent: XmlElement | undefined, name: string): string | null {
  const child = childOf(parent, name);
  return child === undefined || isNil(child) ? null : child.text;
}

/** Texts of all children of this name; empty ones stay. */
export const textsOf = (parent: XmlElement | undefined, name: string): readonly string[] =>
  childrenOf(parent, name).map((child) => child.text);

/** Texts of all children of this name that say something, trimmed. */
export const filledTextsOf = (parent: XmlElement | undefined, name: string): readonly string[] =>
  textsOf(parent, name)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** All children of this name with their language (`nl-NL` is nl). */
export const localTextsOf = (parent: XmlElement | undefined, name: string): readonly LocalText[] =>
  childrenOf(parent, name).map((child) => ({
    lang: child.attributes.get('xml:lang')?.trim().slice(0, 2).toLowerCase() || null,
    text: child.text,
    length: child.textLength,
  }));

/** An attribute of the first child of this name. */
export const attributeOf = (parent: XmlElement | undefined, name: string, attribute: string): string | null =>
  childOf(parent, name)?.attributes.get(attribute) ?? null;
