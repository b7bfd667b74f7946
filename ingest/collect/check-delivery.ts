import type { SourceDefinition } from '../model/source.ts';
import type { FactCounts, FilledFact } from '../model/source-guards.ts';
import { SourceError } from '../model/source-error.ts';

/** Fewer records say nothing about a share. */
const leastSample = 50;

/** What a delivery looks like as a whole. */
export interface DeliveryFigures {
  /** Records before and after, programs or steps. */
  readonly before: number;
  readonly after: number;
  /** Records that came in, and those left out because of errors. */
  readonly received: number;
  readonly refused: number;
}

/** Adds up what the providers have. */
export function totalFacts(counts: Iterable<FactCounts>): FactCounts {
  const total = new Map<FilledFact, { filled: number; of: number }>();
  for (const one of counts) {
    for (const [fact, { filled, of }] of one) {
      const sum = total.get(fact) ?? { filled: 0, of: 0 };
      total.set(fact, { filled: sum.filled + filled, of: sum.of + of });
    }
  }
  return total;
}

/** A share as people read it: `12.5 %`. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function breach({ name }: SourceDefinition, seen: string, expected: string): never {
  const message = `${name}: ${seen}, ${expected} expected; the last good data stays; --accept-shrink ${name} takes it once`;
  throw new SourceError(name, 'guard', message);
}

/** Holds the size of a delivery to the source's guards. Throws SourceError with what was seen and expected. */
export function checkFigures(definition: SourceDefinition, figures: DeliveryFigures): void {
  const { least, mostRefused } = definition.guards;
  const { before, after, received, refused } = figures;
  if (before >= least && after < least)
    breach(definition, `${before} → ${after} records`, `at least ${least}`);
  const came = received + refused;
  if (came >= leastSample && refused > came * mostRefused) {
    const seen = `${refused} of ${came} records have errors and are left out (${percent(refused / came)})`;
    breach(definition, seen, `at most ${percent(mostRefused)}`);
  }
}

/** Holds what the records have to the source's guards. Throws SourceError with what was seen and expected. */
export function checkFilled(definition: SourceDefinition, counts: FactCounts): void {
  for (const [fact, least] of Object.entries(definition.guards.filled) as [FilledFact, number][]) {
    const { filled, of } = counts.get(fact) ?? { filled: 0, of: 0 };
    if (of < leastSample || filled >= of * least) continue;
    breach(
      definition,
      `${filled} of ${of} records have a ${fact} (${percent(filled / of)})`,
      `at least ${percent(least)}`,
    );
  }
}
