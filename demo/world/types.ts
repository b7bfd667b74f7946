import type { Field, Tier } from '../vocabulary/fields/field.ts';
import type { MboUnit } from '../vocabulary/mbo-units.ts';
import type { Qualification } from '../vocabulary/nlqf-register.ts';
import type { Town } from '../vocabulary/towns.ts';

/** Parameters of a world; everything else follows from them. */
export interface World {
  readonly seed: number;
  readonly programs: number;
  /** Day number of the reference date. */
  readonly today: number;
  /** Part of the courses in each pool, in the order of `pools`, together 1; absent: as `planWorld` says. */
  readonly shares?: PoolShares;
}

/** Parts of a whole, one per pool. */
export type PoolShares = readonly [edudex: number, rio: number, mbo: number, ho: number];

/** Where a provider's courses come from: EDU-DEX suppliers, RIO-only private ones, mbo schools, higher education. */
export type Pool = 'edudex' | 'rio' | 'mbo' | 'ho';
export const pools: readonly Pool[] = ['edudex', 'rio', 'mbo', 'ho'];

/** A visiting address; in RIO an onderwijslocatie. */
export interface Address {
  /** RIO `onderwijslocatiecode`. */
  readonly code: string;
  /** Name of the building, as EDU-DEX has it. */
  readonly name: string;
  readonly town: Town;
  readonly street: string;
  readonly number: number;
  readonly addition: string;
  /** `3511 AB` */
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Provider {
  readonly pool: Pool;
  readonly number: number;
  /** Programs of it in this world. */
  readonly size: number;
  readonly name: string;
  /** EDU-DEX orgUnitId and first part of its website. */
  readonly slug: string;
  readonly website: string;
  readonly kvk: string;
  readonly brin: string | null;
  readonly boardId: string;
  readonly rioId: string;
  readonly fields: readonly Field[];
  readonly addresses: readonly Address[];
  /** True when its EDU-DEX courses also go to RIO. */
  readonly inRio: boolean;
}

/** What a night does to a program: 1 % of them differ on the second night. */
export type Change = 'none' | 'price' | 'text' | 'new-run' | 'run-full' | 'removed' | 'added';

/** How a course is given. */
export type Delivery = 'classroom' | 'blended' | 'virtual' | 'e-learning';

/** A title with what it says about the course. */
export interface Subject {
  readonly title: string;
  readonly kind: 'skill' | 'job' | 'course';
  /** The phrase for the texts, in lower case: "wondzorg", "verzorgende IG"; for whole titles the title. */
  readonly phrase: string;
  readonly field: Field;
  readonly tier: Tier;
  readonly advanced: boolean;
  /** Given as e-learning whatever the provider's habits, because the title says so. */
  readonly online: boolean;
  readonly days: number;
  readonly qualification: Qualification | null;
  /** The mbo qualification whose level is in the title, if any. */
  readonly mboUnit: MboUnit | null;
}

/** Why two courses that look alike are two; the words of `truth/not_duplicates.csv`. */
export type Likeness = 'incompany' | 'level_variant' | 'basic_advanced' | 'part';

export interface Run {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Days of lessons, day numbers. */
  readonly days: readonly number[];
  readonly deadline: number | null;
  readonly status: 'application opened' | 'application closed' | 'canceled';
  readonly address: Address | null;
  readonly clientOnly: boolean;
  readonly final: boolean;
}

export interface Price {
  /** Cents without VAT. */
  readonly tuition: number;
  readonly exam: number | null;
  readonly examRequired: boolean;
  readonly material: number | null;
  readonly vat: 0 | 9 | 21;
}

/** How RIO's registration of an EDU-DEX course can be recognised; the words of `truth/duplicates.csv`. */
export type Evidence = 'programId' | 'run-id' | 'o-code' | 'manual';

/** A private course, whatever sources it is in. */
export interface Course {
  readonly index: number;
  readonly ordinal: number;
  readonly provider: Provider;
  readonly programId: string;
  readonly subject: Subject;
  readonly delivery: Delivery;
  readonly addresses: readonly Address[];
  readonly runs: readonly Run[];
  readonly start: 'fixed starting date' | 'agreed starting date' | 'direct start';
  readonly price: Price | null;
  /** O-code of the RIO unit. */
  readonly unitCode: string;
  readonly evidence: Evidence | null;
  /** Registered a second time by hand. */
  readonly double: boolean;
  readonly inEdudex: boolean;
  /** Name of the client when it is not for the public. */
  readonly client: string | null;
  readonly incompany: boolean;
  readonly language: 'nl' | 'en';
  readonly url: string | null;
  readonly participants: readonly [number, number] | null;
  readonly expires: number | null;
  readonly editedAt: number;
  readonly change: Change;
  /** The course just before it that it looks like. */
  readonly twin: { readonly course: Course; readonly likeness: Likeness } | null;
}
