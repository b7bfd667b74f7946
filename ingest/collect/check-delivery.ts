import type { SourceDefinition } from '../model/source.ts';
import type { FilledFact } from '../model/source-guards.ts';
import { SourceError } from '../model/source-error.ts';

/** Fewer records say nothing about a share. */
export const leastSample = 50;

/** What a delivery looks like as a whole. */
export interface DeliveryFigures {
  /** Records before and after, programs or steps. */
  readonly before: number;
  readonly after: number;
  /** Records that came in, and those left out because of errors. */
  readonly received: number;
  readonly refused: number;
}

/** How often a fact is there, of those records for which the question arises. */
export type FactCounts = ReadonlyMap<FilledFact, { readonly filled: number; readonly of: number }>;

/** Counts facts over records, one at a time. */
export function countFacts(
  records: Iterable<Readonly<Partial<Record<FilledFact, boolean | null>>>>,
): FactCounts {
  const counts = new Map<FilledFact, { filled: number; of: number }>();
  for (const facts of records) {
    for (const [fact, isFilled] of Object.entries(facts) as [FilledFact, boolean | null][]) {
      if (isFilled === null) continue;
      const count = counts.get(fact) ?? { filled: 0, of: 0 };
      count.of += 1;
      count.filled += isFilled ? 1 : 0;
      counts.set(fact, count);
    }
  }
  return counts;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

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
