import type { SearchIndex } from '../index/search-index.ts';
import { findTypos } from './levenshtein.ts';
import type { QueryTerm } from './parse-query.ts';
import {
  countPostings,
  postingsOfPhrase,
  postingsOfPrefix,
  postingsOfWord,
  wordRange,
  type Postings,
} from './postings.ts';

/** One way in which a term is found: postings that cost the same number of typos. */
export interface Derivation {
  typos: number;
  postings: Postings[];
  /** Words of the match: more than one for synonyms, split words and phrases. */
  words: (string | null)[];
  /** Synonyms are phrases, also those of one word. */
  isPhrase: boolean;
}

/** A term of the query, or two or three neighbours joined, with everything it is found by. */
export interface DerivedTerm {
  /** First query term it stands for, and how many. */
  first: number;
  span: number;
  start: number;
  end: number;
  isPhrase: boolean;
  isPrefix: boolean;
  original: (string | null)[];
  derivations: Derivation[];
  /** Postings of the term exactly as typed. */
  exact: Postings[];
  maxTypos: number;
}

/** Longer words are only looked up as they are: the index has none (milli MAX_WORD_LENGTH). */
const maxWordLength = 250;
/** Longest multi-word synonyms taken into account (milli limits: 50 phrases, 100 words). */
const maxSynonyms = 50;
const maxSynonymWords = 100;

/** Typos a word may have, by its length and the settings. */
export function typosAllowed(index: SearchIndex, word: string): number {
  const { enabled, minWordSizeForTypos, disableOnWords } = index.settings.typoTolerance;
  if (word.length > maxWordLength) return 0;
  const length = [...word].length;
  if (!enabled || length < minWordSizeForTypos.oneTypo || disableOnWords.includes(word)) return 0;
  return length < minWordSizeForTypos.twoTypos ? 1 : 2;
}

function isNumber(word: string): boolean {
  return word !== '' && !Number.isNaN(Number(word));
}

/** The synonyms of a word or words, each cut into words. Keys and values are compared normalised. */
function synonymsOf(index: SearchIndex, words: readonly string[]): string[][] {
  const wordsOf = (text: string) =>
    index.tokenizer.tokens(text).flatMap((token) => (token.kind === 'word' ? [token.lemma] : []));
  index.synonyms ??= new Map(
    Object.entries(index.settings.synonyms).map(([key, values]) => [
      wordsOf(key).join(' '),
      values.map(wordsOf),
    ]),
  );
  let total = 0;
  return (index.synonyms.get(words.join(' ')) ?? []).slice(0, maxSynonyms).filter((synonym) => {
    if (synonym.length === 0 || total + synonym.length > maxSynonymWords) return false;
    total += synonym.length;
    return true;
  });
}

/** The two words that a word falls into and that stand together most often; null when none do. */
function splitWord(index: SearchIndex, word: string): { words: string[]; postings: Postings[] } | null {
  let best: { words: string[]; postings: Postings[] } | null = null;
  let most = 0;
  for (let i = 1; i < word.length; i++) {
    const words = [word.slice(0, i), word.slice(i)];
    const both = words.map((part) => countPostings(postingsOfWord(index, part)));
    if (Math.min(...both) <= most) continue;
    const postings = postingsOfPhrase(index, words);
    const count = countPostings(postings);
    if (count > most) {
      most = count;
      best = { words, postings };
    }
  }
  return best;
}

const phraseOf = (index: SearchIndex, words: (string | null)[]): Derivation => ({
  typos: 0,
  postings: postingsOfPhrase(index, words),
  words,
  isPhrase: true,
});

/** Everything a single word (or joined words) is found by. */
function deriveWord(
  index: SearchIndex,
  word: string,
  maxTypos: number,
  isPrefix: boolean,
  parts: readonly string[],
): Pick<DerivedTerm, 'derivations' | 'exact'> {
  const exact = postingsOfWord(index, word);
  const derivations: Derivation[] = [];
  const prefixes = isPrefix ? postingsOfPrefix(index, word) : exact;
  derivations.push({ typos: 0, postings: prefixes, words: [word], isPhrase: false });
  for (const synonym of synonymsOf(index, [word])) {
    derivations.push(phraseOf(index, synonym));
  }
  if (parts.length > 1) {
    for (const synonym of synonymsOf(index, parts)) {
      derivations.push(phraseOf(index, synonym));
    }
  }
  const { disableOnNumbers } = index.settings.typoTolerance;
  const accept = (candidate: string) => !disableOnNumbers || !isNumber(candidate);
  for (const segment of index.segments) {
    for (const { place, distance } of findTypos(segment.words, word, maxTypos, isPrefix, accept)) {
      const postings = [wordRange(segment, place, place + 1)];
      derivations.push({ typos: distance, postings, words: [segment.words.at(place)], isPhrase: false });
    }
  }
  const split = word.length > maxWordLength ? null : splitWord(index, word);
  if (split !== null && split.words.join(' ') !== parts.join(' ')) {
    derivations.push({ typos: 1, ...split, isPhrase: true });
  }
  return { derivations: derivations.filter(({ postings }) => postings.length > 0), exact };
}

/** The query's terms with all they are found by: each by itself, then two and three neighbours joined. */
export function deriveTerms(index: SearchIndex, terms: readonly QueryTerm[]): DerivedTerm[] {
  const derived = terms.map((term, first): DerivedTerm => {
    const base = { first, span: 1, start: term.start, end: term.end, original: term.words };
    if (term.isPhrase) {
      const phrase = phraseOf(index, term.words);
      const { postings: exact } = phrase;
      return { ...base, isPhrase: true, isPrefix: false, derivations: [phrase], exact, maxTypos: 0 };
    }
    const word = term.words[0]!;
    const maxTypos = typosAllowed(index, word);
    return {
      ...base,
      isPhrase: false,
      isPrefix: term.isPrefix,
      ...deriveWord(index, word, maxTypos, term.isPrefix, [word]),
      maxTypos,
    };
  });
  for (let span = 2; span <= 3; span++) {
    for (let first = 0; first + span <= terms.length; first++) {
      const group = terms.slice(first, first + span);
      const adjacent = group.every((term, i) => i === 0 || term.start === group[i - 1]!.end + 1);
      if (!adjacent || group.some(({ isPhrase }) => isPhrase)) continue;
      const parts = group.map(({ words }) => words[0]!);
      const word = parts.join('');
      if (word.length > maxWordLength) continue;
      const maxTypos = Math.max(0, typosAllowed(index, word) - (span - 1));
      const { isPrefix, end } = group.at(-1)!;
      const found = deriveWord(index, word, maxTypos, isPrefix, parts);
      derived.push({
        first,
        span,
        start: group[0]!.start,
        end,
        isPhrase: false,
        isPrefix,
        original: [word],
        ...found,
        maxTypos,
      });
    }
  }
  return derived;
}
