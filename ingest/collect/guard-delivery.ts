import type { Issue } from '../model/issue.ts';
import type { PathStep } from '../model/path-step.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { SourceError } from '../model/source-error.ts';
import type { SourceDefinition } from '../model/source.ts';
import type { PartState, Staging } from '../store/staging.ts';
import { checkFigures, checkFilled, countFacts } from './check-delivery.ts';
import { checkShrink, describeShrink, shrinksTooMuch } from './check-shrink.ts';
import { programFacts, stepFacts } from './filled-facts.ts';

/** What came in so far. */
export interface Intake {
  readonly parts: Map<string, PartState>;
  readonly issues: Map<string, Issue[]>;
  readonly problems: string[];
  received: number;
  refused: number;
}

/** A delivery before it is taken, and what a maintainer accepts this once: `all`, sources, providers. */
export interface GuardedDelivery {
  readonly definition: SourceDefinition;
  readonly accepted: ReadonlySet<string>;
  readonly today: string;
  readonly staging: Staging;
  readonly intake: Intake;
}

/**
 * Holds a delivery to the guards of its source: puts back the providers that shrank too much, and throws SourceError
 * when the source as a whole did, or is not like itself.
 */
export function guardDelivery({ definition, accepted, today, staging, intake }: GuardedDelivery): void {
  const { name, guards } = definition;
  if (accepted.has('all') || accepted.has(name)) return;
  for (const shrink of checkShrink(staging.providerCounts(), accepted, guards.largestShrink)) {
    intake.problems.push(describeShrink(shrink, guards.largestShrink));
    // The raw bytes were read but not taken: next time they must not count as known.
    for (const part of staging.keepProvider(shrink.provider)) {
      if (intake.parts.has(part)) intake.parts.set(part, { fingerprint: null });
    }
  }
  // Many small losses can be one large one.
  const counts = staging.providerCounts();
  const rest = total(counts.filter(({ provider }) => !accepted.has(provider)));
  if (shrinksTooMuch(rest.before, rest.after, guards.largestShrink)) {
    throw new SourceError(name, 'guard', describeShrink({ provider: name, ...rest }, guards.largestShrink));
  }
  checkFigures(definition, { ...total(counts), received: intake.received, refused: intake.refused });
  // What was taken before was guarded then.
  if (intake.received > 0) checkFilled(definition, countFacts(factsOf(staging, today)));
}

const total = (counts: readonly { before: number; after: number }[]) => ({
  before: counts.reduce((sum, count) => sum + count.before, 0),
  after: counts.reduce((sum, count) => sum + count.after, 0),
});

function* factsOf(staging: Staging, today: string) {
  const facts = programFacts(today);
  for (const json of staging.values('program')) yield facts(JSON.parse(json) as ProgramRecord);
  for (const json of staging.values('step')) yield stepFacts(JSON.parse(json) as PathStep);
}

/** Ends a delivery that has no end. Throws SourceError. */
export function refuseFlood({ name, guards }: SourceDefinition, received: number): void {
  if (received <= guards.most) return;
  const message = `${name}: more than ${guards.most} records, which is no delivery of this source; the last good data stays`;
  throw new SourceError(name, 'guard', message);
}
