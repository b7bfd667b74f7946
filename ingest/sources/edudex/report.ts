import type { IssueDraft } from '../../model/issue.ts';
import { issueValueLimit } from '../../model/issue.ts';

/** Where a mapper leaves its findings on one record. */
export type Report = (issue: IssueDraft) => void;

/** A finding; the raw value is cut, as it may be of any length. */
export const finding = (
  severity: IssueDraft['severity'],
  code: string,
  field: string | null,
  value: string | null,
  message: string,
): IssueDraft => ({ severity, code, field, value: value?.slice(0, issueValueLimit) ?? null, message });

/**
 * Our code for a code of the source. Blanks and case do not count. Null when empty or unknown; unknown is reported,
 * for `read-part.ts` to count per value.
 */
export function lookUp<Code>(
  table: ReadonlyMap<string, Code>,
  value: string | null,
  field: string,
  report: Report,
): Code | null {
  const key = value?.trim().toLowerCase() ?? '';
  if (key === '') return null;
  const code = table.get(key);
  if (code !== undefined) return code;
  report(finding('warning', 'UNKNOWN_CODE', field, value, 'a value that no list of EDU-DEX knows'));
  return null;
}

/** `true`, `1`, `false`, `0`; null when absent, empty or anything else (which is reported). */
export function readBoolean(value: string | null, field: string, report: Report): boolean | null {
  return lookUp(booleans, value, field, report);
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);
