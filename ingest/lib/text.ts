import sanitizeHtml from 'sanitize-html';

/** Line breaks, tabs, no-break and other blanks, line and paragraph separators. */
const blanks = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/**
 * Characters that show nothing but change how text is read or found: bidi controls, zero-width characters, soft
 * hyphen, byte order mark, tag characters, control characters and halves of surrogate pairs.
 */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu;

/** A zero-width joiner is part of an emoji only between two pictures. */
const strayJoiner =
  /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * One line of plain text: NFC, invisible characters off, every run of blanks one space, trimmed. Emoji keep their
 * joiners. Null when nothing that shows is left.
 */
export function cleanText(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const visible = removeInvisible(value.replace(blanks, ' '));
  const text = visible.replace(/ {2,}/g, ' ').trim().normalize('NFC');
  return text === '' ? null : text;
}

/** Letters, digits, punctuation and accents as most texts have only them: nothing to look for. */
const plain = /^[\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u201f\u2022\u2026\u20ac]*$/;

/** The text without invisible characters; blanks other than line feed and space become spaces. */
export function removeInvisible(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]/gu, ' ')
    .split('\n')
    .map((line) => line.replace(invisible, '').replace(strayJoiner, ''))
    .join('\n');
}

/** At most `limit` UTF-16 units: cut after a whole word where the last two fifths have one, with "…" at the end. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = text[limit - 1] === ' ' ? limit - 1 : head.lastIndexOf(' ');
  const cut = space >= limit * 0.6 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s.,;:–-]+$/u, '')}…`;
}

/** Character references and the named entities of HTML turned into the characters they stand for, once. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const escaped = sanitizeHtml(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), { allowedTags: [] });
  return unescapeHtml(escaped);
}

/** The five escapes that `sanitize-html` writes, turned back. */
export const unescapeHtml = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  đ: 'd',
};

/** Part of an address: [a-z0-9-], diacritics off, at most 80 characters, cut at a dash; `opleiding` when empty. */
export function slugify(text: string): string {
  const plain = text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøðþłıđ]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll('&', ' en ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= 80) return plain === '' ? 'opleiding' : plain;
  const dash = plain.lastIndexOf('-', 80);
  return plain.slice(0, dash > 40 ? dash : 80).replace(/-$/, '');
}
