import { escapeXml } from '../lib/xml-text.ts';

/** Builds the XML of one program in a style. Elements are added in document order. */
export interface XmlBuilder {
  open(name: string, attributes?: string): void;
  close(name: string): void;
  /** A leaf; `null` leaves it out, `''` makes it empty. */
  leaf(name: string, value: string | number | null, attributes?: string): void;
  /** A leaf with free text, in the supplier's way of quoting. */
  text(name: string, value: string | null, attributes?: string): void;
  toString(): string;
}

/** A builder that indents or not and quotes as the style says. */
export function createXmlBuilder(style: { readonly pretty: boolean; readonly cdata: boolean }): XmlBuilder {
  let xml = '';
  let depth = 0;
  const indent = (): string => (style.pretty ? `\n${'  '.repeat(depth)}` : '');
  const tag = (name: string, attributes: string): string =>
    attributes === '' ? name : `${name} ${attributes}`;
  const builder: XmlBuilder = {
    open(name, attributes = '') {
      xml += `${indent()}<${tag(name, attributes)}>`;
      depth += 1;
    },
    close(name) {
      depth -= 1;
      xml += `${indent()}</${name}>`;
    },
    leaf(name, value, attributes = '') {
      if (value === null) return;
      const start = tag(name, attributes);
      xml +=
        value === ''
          ? `${indent()}<${start}/>`
          : `${indent()}<${start}>${escapeXml(String(value))}</${name}>`;
    },
    text(name, value, attributes = '') {
      if (value === null) return;
      if (value === '' || !style.cdata) builder.leaf(name, value, attributes);
      else xml += `${indent()}<${tag(name, attributes)}><![CDATA[${value}]]></${name}>`;
    },
    toString: () => xml,
  };
  return builder;
}
