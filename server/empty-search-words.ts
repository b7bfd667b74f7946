/** Longer texts are no search for a course. */
const longest = 60;
const wordsMost = 6;

/**
 * What may be kept of a search that found nothing: its words in lower case. Null for what could be about a person (an
 * e-mail address, a long number) or is no search.
 */
export function emptySearchWords(text: string): string | null {
  const words = text
    .toLowerCase()
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim();
  const isPersonal = words.includes('@') || /\d[\d .-]{5,}\d/.test(words) || words.includes('://');
  const isSearch = words.length >= 2 && words.length <= longest && words.split(' ').length <= wordsMost;
  return isSearch && !isPersonal ? words : null;
}
