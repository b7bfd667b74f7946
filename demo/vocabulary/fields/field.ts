/** Levels of thinking a field's courses are usually at. */
export type Tier = 'geen' | 'mbo' | 'hbo';

/**
 * A field of work with the words its courses are made of. Titles come from jobs, skills and whole titles; texts
 * from the clauses. Clauses fit behind "Je leert …" and "Na afloop kun je …", so they end in a bare infinitive.
 */
export interface Field {
  readonly code: string;
  /** Fits behind "in de wereld van …" and "werk je in …". */
  readonly name: string;
  /** RIO code list `NfoOpleidingscategorie` (reference rio §1.4). */
  readonly category: string;
  /** EDU-DEX code list `theme` (reference edudex §1.5). */
  readonly themes: readonly string[];
  /** SBI section, EDU-DEX `targetSector`. */
  readonly sector: string;
  readonly tier: Tier;
  /** Usual price of a day of group training, lowest and highest, in euro. */
  readonly dayPrice: readonly [number, number];
  /** Job titles in the singular, with a capital. */
  readonly jobs: readonly string[];
  /** Noun phrases without article: "wondzorg", "lassen met elektrode". */
  readonly skills: readonly string[];
  /** Whole titles that need no pattern. */
  readonly courses: readonly string[];
  /** Plural groups: "verzorgenden". */
  readonly audiences: readonly string[];
  readonly learn: readonly string[];
  readonly contents: readonly string[];
}

/** A list written as one text with `|` between the members. */
export const list = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');

type FieldLists = 'jobs' | 'skills' | 'courses' | 'audiences' | 'learn' | 'contents' | 'themes';
type FieldText = Omit<Field, FieldLists> & Readonly<Record<FieldLists, string>>;

/** A field from its texts. */
export const field = (text: FieldText): Field => ({
  ...text,
  themes: list(text.themes),
  jobs: list(text.jobs),
  skills: list(text.skills),
  courses: list(text.courses),
  audiences: list(text.audiences),
  learn: list(text.learn),
  contents: list(text.contents),
});
