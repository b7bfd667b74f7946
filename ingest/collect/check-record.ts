import type { FeedName } from '../model/codes.ts';
import { issueValueLimit, type Issue } from '../model/issue.ts';
import { programRecordSchema, type ProgramRecord } from '../model/program-record.ts';

/**
 * The last gate before the store: a record that breaks the model is left out with an Issue, as a mapper's mistake
 * may not reach a page. Returns the record, or the Issue.
 */
export function checkRecord(
  source: FeedName,
  record: ProgramRecord,
): { record: ProgramRecord } | { issue: Issue } {
  const parsed = programRecordSchema.safeParse(record);
  if (parsed.success) return { record: parsed.data };
  const [first] = parsed.error.issues;
  const field = first!.path.join('.');
  const value: unknown = first!.path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    record,
  );
  return {
    issue: {
      source,
      severity: 'error',
      code: 'INVALID_RECORD',
      recordKey: record.key,
      field,
      value: value === undefined ? null : String(JSON.stringify(value)).slice(0, issueValueLimit),
      message: `left out: ${field}: ${first!.message}`,
    },
  };
}
