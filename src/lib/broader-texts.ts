/** What else to search when all words together are found in few courses. */
import { searchText } from '../../search-config/search-text.ts';

/** Longer queries are cut, so that the number of texts to count stays small. */
const maxWords = 6;
/** A part of a compound that says something has so many letters at least, and leaves as many. */
const shortestPart = 4;

/** The longest known word that a compound begins with: of `vastgoedrekenen` vastgoed. */
function firstPart(word: string, known: readonly string[]): string | null {
  const parts = known.filter(
    (part) =>
      part.length >= shortestPart && part.length <= word.length - shortestPart && word.startsWith(part),
  );
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * Texts that ask less than `text`: the same without one of its words, then each word alone; of a single word the known
 * word that it begins with. None for what is typed between quotes. `known` holds words in lower case.
 */
export function broaderTexts(text: string, known: readonly string[]): string[] {
  const words = searchText(text).trim().toLowerCase().split(/\s+/u).slice(0, maxWords);
  if (text.includes('"')) return [];
  if (words.length < 2) return [firstPart(words[0] ?? '', known) ?? []].flat();
  const oneLess = words.map((_, at) => words.filter((_word, index) => index !== at).join(' '));
  return [...new Set([...oneLess, ...words])].filter((text) => text !== '');
}
