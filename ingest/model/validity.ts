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
