import { z } from 'zod';
import { feedNameSchema } from './codes.ts';

/**
 * Something wrong with one value of one record. Issues are data, shown to maintainers and providers; a run that
 * goes wrong as a whole is a `SourceError`.
 *
 * Severity: `info` the value was put right without doubt; `warning` the value was dropped or somebody should
 * look; `error` the whole record was left out.
 */
export const issueSchema = z.object({
  source: feedNameSchema,
  severity: z.enum(['info', 'warning', 'error']),
  /** UPPER_SNAKE_CASE, for instance INVALID_PRICE, UNKNOWN_CODE, MISSING_ID, DUPLICATE_ID, ROW_WIDTH. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** Key of the record, or null when the record has none (then `message` says where it stood). */
  recordKey: z.string().nullable(),
  /** Path in the source's own words, such as `programRun[12].startDate` or `KVK_NUMMER`. */
  field: z.string().nullable(),
  /** The raw value, cut at 200 characters. */
  value: z.string().nullable(),
  message: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;

/** What a mapper passes to its `report`; the collector fills in source and record. */
export type IssueDraft = Pick<Issue, 'severity' | 'code' | 'field' | 'value' | 'message'>;

/** Longest raw value kept in an Issue, in characters. */
export const issueValueLimit = 200;
