import type { Conflict } from '../model/conflict.ts';
import type { Churn } from './churn.ts';
import type { SourceSize } from './source-size.ts';
import { isBelowMinimum } from './source-size.ts';

/**
 * Share of the known records that may change course in one run. Reference peers §4.7 warns at 1 %; a source that
 * comes back after weeks moves more than a night does, so publication stops only past 5 %.
 */
const churnLimit = 0.05;

/** So many records may always move: 5 % of a small catalogue is one provider's spring cleaning. */
export const churnAllowance = 50;

/** What the gate looks at. */
export interface GateInput {
  readonly conflicts: Iterable<Conflict>;
  readonly churn: Churn;
  /** True when a person accepts any churn this once. */
  readonly acceptChurn: boolean;
  readonly sizes: readonly SourceSize[];
}

/**
 * Why a merge may not be published, one line each; empty when it may: a course that spans two KvK numbers or holds two
 * EDU-DEX programs without a decision, more churn than its limit (unless it is accepted), or a source that fell below its
 * minimum since it was last published.
 */
export function gateReasons({ conflicts, churn, acceptChurn, sizes }: GateInput): string[] {
  const reasons = [...conflicts]
    .filter(({ code }) => code === 'CLUSTER_TWO_KVK' || code === 'CLUSTER_TWO_EDUDEX')
    .map(({ code, message }) => `${code}: ${message}`);
  const { known, moved } = churn;
  if (!acceptChurn && moved > Math.max(churnAllowance, churnLimit * known)) {
    reasons.push(
      `CHURN: ${moved} of ${known} known records changed course, more than ${churnLimit * 100} %; run again with --accept-churn if that is right`,
    );
  }
  for (const size of sizes) {
    if (!isBelowMinimum(size)) continue;
    const { name, stored, least, published } = size;
    reasons.push(
      `BELOW_MINIMUM: ${name}: ${stored} records, at least ${least} expected, ${published} when last published; run again with --accept-shrink ${name} if that is right`,
    );
  }
  return reasons;
}
