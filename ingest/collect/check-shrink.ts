import type { ProviderCount } from '../store/staged-rows.ts';

/** Below this number a loss is ordinary life of a small provider. */
const leastLoss = 3;

/** Whether a fall from `before` to `after` is too large to be believed; `largestShrink` is the part that may vanish. */
export function shrinksTooMuch(before: number, after: number, largestShrink: number): boolean {
  const lost = before - after;
  return lost >= leastLoss && lost > before * largestShrink;
}

/** A provider, or a whole source by its name, that lost too much. */
export interface Shrink {
  readonly provider: string;
  readonly before: number;
  readonly after: number;
}

/** Providers whose programs shrink too much; `accepted` are those a maintainer accepts this once. */
export const checkShrink = (
  counts: readonly ProviderCount[],
  accepted: ReadonlySet<string>,
  largestShrink: number,
): Shrink[] =>
  counts.filter(
    ({ provider, before, after }) => shrinksTooMuch(before, after, largestShrink) && !accepted.has(provider),
  );

/** One line for a person: what was seen, what was expected, what can be done. */
export function describeShrink({ provider, before, after }: Shrink, largestShrink: number): string {
  const least = before - Math.max(leastLoss - 1, Math.floor(before * largestShrink));
  const most = Math.round(largestShrink * 100);
  return `${provider}: ${before} → ${after} records, at least ${least} expected (a fall of at most ${most} %); the last good data stays; --accept-shrink ${provider} takes it once`;
}
