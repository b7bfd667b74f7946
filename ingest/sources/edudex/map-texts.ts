import { cleanHtml, htmlToText, textToHtml } from '../../lib/html.ts';
import { cleanText, cutText, decodeEntities } from '../../lib/text.ts';
import type { LocalText } from './raw.ts';
import type { Report } from './report.ts';
import { finding } from './report.ts';

/** Longest text that is taken in, in characters; the longest of the samples has 52,891 (reference edudex §1.7). */
const richTextLimit = 60_000;
const titleLimit = 300;
const summaryLimit = 500;

/** Texts without a language are Dutch: only links and media come without one. */
const languageOf = ({ lang }: LocalText): string => lang ?? 'nl';
const rank = (lang: string): number => (lang === 'nl' ? 0 : lang === 'en' ? 1 : 2);
const isFilled = ({ text }: LocalText): boolean => text.trim() !== '';

/** Languages that say something in any of the lists: Dutch, English, then as delivered. */
function languagesOf(...lists: readonly (readonly LocalText[])[]): readonly string[] {
  const languages = new Set(lists.flat().filter(isFilled).map(languageOf));
  return [...languages].sort((a, b) => rank(a) - rank(b));
}

/** All texts of one language, joined: XML may cut one text into several elements (reference edudex §1.4). */
function joined(texts: readonly LocalText[], lang: string, glue: string): string {
  return texts
    .filter((text) => languageOf(text) === lang && isFilled(text))
    .map(({ text }) => text)
    .join(glue);
}

/** The one line that is chosen: Dutch, then English, then the first; with its language. */
export function chooseLine(texts: readonly LocalText[]): { text: string; lang: string } | null {
  for (const lang of languagesOf(texts)) {
    for (const candidate of texts) {
      const text = languageOf(candidate) === lang ? cleanText(candidate.text) : null;
      if (text !== null) return { text, lang };
    }
  }
  return null;
}

/** The title and its language. Null when no language has a name that shows. */
export function mapTitle(
  names: readonly LocalText[],
  report: Report,
): { title: string; textLanguage: string } | null {
  const name = chooseLine(names);
  if (name === null) {
    report(
      finding('error', 'MISSING_NAME', 'programName', names[0]?.text ?? null, 'left out: no name that shows'),
    );
    return null;
  }
  if (name.text.length > titleLimit) reportLong('programName', name.text.length, titleLimit, report);
  return {
    title: cutText(name.text, titleLimit),
    textLanguage: /^[a-z]{2}$/.test(name.lang) ? name.lang : 'nl',
  };
}

const reportLong = (field: string, length: number, limit: number, report: Report): void =>
  report(finding('warning', 'TEXT_TOO_LONG', field, null, `${length} characters, cut at ${limit}`));

/** Cuts what is too long before anything is parsed, and says so. */
function limited(text: string, delivered: number, field: string, report: Report): string {
  const length = Math.max(text.length, delivered);
  if (length > richTextLimit) reportLong(field, length, richTextLimit, report);
  return text.slice(0, richTextLimit);
}

const longest = (texts: readonly LocalText[]): number => Math.max(0, ...texts.map(({ length }) => length));

/** Sanitised HTML of the best language: the Html variant, or the Text variant where Html says nothing. */
export function chooseHtml(
  htmls: readonly LocalText[],
  texts: readonly LocalText[],
  field: string,
  report: Report,
): string | null {
  for (const lang of languagesOf(htmls, texts)) {
    const html = cleanHtml(limited(joined(htmls, lang, '\n'), longest(htmls), `${field}Html`, report));
    if (html !== null) return html;
    const text = limited(joined(texts, lang, '\n'), longest(texts), `${field}Text`, report);
    // Suppliers leave HTML entities in Text; shown as they stand they would be read as code.
    const plain = textToHtml(decodeEntities(text));
    if (plain !== null) return plain;
  }
  return null;
}

/** A label without a text behind it, such as "Omschrijving:". */
const isLabel = (text: string): boolean => text.length <= 30 && text.endsWith(':');

/** Plain text of at most 500 characters: Html variant, then Text. Longer ones are cut at a word, as is usual. */
export function mapSummary(htmls: readonly LocalText[], texts: readonly LocalText[]): string | null {
  for (const lang of languagesOf(htmls, texts)) {
    const fromHtml = htmlToText(joined(htmls, lang, '\n').slice(0, richTextLimit));
    const fromText = cleanText(decodeEntities(joined(texts, lang, '\n').slice(0, richTextLimit)));
    for (const text of [fromHtml, fromText]) {
      if (text !== null && text !== '' && !isLabel(text)) return cutText(text, summaryLimit);
    }
  }
  return null;
}
