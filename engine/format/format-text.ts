import type { Tokenizer } from '../text/tokenize.ts';
import { cropBounds } from './crop-text.ts';
import { findMatches, type MatchingWords } from './match-words.ts';

/** What to do with one attribute's text; `crop` is a number of words. */
export interface TextFormat {
  highlight: boolean;
  crop: number | null;
}

/** The marks of a request. */
export interface Marks {
  pre: string;
  post: string;
  cropMarker: string;
}

/** A text with its matches marked, cut down to the best passage. */
export function formatText(
  text: string,
  format: TextFormat,
  marks: Marks,
  matching: MatchingWords,
  tokenizer: Tokenizer,
): string {
  if (!format.highlight && format.crop === null) return text;
  const tokens = tokenizer.tokens(text);
  const matches = findMatches(text, tokens, matching);
  const [from, to] =
    format.crop !== null && format.crop > 0
      ? cropBounds(text, tokens, matches, format.crop)
      : [0, text.length];
  const parts: string[] = [];
  if (from > 0) parts.push(marks.cropMarker);
  let at = from;
  if (format.highlight) {
    for (const { start, end } of matches) {
      if (end <= from || start >= to) continue;
      parts.push(text.slice(at, Math.max(start, from)), marks.pre);
      at = Math.min(end, to);
      parts.push(text.slice(Math.max(start, from), at), marks.post);
    }
  }
  parts.push(text.slice(at, to));
  if (to < text.length) parts.push(marks.cropMarker);
  return parts.join('');
}

/** Where the matches of a text are, in bytes of its UTF-8 form. */
export function matchPositions(
  text: string,
  matching: MatchingWords,
  tokenizer: Tokenizer,
): { start: number; length: number }[] {
  return findMatches(text, tokenizer.tokens(text), matching).map(({ start, end }) => ({
    start: Buffer.byteLength(text.slice(0, start)),
    length: Buffer.byteLength(text.slice(start, end)),
  }));
}
