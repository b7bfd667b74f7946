import type { Issue } from '../model/issue.ts';

/**
 * Codes that say something about the lists we know rather than about one record: one Issue per kind and value, on the
 * record with the smallest key that has it (whatever their order), with how many have it.
 */
const countedCodes: ReadonlySet<string> = new Set([
  'UNKNOWN_CODE',
  'UNKNOWN_FIELD',
  'UNKNOWN_ELEMENT',
  'UNKNOWN_ATTRIBUTE',
]);

/** Issues of a delivery by part. */
export interface FoundIssues {
  add(part: string, issue: Issue): void;
  /** Forgets what was found in a part. */
  drop(part: string): void;
  byPart(): ReadonlyMap<string, readonly Issue[]>;
}

/** Starts an empty list. */
export function createFoundIssues(): FoundIssues {
  const parts = new Map<string, { issues: Issue[]; counted: Map<string, { at: number; count: number }> }>();
  return {
    add(part, issue) {
      const found = parts.get(part) ?? {
        issues: [],
        counted: new Map<string, { at: number; count: number }>(),
      };
      parts.set(part, found);
      const kind = kindOf(issue);
      const known = kind === null ? undefined : found.counted.get(kind);
      if (known !== undefined) {
        known.count += 1;
        if (isBefore(issue, found.issues[known.at]!)) found.issues[known.at] = issue;
        return;
      }
      if (kind !== null) found.counted.set(kind, { at: found.issues.length, count: 1 });
      found.issues.push(issue);
    },
    drop: (part) => void parts.delete(part),
    byPart: () =>
      new Map([...parts].map(([part, { issues, counted }]) => [part, withCounts(issues, counted)])),
  };
}

const isBefore = (a: Issue, b: Issue): boolean => {
  const [keyA, keyB] = [a.recordKey ?? '', b.recordKey ?? ''];
  return keyA < keyB || (keyA === keyB && (a.field ?? '') < (b.field ?? ''));
};

/** What makes two Issues one kind: code, field without what stands between brackets, and value. */
function kindOf({ code, field, value }: Issue): string | null {
  if (!countedCodes.has(code)) return null;
  return [code, (field ?? '').replaceAll(/\[[^\]]{0,80}\]/g, ''), value ?? ''].join('\u001f');
}

function withCounts(
  issues: readonly Issue[],
  counted: ReadonlyMap<string, { at: number; count: number }>,
): readonly Issue[] {
  const counts = new Map([...counted.values()].map(({ at, count }) => [at, count]));
  return issues.map((issue, at) => {
    const count = counts.get(at) ?? 1;
    return count === 1 ? issue : { ...issue, message: `${issue.message} (${count} times)` };
  });
}
