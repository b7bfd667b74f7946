import type { FilledFact } from '../model/source-guards.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { SourceError } from '../model/source-error.ts';
import type { SourceDefinition } from '../model/source.ts';
import type { PartState } from '../store/part-store.ts';
import type { Staging } from '../store/staging.ts';
import { checkFigures, checkFilled, totalFacts } from './check-delivery.ts';
import { checkFill, describeFillLoss } from './check-fill.ts';
import { checkShrink, describeShrink, shrinksTooMuch } from './check-shrink.ts';
import type { FoundIssues } from './found-issues.ts';
import type { PartLog } from './part-log.ts';

/** What came in so far. */
export interface Intake {
  readonly parts: Map<string, PartState>;
  readonly issues: FoundIssues;
  readonly problems: string[];
  readonly log: PartLog;
  readonly factsOf: (record: ProgramRecord) => Readonly<Record<FilledFact, boolean | null>>;
  received: number;
  refused: number;
}

/** A delivery before it is taken, and what a maintainer accepts this once: `all`, sources, providers. */
export interface GuardedDelivery {
  readonly definition: SourceDefinition;
  readonly accepted: ReadonlySet<string>;
  readonly staging: Staging;
  readonly intake: Intake;
}

/**
 * Holds a delivery to the guards of its source: puts back the providers that shrank too much or lost what their programs
 * had, and throws SourceError when the source as a whole did, or is not like itself.
 */
export function guardDelivery({ definition, accepted, staging, intake }: GuardedDelivery): void {
  const { name, guards } = definition;
  if (accepted.has('all') || accepted.has(name)) return;
  const putBack = (provider: string, problem: string): void => {
    intake.problems.push(problem);
    // The raw bytes were read but not taken: next time they must not count as known.
    for (const part of staging.keepProvider(provider)) {
      if (intake.parts.has(part)) intake.parts.set(part, { fingerprint: null });
    }
  };
  // What was taken before was guarded then.
  if (intake.received > 0)
    checkFilled(definition, totalFacts(staging.providerFacts().map(({ after }) => after)));
  for (const shrink of checkShrink(staging.providerCounts(), accepted, guards.largestShrink)) {
    putBack(shrink.provider, describeShrink(shrink, guards.largestShrink));
  }
  if (intake.received > 0) {
    for (const loss of checkFill(staging.providerFacts(), accepted, guards))
      putBack(loss.provider, describeFillLoss(loss));
  }
  // Many small losses can be one large one.
  const counts = staging.providerCounts();
  const rest = total(counts.filter(({ provider }) => !accepted.has(provider)));
  if (shrinksTooMuch(rest.before, rest.after, guards.largestShrink)) {
    throw new SourceError(name, 'guard', describeShrink({ provider: name, ...rest }, guards.largestShrink));
  }
  checkFigures(definition, { ...total(counts), received: intake.received, refused: intake.refused });
}

const total = (counts: readonly { before: number; after: number }[]) => ({
  before: counts.reduce((sum, count) => sum + count.before, 0),
  after: counts.reduce((sum, count) => sum + count.after, 0),
});

/** Ends a delivery that has no end. Throws SourceError. */
export function refuseFlood({ name, guards }: SourceDefinition, received: number): void {
  if (received <= guards.most) return;
  const message = `${name}: more than ${guards.most} records, which is no delivery of this source; the last good data stays`;
  throw new SourceError(name, 'guard', message);
}
