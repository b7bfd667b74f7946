const names = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' });

/** Dutch name of a language: "nl" → "Nederlands". A code that is no language code comes back as it is. */
export function formatLanguage(code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  const name = names.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
