/** The keywords that most programs carry, most used first; a keyword is counted once per program. */
export function topKeywords(
  programs: Iterable<{ readonly keywords: readonly string[] }>,
  count: number,
): string[] {
  const seen = new Map<string, { text: string; programs: number }>();
  for (const { keywords } of programs) {
    const own = new Map(keywords.map((text) => [text.trim().toLowerCase(), text.trim()]));
    for (const [key, text] of own) {
      if (key === '') continue;
      const entry = seen.get(key);
      if (entry === undefined) seen.set(key, { text, programs: 1 });
      else entry.programs += 1;
    }
  }
  return [...seen.values()]
    .sort((a, b) => b.programs - a.programs || a.text.localeCompare(b.text, 'nl'))
    .slice(0, count)
    .map(({ text }) => text);
}
