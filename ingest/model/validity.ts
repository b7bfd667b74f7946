/** A period of calendar days, both ends inclusive; null is open. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Where `today` stands to the period. */
export function stateOn({ validFrom, validUntil }: Validity, today: string): 'current' | 'future' | 'ended' {
  if (validUntil !== null && validUntil < today) return 'ended';
  return validFrom !== null && validFrom > today ? 'future' : 'current';
}

/** The days that are in both periods; null when there are none. */
export function commonPeriod(a: Validity, b: Validity): Validity | null {
  const starts = [a.validFrom, b.validFrom].filter((day) => day !== null).toSorted();
  const ends = [a.validUntil, b.validUntil].filter((day) => day !== null).toSorted();
  const [validFrom, validUntil] = [starts.at(-1) ?? null, ends[0] ?? null];
  return validFrom !== null && validUntil !== null && validFrom > validUntil
    ? null
    : { validFrom, validUntil };
}
