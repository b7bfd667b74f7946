/** Marks left over after NFKD: accents, cedillas and other signs without width of their own. */
const marks = /\p{Mn}+/gu;

/**
 * A word as it is indexed and searched: compatibility-decomposed, lower case, without diacritics, with ligatures
 * written out. Rule: charabia's normalisers for Latin script.
 */
export function normalizeWord(word: string): string {
  let ascii = true;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 127) {
      ascii = false;
      break;
    }
  }
  if (ascii) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l');
}

/**
 * A facet value as it is compared: trimmed, compatibility-decomposed, lower case. Diacritics stay, as in
 * Meilisearch (milli `normalize_facet`): a filter on `café` does not match `cafe`.
 */
export function normalizeFacet(value: string): string {
  return value.trim().normalize('NFKD').toLowerCase();
}
