import type { Validity } from './validity.ts';

/** Days between which one can apply, both inclusive, and who says so. */
export interface ApplicationPeriod extends Validity {
  readonly source: string;
}

/** A scheme that pays for a course, as far as the sources at hand state it. */
export interface FundingRule {
  /** Who applies for the money. */
  readonly applicant: 'employer' | 'student';
  /** Text the rule was taken from. */
  readonly source: string;
  /** Page with the conditions, of who carries the scheme out. */
  readonly url: string;
  /** When the scheme holds. */
  readonly period: Validity;
  /** In order of time; empty when one can always apply. */
  readonly applications: readonly ApplicationPeriod[];
}

/** Money for a course with its ground. */
export interface Funding extends Validity {
  readonly scheme: 'slim' | 'levenlanglerenkrediet';
  readonly rule: FundingRule;
  /** Share of the costs as the source gives it ("90%"); null when it gives none. */
  readonly rate: string | null;
  /** The ontwikkelpad that opens the scheme; null when the kind of course does. */
  readonly path: { readonly sector: string; readonly occupation: string } | null;
}
