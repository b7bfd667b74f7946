import { stemmer } from '@orama/stemmers/dutch';
import type { Program } from '../model/program.ts';
import { compoundHeads } from './tables/compound-heads.nl.ts';

/** Most terms kept: a title of ten long words gives about thirty. */
const termLimit = 60;

/**
 * Adds what Meilisearch cannot make of Dutch itself: stems, the parts of compounds and who practises a study, of title and
 * keywords. The words themselves are not repeated: they are searched where they stand.
 */
export function addSearchTerms(program: Program): Program {
  const words = new Set([program.title, ...program.keywords].flatMap(wordsOf));
  const terms = new Set<string>();
  for (const word of words) {
    for (const term of [stemmer(word), ...splitCompound(word), ...practitionersOf(word)]) {
      if (term.length >= 3 && !words.has(term)) terms.add(term);
    }
  }
  return { ...program, searchTerms: [...terms].toSorted().slice(0, termLimit) };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4);

/** How studies end, and how those are called who practise them. */
const practitioners = [
  ['kunde', 'kundige'],
  ['therapie', 'therapeut'],
  ['logie', 'loog'],
] as const;

/** Who practises a study: `verloskunde` → verloskundige. People look for what they want to become. */
export function practitionersOf(word: string): string[] {
  return practitioners
    .filter(([study]) => word.length >= study.length + 2 && word.endsWith(study))
    .map(([study, person]) => word.slice(0, -study.length) + person);
}

const longestFirst = compoundHeads.toSorted((a, b) => b.length - a.length);

/**
 * Parts of a compound with a known last part: `timmermansopleiding` → timmermans, timmerman, opleiding;
 * `kinderopvang` → kinder, kinderen, opvang.
 */
export function splitCompound(word: string): string[] {
  const head = longestFirst.find(
    (candidate) => word.length >= candidate.length + 3 && word.endsWith(candidate),
  );
  if (head === undefined) return [];
  const modifier = word.slice(0, -head.length);
  // The s between the parts belongs to neither.
  if (modifier.endsWith('s') && modifier.length >= 5) return [modifier, modifier.slice(0, -1), head];
  // A part in -er is half a plural: who looks for `opvang kinderen` means kinderopvang.
  return modifier.endsWith('er') && modifier.length >= 5
    ? [modifier, `${modifier}en`, head]
    : [modifier, head];
}
