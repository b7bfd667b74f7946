import { z } from 'zod';

const date = z.iso.date();

/** Money for a course, with the reason. Nobody is promised any: conditions of the applicant are at `ruleUrl`. */
export const catalogFundingSchema = z.object({
  scheme: z.enum(['slim', 'levenlanglerenkrediet']),
  applicant: z.enum(['employer', 'student']),
  /** Whether today is in the period of the ground. */
  state: z.enum(['current', 'future', 'ended']),
  /** Share of the costs as the source gives it ("90%"). */
  rate: z.string().nullable(),
  /** The ontwikkelpad that is the ground; null when the kind of course is. */
  path: z
    .object({
      sector: z.string(),
      sectorSlug: z.string(),
      occupation: z.string(),
      occupationSlug: z.string(),
    })
    .nullable(),
  validFrom: date.nullable(),
  validUntil: date.nullable(),
  /** When one can apply, now or next, and who says so; null when always or not known. */
  applications: z.object({ from: date.nullable(), until: date.nullable(), source: z.string() }).nullable(),
  ruleSource: z.string(),
  ruleUrl: z.string(),
});
export type CatalogFunding = z.infer<typeof catalogFundingSchema>;
