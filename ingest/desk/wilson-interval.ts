/** A share of hits among so many tries, with the bounds between which the true share lies in 95 % of samples. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** 95 % of a normal distribution lies within so many standard deviations. */
const z = 1.959964;

/**
 * Wilson's score interval: honest also where all or none hit, so that 0 wrong in 150 reads as "at most 2.5 %" (reference
 * peers §4.7). Null for no tries.
 */
export function wilsonInterval(hits: number, tries: number): Interval | null {
  if (tries === 0) return null;
  const share = hits / tries;
  const spread = z ** 2 / tries;
  const centre = share + spread / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / tries + spread / (4 * tries));
  return {
    share,
    low: Math.max(0, (centre - reach) / (1 + spread)),
    high: Math.min(1, (centre + reach) / (1 + spread)),
  };
}
