import sanitizeHtml from 'sanitize-html';
import { cleanText, decodeEntities, removeInvisible, unescapeHtml } from './text.ts';

/** Characters of HTML or text that are looked at; the rest is dropped before parsing. */
export const htmlInputLimit = 200_000;

const tableTags = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'];
const blockTags = ['p', 'ul', 'ol', 'li', 'h3', 'h4', ...tableTags];
const allowedTags = [...blockTags, 'br', 'strong', 'em', 'b', 'i', 'a'];
const emptyAway = new Set(['p', 'ul', 'ol', 'li', 'h3', 'h4', 'strong', 'em', 'b', 'i', 'a', 'table']);

/** Containers whose tag goes but whose edge stays, as a line break, so that words on both sides do not glue. */
const containers = [
  ...[
    'div',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'aside',
    'nav',
    'blockquote',
    'pre',
    'address',
  ],
  ...['figure', 'figcaption', 'dl', 'dt', 'dd', 'fieldset', 'form', 'hr', 'center', 'details', 'summary'],
];

const cleaning: sanitizeHtml.IOptions = {
  allowedTags,
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // What stands inside these is not text for a reader.
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'template',
    'svg',
    'math',
    'object',
  ],
  parseStyleAttributes: false,
  nestingLimit: 40,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    ...Object.fromEntries(containers.map((tag) => [tag, 'br'])),
    a: (tagName, attributes) => {
      const href = attributes['href']?.trim() ?? '';
      const isSafe = /^(?:https?:\/\/|mailto:)/i.test(href);
      return { tagName, attribs: isSafe ? { href, rel: 'nofollow noopener' } : {} };
    },
  },
  exclusiveFilter: (frame) => emptyAway.has(frame.tag) && frame.text.trim() === '',
  textFilter: (text) => removeInvisible(text),
};

/**
 * HTML from outside as HTML that can be shown: a small set of tags, no attribute but a link's address (http, https,
 * mailto, with rel="nofollow noopener"), no style, script or embedded thing, headings from h3. Text without any tag
 * gets paragraphs. Cut at `htmlInputLimit`. Null when no text is left.
 */
export function cleanHtml(html: string): string | null {
  const input = html.slice(0, htmlInputLimit);
  if (!/<[a-z/!?]/i.test(input)) return textToHtml(decodeEntities(input));
  const clean = dropDeadLinks(sanitizeHtml(markEdges(input), cleaning))
    .replaceAll('<br />', '<br>')
    .replace(/\s+/g, ' ')
    .replace(/<br>(?: ?<br>)+/g, '<br>')
    .replace(edgeAfter, '$1')
    .replace(edgeBefore, '$1')
    .replace(/^ ?(?:<br> ?)?|(?: ?<br>)? ?$/g, '');
  return textOfTags(clean) === '' ? null : wrapLoose(clean);
}

/** The closing tag of a container leaves no trace in the parser, so it becomes a line break beforehand. */
const markEdges = (html: string): string => html.replace(containerEnds, '<br>');
const containerEnds = new RegExp(`</(?:${containers.join('|')})>`, 'gi');

const blocks = blockTags.join('|');
/** A line break just before or after the edge of a block adds nothing. */
const edgeAfter = new RegExp(`(</?(?:${blocks})>) ?<br>`, 'g');
const edgeBefore = new RegExp(`<br> ?(</?(?:${blocks})>)`, 'g');

/** Loose text beside blocks as paragraphs of its own. Needs balanced tags, as the sanitiser writes them. */
function wrapLoose(html: string): string {
  const parts: string[] = [];
  let depth = 0;
  let looseFrom = 0;
  const endLoose = (until: number): void => {
    const loose = html.slice(looseFrom, until).replace(/^ ?(?:<br> ?)?|(?: ?<br>)? ?$/g, '');
    // An inline tag around a block starts here and ends elsewhere: a paragraph may not cut it in two.
    if (loose !== '') parts.push(isBalanced(loose) ? `<p>${loose}</p>` : loose);
  };
  for (const tag of html.matchAll(/<(\/?)(?:p|ul|ol|h3|h4|table)>/g)) {
    if (tag[1] === '') {
      if (depth === 0) {
        endLoose(tag.index);
        looseFrom = tag.index;
      }
      depth += 1;
      continue;
    }
    depth -= 1;
    if (depth === 0) {
      parts.push(html.slice(looseFrom, tag.index + tag[0].length));
      looseFrom = tag.index + tag[0].length;
    }
  }
  endLoose(html.length);
  return parts.join('');
}

const isBalanced = (html: string): boolean =>
  (html.match(/<(?!br>)[a-z]/g) ?? []).length === (html.match(/<\//g) ?? []).length;

/** Links that lost their address lose their tags as well. */
function dropDeadLinks(html: string): string {
  const isDead: boolean[] = [];
  return html.replace(/<a(?: [^<>]*)?>|<\/a>/g, (tag) => {
    if (tag === '</a>') return isDead.pop() === true ? '' : tag;
    isDead.push(tag === '<a>');
    return tag === '<a>' ? '' : tag;
  });
}

/** Plain text as HTML: escaped, each line that is not empty a paragraph. Null when no text is left. */
export function textToHtml(text: string): string | null {
  const lines = removeInvisible(text.slice(0, htmlInputLimit))
    .split('\n')
    .map((line) => cleanText(line))
    .filter((line) => line !== null);
  return lines.length === 0 ? null : lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
}

/** `&`, `<`, `>` and `"` escaped: safe as text and in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * HTML as one line of text: tags off, entities decoded, the edge of a block or line a space so that words do not
 * glue. What a reader does not see (script, style) is dropped. Cut at `htmlInputLimit`.
 */
export function htmlToText(html: string): string {
  const plain = sanitizeHtml(markEdges(html.slice(0, htmlInputLimit)), {
    ...cleaning,
    allowedTags: [...blockTags, 'br'],
    allowedAttributes: {},
    exclusiveFilter: () => false,
  });
  return textOfTags(plain);
}

/** The text of HTML that the sanitiser wrote: in that every tag is one and no text is hidden. */
const textOfTags = (html: string): string => cleanText(unescapeHtml(html.replace(/<[^<>]*>/g, ' '))) ?? '';
