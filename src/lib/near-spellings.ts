/** Other spellings of a query that found little, from the words of the catalogue's titles (`/woorden.json`). */

/** Shorter words have too many neighbours. */
const shortestWord = 4;
/** Texts that are offered; they are still to be counted. */
const maxTexts = 4;
const perWord = 3;

/** A word as it sounds to a Dutch ear: what people write for one another becomes the same. */
export function soundOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/ij|ey|y/g, 'ei')
    .replaceAll(/au/g, 'ou')
    .replaceAll(/ph/g, 'f')
    .replaceAll(/th/g, 't')
    .replaceAll(/ch/g, 'g')
    .replaceAll(/c(?=[ei])|z/g, 's')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll(/x/g, 'ks')
    .replaceAll(/v/g, 'f')
    .replace(/dt?$/, 't')
    .replaceAll(/(.)\1/g, '$1');
}

/** Mistakes that are forgiven in a word of this length. */
const forgiven = (length: number): number => (length < 6 ? 1 : length < 10 ? 2 : 3);

/**
 * Letters that have to be put in, taken out, changed or swapped with the next; `limit + 1` when it is more than `limit`
 * (optimal string alignment).
 */
export function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** The known words nearest to one, best first; the more frequent one first among equals. */
function neighbours(word: string, known: readonly string[]): string[] {
  const sound = soundOf(word);
  const limit = forgiven(word.length);
  return known
    .map((candidate) => ({ candidate, apart: lettersApart(sound, soundOf(candidate), limit) }))
    .filter(({ apart }) => apart <= limit)
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, perWord)
    .map(({ candidate }) => candidate);
}

/**
 * Other spellings of `text`; none when every word is known or is the beginning of a known one. `known` holds words in
 * lower case, most frequent first.
 */
export function nearSpellings(text: string, known: readonly string[]): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const options = words.map((word) => {
    const plain = word.toLowerCase();
    const isKnown = known.some((candidate) => candidate.startsWith(plain));
    return plain.length < shortestWord || isKnown || /\d/.test(plain) ? [] : neighbours(plain, known);
  });
  const unknown = options.filter((found) => found.length > 0).length;
  if (unknown === 0) return [];
  // Several wrong words are set right together, each by its nearest.
  const nearest = words.map((word, index) => options[index]![0] ?? word);
  const texts =
    unknown > 1
      ? [nearest.join(' ')]
      : options.flatMap((found, at) =>
          found.map((candidate) => words.map((word, index) => (index === at ? candidate : word)).join(' ')),
        );
  return [...new Set(texts)].slice(0, maxTexts);
}
