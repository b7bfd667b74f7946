import type { Program } from '../model/program.ts';
import { themeOfWord, wideThemes } from './tables/themes.nl.ts';

/**
 * Adds the themes that the sources gave the course. Sources put them among the search words, so a search word that is
 * the name of a theme counts as that theme.
 */
export function addThemes(program: Program): Program {
  const named = new Set(program.keywords.flatMap((word) => themeOfWord.get(word.toLowerCase()) ?? []));
  const themes = [...named].filter(
    (theme) => !(wideThemes.get(theme) ?? []).some((narrower) => named.has(narrower)),
  );
  return { ...program, themes: themes.toSorted() };
}
