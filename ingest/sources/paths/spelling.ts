/** What names are one name: capitals make no difference. */
const fold = (name: string): string => name.toLowerCase();

/**
 * One spelling for names that differ in capitals only: the most frequent one, of equally frequent ones the first by
 * code order. The result gives it for any of `names`.
 */
export function commonSpelling(names: readonly string[]): (name: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const spellings = counts.get(fold(name)) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    counts.set(fold(name), spellings);
  }
  const common = new Map<string, string>();
  for (const [folded, spellings] of counts) {
    const ranked = [...spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    common.set(folded, ranked[0]![0]);
  }
  return (name) => common.get(fold(name)) ?? name;
}
