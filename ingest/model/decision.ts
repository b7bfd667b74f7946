import { z } from 'zod';
import { isoDateSchema } from './offer.ts';

const verdictSchema = z.enum(['same', 'different', 'later', 'exclude', 'pin']);

/** What a person decided. */
export type Verdict = z.infer<typeof verdictSchema>;

/** Whether a verdict is about two records. */
export const isPair = (verdict: Verdict): boolean => verdict !== 'exclude' && verdict !== 'pin';

/** Who withdrew a decision, when (ISO instant) and why. */
const withdrawalSchema = z.object({
  author: z.string().min(1),
  at: z.iso.datetime(),
  reason: z.string().min(1),
});

/**
 * What a person decided about records. It beats every rule, keeps the values it was taken on and can be withdrawn;
 * of several about one thing the last one counts (`docs/merging.md`).
 *
 * `same`, `different` and `later` (not now) are about a pair; `exclude` keeps the course of a record out of the
 * catalogue; `pin` sets a field of the course of a record.
 */
export const decisionSchema = z
  .object({
    /** From `program-id.ts`: follows from the other fields, so that importing twice adds nothing. */
    id: z.string().min(1),
    verdict: verdictSchema,
    /** Record keys, sorted: two for a pair, else one. */
    records: z.array(z.string().min(1)).min(1).max(2),
    /** Field of a record that is pinned, and its value. */
    field: z.string().nullable(),
    value: z.json(),
    /** Last day of an exclusion, inclusive; null has no end. */
    until: isoDateSchema.nullable(),
    author: z.string().min(1),
    /** ISO instant. */
    at: z.iso.datetime(),
    reason: z.string().min(1),
    /** Values it was taken on, by record key and name; when they change the decision is put to a person again. */
    seen: z.record(z.string(), z.record(z.string(), z.string().nullable())),
    withdrawn: withdrawalSchema.nullable(),
  })
  .refine(({ verdict, records }) => (isPair(verdict) ? records.length === 2 : records.length === 1), {
    message: 'same, different and later name two records, exclude and pin one',
  })
  .refine(({ verdict, field }) => (verdict === 'pin') === (field !== null), { message: 'pin names a field' });
export type Decision = z.infer<typeof decisionSchema>;
