import { cleanHtml, htmlToText, textToHtml } from '../../lib/html.ts';
import { cleanText, cutText } from '../../lib/text.ts';
import type { Report, RawTexts } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** Longest cleaned text of one field, in characters; HOVI itself allows 1,400. */
const htmlLimit = 20_000;
const languages = ['nl', 'en', 'de'] as const;

export interface ChosenText {
  readonly text: string;
  readonly language: (typeof languages)[number];
}

/** The text in Dutch, else English, else German. */
export function chooseText(texts: RawTexts): ChosenText | null {
  for (const language of languages) {
    const text = texts[language];
    if (text !== null) return { text, language };
  }
  return null;
}

/** The first that has Dutch, else the first that has anything. */
export function chooseFirst(all: readonly RawTexts[]): ChosenText | null {
  const chosen = all.map(chooseText).filter((text) => text !== null);
  return chosen.find((text) => text.language === 'nl') ?? chosen[0] ?? null;
}

/** Cleaned HTML of a text, with Issue TEXT_TOO_LONG where it had to be cut (formatting is lost then). */
export function richText(text: string, field: string, report: Report): string | null {
  const html = cleanHtml(text);
  if (html === null || html.length <= htmlLimit) return html;
  const message = `${String(text.length)} characters, cut at ${String(htmlLimit)}`;
  report({ severity: 'warning', code: 'TEXT_TOO_LONG', field, value: null, message });
  return textToHtml(cutText(htmlToText(html), htmlLimit));
}

/** One line of plain text; names are text, so what looks like a tag in them is kept as it stands. */
export function plainName(text: string, limit: number, field: string, report: Report): string | null {
  const name = cleanText(text);
  if (name === null || name.length <= limit) return name;
  const message = `${String(name.length)} characters, cut at ${String(limit)}`;
  report({ severity: 'warning', code: 'TEXT_TOO_LONG', field, value: shown(name), message });
  return cutText(name, limit);
}

/**
 * A web address that can be linked to (http or https, with a host). `www.…` gets https, with an info Issue; anything
 * else is null with Issue INVALID_URL.
 */
export function webUrl(text: string, field: string, report: Report): string | null {
  const trimmed = cleanText(text) ?? '';
  const bare = /^www\.[^\s/]+\.[a-z]{2,}/i.test(trimmed);
  const candidate = bare ? `https://${trimmed}` : trimmed;
  const url = URL.canParse(candidate) && candidate.length <= 2_000 ? new URL(candidate) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) {
    const message = 'no address that begins with http or https';
    report({ severity: 'warning', code: 'INVALID_URL', field, value: shown(text), message });
    return null;
  }
  if (bare) {
    const message = 'https put before the address';
    report({ severity: 'info', code: 'INVALID_URL', field, value: shown(text), message });
  }
  return url.href;
}
