/** Whether `pattern` (a name, `*`, `a*`, `*a` or `*a*`) fits the whole `name`. */
export function matchesPattern(pattern: string, name: string): boolean {
  if (pattern === '*') return true;
  const left = pattern.startsWith('*');
  const right = pattern.endsWith('*');
  const core = pattern.slice(left ? 1 : 0, right ? -1 : undefined);
  if (left && right) return name.includes(core);
  if (left) return name.endsWith(core);
  if (right) return name.startsWith(core);
  return pattern === name;
}

/** Whether `name` fits the pattern or lies inside what it names: `cat` covers `cat.lvl0`. */
export function coversAttribute(pattern: string, name: string): boolean {
  return matchesPattern(pattern, name) || name.startsWith(`${pattern}.`);
}

/** The same where a list has names, in which `*` stands for all attributes and nothing else. */
export function isWithin(attribute: string, name: string): boolean {
  return attribute === '*' || name === attribute || name.startsWith(`${attribute}.`);
}
