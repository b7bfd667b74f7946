import type { DerivedTerm } from '../search/derive-terms.ts';
import type { Token } from '../text/tokenize.ts';

/** A match in a text: tokens `first .. last`, of which `length` UTF-16 units from the start are to be marked. */
export interface TextMatch {
  first: number;
  last: number;
  firstWord: number;
  lastWord: number;
  start: number;
  end: number;
  /** Terms of the query that it stands for. */
  ids: number[];
}

/** What the query's terms look like in a text. */
export interface MatchingWords {
  phrases: { words: (string | null)[]; ids: number[] }[];
  exact: Map<string, number[]>;
  prefixes: { word: string; length: number; ids: number[] }[];
  /** What null in a phrase stands for. */
  stopWords: ReadonlySet<string>;
}

/** Collects everything the terms are found by, so that texts can be marked (milli `matching_words.rs`). */
export function matchingWords(terms: readonly DerivedTerm[], stopWords: ReadonlySet<string>): MatchingWords {
  const result: MatchingWords = { phrases: [], exact: new Map(), prefixes: [], stopWords };
  for (const term of [...terms].sort((a, b) => b.span - a.span)) {
    const ids = Array.from({ length: term.end - term.start + 1 }, (_, i) => term.start + i);
    for (const { words } of term.derivations) {
      if (words.length > 1) result.phrases.push({ words, ids });
      else {
        const word = words[0]!;
        if (!term.isPrefix && !result.exact.has(word)) result.exact.set(word, ids);
        if (term.isPrefix) result.prefixes.push({ word, length: term.original[0]!.length, ids });
      }
    }
  }
  return result;
}

/** Offset in the raw word after which `length` normalised units are covered; ligatures and accents make them differ. */
function rawLength(raw: string, lemma: string, length: number): number {
  if (length >= lemma.length) return raw.length;
  if (raw.length === lemma.length) return length;
  let covered = 0;
  let at = 0;
  for (const character of raw) {
    if (covered >= length) break;
    const decomposed = character.normalize('NFKD');
    let units = 0;
    for (const unit of decomposed) if (!/\p{Mn}/u.test(unit)) units += unit.length;
    covered += character === 'æ' || character === 'Æ' || character === 'œ' || character === 'Œ' ? 2 : units;
    at += character.length;
  }
  return at;
}

/** The matches in a text, in order, not overlapping. */
export function findMatches(text: string, tokens: readonly Token[], matching: MatchingWords): TextMatch[] {
  const words = tokens.flatMap((token, place) => (token.kind === 'word' ? [{ token, place }] : []));
  const matches: TextMatch[] = [];
  for (let n = 0; n < words.length; n++) {
    const { token, place } = words[n]!;
    const phrase = matching.phrases.find(
      ({ words: wanted }) =>
        n + wanted.length <= words.length &&
        wanted.every((word, i) => {
          const { lemma } = words[n + i]!.token;
          return word === null ? matching.stopWords.has(lemma) : lemma === word;
        }),
    );
    if (phrase !== undefined) {
      const lastWord = n + phrase.words.length - 1;
      const last = words[lastWord]!;
      const bounds = { first: place, last: last.place, firstWord: n, lastWord };
      matches.push({ ...bounds, start: token.start, end: last.token.end, ids: phrase.ids });
      n = lastWord;
      continue;
    }
    const ids = matching.exact.get(token.lemma);
    const prefix =
      ids === undefined ? matching.prefixes.find(({ word }) => token.lemma.startsWith(word)) : undefined;
    if (ids === undefined && prefix === undefined) continue;
    const length =
      prefix === undefined
        ? token.end - token.start
        : rawLength(
            text.slice(token.start, token.end),
            token.lemma,
            Math.min(prefix.length, prefix.word.length),
          );
    matches.push({
      first: place,
      last: place,
      firstWord: n,
      lastWord: n,
      start: token.start,
      end: token.start + length,
      ids: ids ?? prefix!.ids,
    });
  }
  return matches;
}
