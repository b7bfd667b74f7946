import { evidenceOf } from '../../ingest/merge/evidence.ts';
import { seenValues } from '../../ingest/merge/seen-values.ts';
import type { Decision, Verdict } from '../../ingest/model/decision.ts';
import { decisionId } from '../../ingest/model/program-id.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';

/** A decision on records as they are. */
export function buildDecision(
  verdict: Verdict,
  records: readonly ProgramRecord[],
  changes: Partial<Decision> = {},
): Decision {
  const keys = records.map(({ key }) => key).toSorted();
  const at = changes.at ?? '2026-11-21T10:00:00Z';
  return {
    id: decisionId([verdict, ...keys, changes.field ?? null, 'desk', at]),
    verdict,
    records: keys,
    from: [],
    field: null,
    value: null,
    until: null,
    author: 'desk',
    at,
    reason: 'gezien',
    seen: Object.fromEntries(records.map((record) => [record.key, seenValues(evidenceOf(record))])),
    withdrawn: null,
    ...changes,
  };
}

/** What the log is told where a test does not ask. */
export const logged = (after: Decision, before: Decision | null) => ({
  ...{ at: after.at, who: after.author, via: 'cli' as const, what: 'decide', subject: after.id },
  ...{ before, after },
});
