/** One element with what is in it. Comments and processing instructions are gone; CDATA is text. */
export interface XmlElement {
  /** Namespace, '' when none. */
  readonly uri: string;
  /** Local name, without prefix. */
  readonly name: string;
  /** By local name; with a namespace by `xml:lang`, `xsi:nil` or `{uri}name`. No namespace declarations. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly in this element, its pieces joined; cut at `maxText`. */
  readonly text: string;
  /** Length of the text as delivered, in UTF-16 units. More than `text.length` when it was cut. */
  readonly textLength: number;
  /** Line of the start tag, from 1. */
  readonly line: number;
}

/** What a document may be: its root, and whether that root or each of its children is yielded. */
export interface XmlRoot {
  readonly uri: string;
  readonly name: string;
  readonly elements: 'root' | 'children';
}

/** Hard limits. Beyond `maxText` a text is cut; beyond any other the document is refused. */
export interface XmlLimits {
  readonly maxBytes: number;
  /** UTF-16 units before the root element. */
  readonly maxProlog: number;
  /** UTF-16 units of one text, comment or tag. */
  readonly maxToken: number;
  readonly maxDepth: number;
  readonly maxAttributes: number;
  /** Elements in one yielded element. */
  readonly maxElements: number;
  /** UTF-16 units of text kept per element. */
  readonly maxText: number;
}

export const defaultXmlLimits: XmlLimits = {
  maxBytes: 1_000_000_000,
  maxProlog: 65_536,
  maxToken: 16_000_000,
  maxDepth: 64,
  maxAttributes: 64,
  maxElements: 1_000_000,
  maxText: 500_000,
};

/** First `root`, once; then the wanted elements in document order. */
export type XmlItem =
  | { readonly type: 'root'; readonly name: string }
  | { readonly type: 'element'; readonly element: XmlElement };
