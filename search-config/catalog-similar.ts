import { z } from 'zod';

/** A course of another provider that one may choose instead. */
export const catalogSimilarSchema = z.object({
  programId: z.string(),
  slug: z.string(),
  title: z.string(),
  /** Name of the provider. */
  provider: z.string(),
  /** `code`: leads to the same official paper; `title`: has the same title; `text`: is like it in words. */
  reason: z.enum(['code', 'title', 'text']),
});
export type CatalogSimilar = z.infer<typeof catalogSimilarSchema>;
