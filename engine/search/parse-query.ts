import type { Tokenizer } from '../text/tokenize.ts';

/** One element of a query: a word, or a quoted phrase (null stands for a stop word in it). */
export interface QueryTerm {
  words: (string | null)[];
  isPhrase: boolean;
  /** The word may be the beginning of a longer one. */
  isPrefix: boolean;
  /** Position of first and last word in the query; a hard separator counts 8. */
  start: number;
  end: number;
}

export interface ParsedQuery {
  terms: QueryTerm[];
  negativeWords: string[];
  negativePhrases: (string | null)[][];
}

/** Terms after the tenth are ignored (milli default words limit). */
const maxTerms = 10;
/** Tokens looked at in one query (milli MAX_TOKEN_COUNT). */
const maxTokens = 1000;
/** Longer queries are cut before they are read; ten words never need as much. */
const maxCharacters = 20_000;

class PhraseBuilder {
  words: (string | null)[] = [];
  start = 0;
  end = 0;
  push(word: string | null, position: number): void {
    // Where its first word stands: stop words before that do not count.
    if (this.isBlank) this.start = position;
    this.end = position;
    this.words.push(word);
  }
  get isBlank(): boolean {
    return this.words.every((word) => word === null);
  }
}

/**
 * Cuts a query into words, phrases and what must be absent. The last word is a prefix unless white space or a
 * separator follows it; stop words are left out unless they are last or quoted (milli `parse_query.rs`).
 */
export function parseQuery(
  text: string,
  tokenizer: Tokenizer,
  stopWords: ReadonlySet<string>,
  allowPrefix: boolean,
): ParsedQuery {
  const query: ParsedQuery = { terms: [], negativeWords: [], negativePhrases: [] };
  const tokens = tokenizer
    .tokens(text.slice(0, maxCharacters))
    .filter(({ lemma }) => lemma !== '')
    .slice(0, maxTokens);
  let position = -1;
  let phrase: PhraseBuilder | null = null;
  let phraseIsNegative = false;
  let negateNext = false;
  let afterSpace = true;

  const closePhrase = (built: PhraseBuilder): void => {
    if (built.isBlank) return;
    if (phraseIsNegative) query.negativePhrases.push(built.words);
    else {
      query.terms.push({
        words: built.words,
        isPhrase: true,
        isPrefix: false,
        start: built.start,
        end: built.end,
      });
    }
  };

  for (const [i, token] of tokens.entries()) {
    if (query.terms.length >= maxTerms) return query;
    if (token.kind === 'word') {
      position++;
      const isStopWord = stopWords.has(token.lemma);
      const isLast = i === tokens.length - 1;
      if (phrase !== null) phrase.push(isStopWord ? null : token.lemma, position);
      else if (negateNext) {
        query.negativeWords.push(token.lemma);
        negateNext = false;
      } else if (isLast || !isStopWord) {
        query.terms.push({
          words: [token.lemma],
          isPhrase: false,
          isPrefix: isLast && allowPrefix,
          start: position,
          end: position,
        });
      }
    } else {
      if (token.kind === 'hard') {
        position += 7;
        // A phrase does not reach over the end of a sentence: a new one begins.
        if (phrase !== null) {
          closePhrase(phrase);
          phrase = new PhraseBuilder();
        }
      }
      if (token.lemma === '"') {
        if (phrase !== null) {
          closePhrase(phrase);
          phraseIsNegative = false;
          phrase = null;
        } else {
          phraseIsNegative = negateNext;
          phrase = new PhraseBuilder();
        }
      }
      negateNext = phrase === null && token.lemma === '-' && afterSpace;
    }
    afterSpace = token.lemma.at(-1)!.trim() === '';
  }
  // A quote that is never closed makes a phrase of the rest.
  if (phrase !== null) closePhrase(phrase);
  return query;
}
