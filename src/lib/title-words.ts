/** More would make the file large for what it is for; the rarest words go. */
const maxWords = 15_000;
const shortestWord = 4;

/** The words of the titles in lower case, most frequent first: what a misspelt word may have meant. */
export function titleWords(programs: Iterable<{ readonly title: string }>): string[] {
  const counts = new Map<string, number>();
  for (const { title } of programs) {
    for (const word of new Set(title.toLowerCase().split(/[^\p{L}]+/u))) {
      if (word.length >= shortestWord) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, maxWords)
    .map(([word]) => word);
}
