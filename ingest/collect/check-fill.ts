import type { FactCounts, FilledFact, SourceGuards } from '../model/source-guards.ts';
import type { ProviderFacts } from '../store/provider-facts.ts';
import { percent } from './check-delivery.ts';

/** A provider with fewer programs says nothing with a share of them. */
const leastPrograms = 20;
/** A fact that fewer of its programs had is no habit of the provider. */
const usualShare = 0.5;

/** A provider that had a fact on most of its programs and has lost it on more than half of those. */
export interface FillLoss {
  readonly provider: string;
  readonly fact: FilledFact;
  readonly before: { readonly filled: number; readonly of: number };
  readonly after: { readonly filled: number; readonly of: number };
}

/**
 * Facts that go with time and not with the delivery: a provider whose last dates pass has not broken anything. The
 * source as a whole is held to them all the same.
 */
const fleeting: ReadonlySet<FilledFact> = new Set(['start', 'recent start']);

const shareOf = ({ filled, of }: { filled: number; of: number }): number => (of === 0 ? 0 : filled / of);

/** The first loss of each provider, of the facts that the source is held to. */
export function checkFill(
  counts: readonly ProviderFacts[],
  accepted: ReadonlySet<string>,
  { filled }: SourceGuards,
): FillLoss[] {
  const facts = (Object.keys(filled) as FilledFact[]).filter((fact) => !fleeting.has(fact));
  return counts
    .filter(({ provider }) => !accepted.has(provider))
    .flatMap(({ provider, before, after }) => {
      const fact = facts.find((one) => isLost(before, after, one));
      return fact === undefined
        ? []
        : [{ provider, fact, before: before.get(fact)!, after: after.get(fact)! }];
    });
}

function isLost(before: FactCounts, after: FactCounts, fact: FilledFact): boolean {
  const was = before.get(fact);
  const is = after.get(fact);
  if (was === undefined || is === undefined || was.of < leastPrograms || is.of < leastPrograms) return false;
  return shareOf(was) >= usualShare && shareOf(is) < shareOf(was) / 2;
}

/** One line for a person: what was seen, what was expected, what can be done. */
export function describeFillLoss({ provider, fact, before, after }: FillLoss): string {
  const seen = `${after.filled} of ${after.of} records have a ${fact} (${percent(shareOf(after))})`;
  const expected = `at least ${percent(shareOf(before) / 2)} expected, as ${before.filled} of ${before.of} had one`;
  return `${provider}: ${seen}, ${expected}; the last good data stays; --accept-shrink ${provider} takes it once`;
}
