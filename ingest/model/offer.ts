import { z } from 'zod';
import {
  costKindSchema,
  costPeriodSchema,
  deliveryModeSchema,
  learningPathSchema,
  runStatusSchema,
  studyModeSchema,
} from './codes.ts';

/** A calendar date `YYYY-MM-DD`, without time or zone. */
export const isoDateSchema = z.iso.date();

/** A physical place. Online is not a place: it is a delivery mode with `place: null`. */
export const placeSchema = z.object({
  /** Name of the building or branch, as delivered. */
  name: z.string().nullable(),
  street: z.string().nullable(),
  /** `1234AB`, upper case without space; null when not a Dutch postcode. */
  postalCode: z.string().nullable(),
  /** Town as delivered, trimmed; `enrich/` turns it into the official spelling. */
  city: z.string().nullable(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().length(2),
  /** WGS84 degrees. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** One amount a participant pays or is granted. */
export const costSchema = z.object({
  kind: costKindSchema,
  /** Euro cents as the visitor pays them: including VAT, or without where exempt. Negative only for `discount`. */
  cents: z.int(),
  /** `included`: VAT is in the amount; `exempt`: none is due; `unknown`: the source does not say which. */
  vat: z.enum(['included', 'exempt', 'unknown']),
  period: costPeriodSchema,
  /** False for an extra that one may leave. */
  required: z.boolean(),
  description: z.string().nullable(),
});
export type Cost = z.infer<typeof costSchema>;

/**
 * One start moment of an offer. Exactly one of `startDate` (fixed) and `window` (join when you like) is set.
 * Past and cancelled runs are kept in records; what a visitor sees is chosen later, with `now`.
 */
export const runSchema = z.object({
  /** The source's own id (EDU-DEX run id, RIO cohortcode); unique only within its program. */
  id: z.string().nullable(),
  startDate: isoDateSchema.nullable(),
  /** Flexible intake: from and until (inclusive); a null bound is open. */
  window: z.object({ from: isoDateSchema.nullable(), until: isoDateSchema.nullable() }).nullable(),
  endDate: isoDateSchema.nullable(),
  /** Last day to apply, inclusive. */
  applicationDeadline: isoDateSchema.nullable(),
  status: runStatusSchema,
  /** False while the provider may still move the date. */
  isFinal: z.boolean(),
  /** Costs of this run where they differ from the offer's; empty means: as the offer. */
  costs: z.array(costSchema),
});
export type Run = z.infer<typeof runSchema>;

/** A program at one place (or at none) in one form. */
export const offerSchema = z.object({
  place: placeSchema.nullable(),
  deliveryMode: deliveryModeSchema.nullable(),
  studyMode: studyModeSchema.nullable(),
  learningPath: learningPathSchema.nullable(),
  runs: z.array(runSchema),
  /** Costs that hold for every run without costs of its own. */
  costs: z.array(costSchema),
});
export type Offer = z.infer<typeof offerSchema>;
