/** What the field "Wat wil je leren?" suggests beside courses, in the order of the list. Plain data. */
export const suggestionKinds = ['functie', 'aanbieder', 'code'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Fewer letters are not sent: nearly everything begins with one letter. */
export const suggestFrom = 2;

/** The part of a suggestion's document that the browser shows and follows. */
export interface SuggestionHit {
  readonly kind: SuggestionKind;
  /** Name of the functie or provider, or what the code stands for. */
  readonly text: string;
  /** Branche of a functie; the code itself; null for a provider. */
  readonly detail: string | null;
  /** `<sector>/<functie>` in the address, name of the provider as in its facet, or the code. */
  readonly target: string;
  /** Courses behind it. */
  readonly count: number;
}
