import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { XmlError } from './xml-error.ts';
import type { XmlElement, XmlItem, XmlLimits, XmlRoot } from './xml-types.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Mutable<XmlElement> & { children: Draft[] };

const namespaceNames: Readonly<Record<string, string>> = {
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
};
const noAttributes: ReadonlyMap<string, string> = new Map();

/** Turns the parser's events into elements, and holds the limits. Throws XmlError. */
export class XmlElementReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly roots: readonly XmlRoot[];
  private readonly limits: XmlLimits;
  private items: XmlItem[] = [];
  /** Elements being read, the wanted one first; empty outside it. */
  private open: Draft[] = [];
  private elementCount = 0;
  private depth = 0;
  private attributeCount = 0;
  private root: XmlRoot | null = null;
  private isClosed = false;
  /** Characters given to the parser, and how many of them at its last event. */
  private written = 0;
  private atEvent = 0;
  /** Characters that were jumped over, and where the last end tag ended, both in what the parser was given. */
  private skipped = 0;
  private closedAt = 0;
  private contextText = '';

  constructor(roots: readonly XmlRoot[], limits: XmlLimits) {
    this.roots = roots;
    this.limits = limits;
    this.parser.on('error', (error) => this.failOn(error));
    this.parser.on('doctype', (doctype) => this.refuseDoctype(doctype));
    this.parser.on('xmldecl', ({ encoding }) => this.checkEncoding(encoding));
    this.parser.on('attribute', () => this.countAttribute());
    this.parser.on('opentag', (tag) => this.openTag(tag));
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('comment', () => this.noteEvent());
    this.parser.on('closetag', () => this.closeTag());
  }

  write(text: string): void {
    this.written += text.length;
    this.parser.write(text);
    const isProlog = this.root === null;
    if (isProlog && this.written > this.limits.maxProlog) {
      this.fail(`no element within the first ${this.limits.maxProlog} characters`);
    }
    if (this.written - this.atEvent > this.limits.maxToken) {
      this.fail(`one piece of text, comment or tag longer than ${this.limits.maxToken} characters`);
    }
  }

  close(): void {
    this.isClosed = true;
    this.parser.close();
  }

  /**
   * All that the reading of what comes between two elements depends on, as text: the root tag as it stands there, and
   * the XML declaration. '' before the root.
   */
  get context(): string {
    return this.contextText;
  }

  /** Whether what was written ends with the end tag of an element in the root: nothing is open but the root. */
  get isBetween(): boolean {
    return this.depth === 1 && this.open.length === 0 && this.closedAt === this.written - this.skipped;
  }

  /** Line of the next character, from 1. */
  get line(): number {
    return this.parser.line;
  }

  /** Jumps over text that was read before from `isBetween` to `isBetween`, in the same context. */
  skip(lines: number, characters: number): void {
    this.parser.line += lines;
    this.skipped += characters;
    this.written += characters;
    this.atEvent = this.written;
  }

  take(): readonly XmlItem[] {
    const items = this.items;
    this.items = [];
    return items;
  }

  private fail(what: string): never {
    throw new XmlError(`${what} (line ${this.parser.line})`);
  }

  private failOn(error: Error): never {
    const what = error.message.replace(/^[\d:]+ */, '').replace(/\.$/, '');
    const isCutOff = this.isClosed && (this.depth > 0 || /unclosed|unterminated|unexpected end/i.test(what));
    this.fail(isCutOff ? `the XML is cut off: ${what}` : `not well-formed XML: ${what}`);
  }

  private refuseDoctype(doctype: string): never {
    if (/^\s*html\b/i.test(doctype)) this.fail('an HTML page came instead of XML');
    this.fail('a DOCTYPE is not accepted');
  }

  private checkEncoding(encoding: string | undefined): void {
    if (encoding === undefined || /^(?:utf-?8|us-ascii)$/i.test(encoding)) return;
    this.fail(`the XML declares the encoding ${encoding}; expected UTF-8`);
  }

  private noteEvent(): void {
    this.atEvent = this.written;
  }

  private countAttribute(): void {
    this.attributeCount += 1;
    if (this.attributeCount > this.limits.maxAttributes) {
      this.fail(`more than ${this.limits.maxAttributes} attributes on one element`);
    }
  }

  private openTag(tag: SaxesTagNS): void {
    this.noteEvent();
    this.attributeCount = 0;
    this.depth += 1;
    if (this.depth > this.limits.maxDepth) this.fail(`elements more than ${this.limits.maxDepth} deep`);
    this.root ??= this.acceptRoot(tag);
    if (this.depth === 1) this.contextText = JSON.stringify([this.parser.xmlDecl, tag.name, tag.attributes]);
    const isWanted = this.depth === (this.root.elements === 'root' ? 1 : 2);
    if (isWanted) this.elementCount = 0;
    else if (this.open.length === 0) return;
    this.elementCount += 1;
    if (this.elementCount > this.limits.maxElements) {
      this.fail(`more than ${this.limits.maxElements} elements in one`);
    }
    this.open.push({
      uri: tag.uri,
      name: tag.local,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      textLength: 0,
      line: this.parser.line,
    });
  }

  private acceptRoot(tag: SaxesTagNS): XmlRoot {
    const root = this.roots.find(({ uri, name }) => uri === tag.uri && name === tag.local);
    if (root !== undefined) {
      this.items.push({ type: 'root', name: root.name });
      return root;
    }
    if (/^html$/i.test(tag.local)) this.fail('an HTML page came instead of XML');
    const sameName = this.roots.find(({ name }) => name === tag.local);
    if (sameName !== undefined) {
      this.fail(`the namespace "${tag.uri.slice(0, 100)}" came, "${sameName.uri}" was expected`);
    }
    const expected = this.roots.map(({ name }) => `<${name}>`).join(' or ');
    return this.fail(`the root element <${tag.local.slice(0, 60)}> came, ${expected} was expected`);
  }

  private addText(text: string): void {
    this.noteEvent();
    const element = this.open.at(-1);
    if (element === undefined) return;
    element.textLength += text.length;
    const room = this.limits.maxText - element.text.length;
    if (room > 0) element.text += text.slice(0, room);
  }

  private closeTag(): void {
    this.noteEvent();
    this.depth -= 1;
    this.closedAt = this.parser.position;
    const element = this.open.pop();
    if (element === undefined) return;
    const parent = this.open.at(-1);
    if (parent === undefined) this.items.push({ type: 'element', element });
    else parent.children.push(element);
  }
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
    attributes.set(uri === '' ? local : `${namespaceNames[uri] ?? `{${uri}}`}${local}`, value);
  }
  return attributes.size === 0 ? noAttributes : attributes;
}
