import { learningWords } from './learning-words.nl.ts';
import { stopWords } from './stop-words.nl.ts';

/**
 * The visitor's words as a query without operators. Meilisearch reads `-word` as "without word" and a quote as the
 * start of a phrase; titles such as "Make your Visuals Work -Virtual" are typed as they are, so a hyphen only stays
 * inside a word (`02-24`) and quotes only where they enclose whole words. No look-behind: older Safari lacks it.
 */
export function searchText(query: string): string {
  const text = withoutLearningWords(withoutOperators(query));
  const words = text.toLowerCase().split(' ');
  // The last word is taken for the beginning of a word, also when it is a stop word, which no document holds; a
  // space after it says that it is whole.
  return words.length > 1 && isStopWord(words.at(-1)!) ? `${text} ` : text;
}

const isStopWord = (word: string): boolean => stopWords.some((stopWord) => stopWord === word);

/** Leaves out words for learning where others remain. A word before one that goes was typed whole, so it stays whole. */
function withoutLearningWords(text: string): string {
  if (text.includes('"')) return text;
  const words = text.split(' ');
  const isLearning = (word: string): boolean => learningWords.has(word.toLowerCase());
  const telling = words.filter((word) => !isLearning(word));
  if (telling.every((word) => isStopWord(word.toLowerCase()))) return text;
  return isLearning(words.at(-1)!) ? `${telling.join(' ')} ` : telling.join(' ');
}

function withoutOperators(query: string): string {
  const parts = query.split(/(?:^|\s)"([^"\s](?:[^"]*[^"\s])?)"(?=\s|$)/u);
  return parts
    .map((part, index) => {
      const words = part
        .replaceAll('"', ' ')
        .replace(/(^|[^\p{L}\p{N}])-+/gu, '$1 ')
        .replace(/-+(?=[^\p{L}\p{N}]|$)/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
      return index % 2 === 1 && words !== '' ? `"${words}"` : words;
    })
    .filter((part) => part !== '')
    .join(' ');
}
