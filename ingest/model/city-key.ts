/**
 * One key per town, however it is written: `DEN HAAG`, `'s-Gravenhage` and `Den Haag (Kijkduin)` are one. For
 * comparing only; the spelling that people see comes from the table of places.
 */
const otherNames: Readonly<Record<string, string>> = {
  sgravenhage: 'denhaag',
  thehague: 'denhaag',
  denbosch: 'shertogenbosch',
  almerestad: 'almere',
  driebergen: 'driebergenrijsenburg',
};

/** Key of a town, or null when nothing of a name is left. */
export function cityKey(city: string | null): string | null {
  if (city === null) return null;
  const bracket = city.indexOf('(');
  const bare = (bracket > 0 ? city.slice(0, bracket) : city)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return bare === '' ? null : (otherNames[bare] ?? bare);
}
