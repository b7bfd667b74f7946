/** Steps (insert, delete, replace, swap neighbours) from one name to another. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        steps = Math.min(steps, before[j - 2]! + 1);
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return last[to.length]!;
}

/** Names that are longer are no slip of the pen, and not worth the time. */
const longestName = 64;

/**
 * The end of a message on an unknown name: what it was perhaps to be, and what there is. More slips are forgiven in
 * longer names: one from four letters on, and one more for every five (deserr `did_you_mean`).
 */
export function expectedOneOf(name: string, allowed: readonly string[]): string {
  const list = `expected one of ${allowed.map((one) => `\`${one}\``).join(', ')}`;
  if (name.length < 4 || name.length > longestName) return list;
  const slips = Math.min(5, 1 + Math.floor(Math.max(0, name.length - 3) / 5));
  let best: string | null = null;
  let fewest = slips + 1;
  for (const one of allowed) {
    const steps = distance(name, one);
    if (steps < fewest) [best, fewest] = [one, steps];
  }
  return best === null ? list : `did you mean \`${best}\`? ${list}`;
}
