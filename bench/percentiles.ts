/** Spread of measured times in milliseconds, rounded to hundredths. */
export interface Spread {
  p50: number;
  p95: number;
  most: number;
}

/** The spread of times; they may come in any order, and there is at least one. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 100) / 100;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
