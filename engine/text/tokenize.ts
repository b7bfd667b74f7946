import { normalizeWord } from './normalize.ts';

/** What a token is: a word, or a separator that does (hard) or does not (soft) end a sentence. */
export type TokenKind = 'word' | 'soft' | 'hard';

/** A piece of text; `start` and `end` are offsets in UTF-16 code units, `lemma` the normalised word. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  lemma: string;
}

/** Settings of an index that change where words begin and end. */
export interface TokenizerOptions {
  separatorTokens: readonly string[];
  nonSeparatorTokens: readonly string[];
  dictionary: readonly string[];
}

export interface Tokenizer {
  /** Every token in order, for highlighting and queries. */
  tokens(text: string): Token[];
  /**
   * Calls `visit` for each word with its position; returns the position where a next element of the same
   * attribute would start. A hard separator moves the position by 8, as milli does.
   */
  words(text: string, from: number, visit: (word: string, position: number) => void): number;
}

const WORD = 0;
const SOFT = 1;
const HARD = 2;
/** Distance between two words with a hard separator, or an element border, between them. */
const hardDistance = 8;
/** Longer words are not indexed (milli MAX_WORD_LENGTH, in bytes there). */
const maxWordLength = 250;

const hardCharacters = '\0!;?¡§¶¿․‥…※‼‽⁇⁈⁉⸘⸮;՜՝։׃،؛؟۔܀܁܂।॥။።፧។៕。！？；';
// Of the mathematical signs only these: `<`, `=`, `>`, `|` and `~` are part of a word, and so are arrows.
const softCharacters = /[\p{P}\p{Z}\t\n\r\u200c`+±×÷\u2212-\u22ff]/u;

/** Characters that separate by default: punctuation, spaces, some signs (charabia DEFAULT_SEPARATORS). */
function classifyByDefault(character: string): number {
  if (hardCharacters.includes(character)) return HARD;
  return softCharacters.test(character) ? SOFT : WORD;
}

/** Token kinds of one index's tokenizer, per UTF-16 code unit. */
function classTable(options: TokenizerOptions): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    // Surrogates stay words: emoji and rare scripts are searched as they are.
    if (code >= 0xd800 && code <= 0xdfff) continue;
    table[code] = defaultTable[code]!;
  }
  for (const token of options.separatorTokens) {
    if (token.length === 1 && table[token.charCodeAt(0)] === WORD) table[token.charCodeAt(0)] = SOFT;
  }
  for (const token of options.nonSeparatorTokens) {
    if (token.length === 1) table[token.charCodeAt(0)] = WORD;
  }
  return table;
}

const defaultTable = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) defaultTable[code] = classifyByDefault(String.fromCharCode(code));

const DOT = 46;
const COMMA = 44;
const SPACE = 32;

/** Makes the tokenizer of an index: Latin text is cut at separators only (charabia, no Dutch segmenter exists). */
export function createTokenizer(options: TokenizerOptions): Tokenizer {
  const table = classTable(options);
  const longSeparators = options.separatorTokens.filter((token) => token.length > 1);
  const dictionary = [...options.dictionary].sort((a, b) => b.length - a.length);
  const special = longSeparators.length > 0 || dictionary.length > 0;
  const cache = new Map<string, string>();

  const lemmaOf = (raw: string): string => {
    let lemma = cache.get(raw);
    if (lemma === undefined) {
      lemma = normalizeWord(raw);
      if (cache.size > 200_000) cache.clear();
      cache.set(raw, lemma);
    }
    return lemma;
  };
  const startsWithAny = (text: string, at: number, candidates: readonly string[]): number => {
    for (const candidate of candidates) if (text.startsWith(candidate, at)) return candidate.length;
    return 0;
  };
  const dictionaryAt = (text: string, at: number): number => {
    const length = startsWithAny(text, at, dictionary);
    if (length > 0) return length;
    const lower = dictionary.length > 0 ? text.slice(at, at + maxWordLength).toLowerCase() : '';
    return startsWithAny(lower, 0, dictionary);
  };

  /** Walks the text; `emit` gets kind and bounds. One separator is one token, except `. ` and `, ` (hard). */
  const walk = (text: string, emit: (kind: number, start: number, end: number) => void): void => {
    const length = text.length;
    let wordStart = -1;
    let i = 0;
    while (i < length) {
      if (special) {
        const separator = startsWithAny(text, i, longSeparators);
        const known = separator === 0 && wordStart < 0 ? dictionaryAt(text, i) : 0;
        if (separator > 0 || known > 0) {
          if (wordStart >= 0) emit(WORD, wordStart, i);
          wordStart = -1;
          emit(separator > 0 ? SOFT : WORD, i, i + separator + known);
          i += separator + known;
          continue;
        }
      }
      const code = text.charCodeAt(i);
      let kind = table[code]!;
      if (kind === WORD) {
        if (wordStart < 0) wordStart = i;
        i++;
        continue;
      }
      if (wordStart >= 0) emit(WORD, wordStart, i);
      wordStart = -1;
      const sentence = (code === DOT || code === COMMA) && text.charCodeAt(i + 1) === SPACE;
      if (sentence) kind = HARD;
      emit(kind, i, sentence ? i + 2 : i + 1);
      i += sentence ? 2 : 1;
    }
    if (wordStart >= 0) emit(WORD, wordStart, length);
  };

  return {
    tokens(text) {
      const tokens: Token[] = [];
      walk(text, (kind, start, end) => {
        const raw = text.slice(start, end);
        tokens.push({
          kind: kind === WORD ? 'word' : kind === HARD ? 'hard' : 'soft',
          start,
          end,
          lemma: kind === WORD ? lemmaOf(raw) : raw,
        });
      });
      return tokens;
    },
    words(text, from, visit) {
      let position = from;
      let previous = -1;
      walk(text, (kind, start, end) => {
        if (kind !== WORD) {
          // What stands before the first word moves nothing.
          if (previous !== -1 && previous !== HARD) previous = kind;
          return;
        }
        if (end - start > maxWordLength) return;
        const lemma = lemmaOf(text.slice(start, end));
        if (lemma === '') return;
        if (previous === HARD) position += hardDistance;
        else if (previous !== -1) position += 1;
        previous = WORD;
        visit(lemma, position);
      });
      return previous === -1 ? from : position + hardDistance;
    },
  };
}
