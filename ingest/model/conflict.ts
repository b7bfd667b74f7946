import { z } from 'zod';

/**
 * Something that sources, rules or decisions disagree on: for a maintainer to look at. Found by every merge anew, so
 * it is gone when its cause is.
 *
 * Severity: `info` worth knowing; `warning` a visitor may see something wrong; `error` the catalogue is wrong or
 * publication stops.
 */
export const conflictSchema = z.object({
  code: z.enum([
    'LEVEL_DISAGREES',
    'PRICE_DISAGREES',
    'TITLE_DIFFERS',
    'RUN_ONLY_IN_RIO',
    'RIO_EXPECTED_NOT_FOUND',
    'BLOCKED_EVIDENCE',
    'AMBIGUOUS_EVIDENCE',
    'POSSIBLY_SAME',
    'OVERSIZED_BLOCK',
    'CLUSTER_TWO_EDUDEX',
    'CLUSTER_TWO_KVK',
    'DECISION_REOPENED',
    'DECISION_UNUSED',
  ]),
  severity: z.enum(['info', 'warning', 'error']),
  /** Keys of the records it is about, sorted. */
  records: z.array(z.string()),
  /** What is said, on one line, for a person. */
  message: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;
