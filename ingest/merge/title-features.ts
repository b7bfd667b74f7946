/** Words that make a variant: a title with one of them is another course than the same title without it. */
const variantWords = new Map([
  ['incompany', 'incompany'],
  ['maatwerk', 'incompany'],
  ['basis', 'basis'],
  ['beginners', 'basis'],
  ['introductie', 'basis'],
  ['gevorderd', 'advanced'],
  ['gevorderden', 'advanced'],
  ['advanced', 'advanced'],
  ['verdieping', 'advanced'],
  ['verkort', 'short'],
  ['verkorte', 'short'],
  ['engels', 'english'],
  ['english', 'english'],
  ['engelstalig', 'english'],
]);

/** Words before a number that belong to it: `deel 2`, `niveau 4`, `jaar 1`. */
const numbered = new Set(['deel', 'part', 'module', 'niveau', 'level', 'jaar', 'nlqf', 'mbo']);

/**
 * A title without case, accents and punctuation, and the words in it that set a variant apart (design §5: basis
 * against gevorderd, deel 1 against deel 2, open against incompany, another level), sorted.
 */
export function titleFeatures(title: string): { normalised: string; variant: string } {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('in-company', 'incompany')
    .split(/[^a-z0-9+#]+/)
    .filter((word) => word !== '');
  const variant = new Set<string>();
  for (const [index, word] of words.entries()) {
    const kind = variantWords.get(word);
    if (kind !== undefined) variant.add(kind);
    const next = words[index + 1];
    if (numbered.has(word) && next !== undefined && /^(?:\d{1,2}|[iv]{1,3})$/.test(next))
      variant.add(`${word} ${next}`);
  }
  return { normalised: words.join(' '), variant: [...variant].toSorted().join(', ') };
}
