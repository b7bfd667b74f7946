import { z } from 'zod';

const date = z.iso.date();

/** What changed in an ontwikkelpad with the newest table of DUO: a line of `path-changes.ndjson`. */
export const catalogPathChangeSchema = z.object({
  sector: z.string(),
  occupation: z.string(),
  specialisation: z.string().nullable(),
  /** Null when the functie is gone. */
  sectorSlug: z.string().nullable(),
  occupationSlug: z.string().nullable(),
  /** Day on which the newest table was first published here. */
  on: date,
  /** `slim`: the subsidy is another; `end`: the last day is. */
  kind: z.enum(['added', 'removed', 'slim', 'end']),
  title: z.string().nullable(),
  code: z.string().nullable(),
  /** Value before and after, of `slim` and `end`; of `added` the first day. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type CatalogPathChange = z.infer<typeof catalogPathChangeSchema>;
