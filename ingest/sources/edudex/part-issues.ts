import type { Issue, IssueDraft } from '../../model/issue.ts';
import { finding } from './report.ts';

/** Findings of one kind that one record keeps, and different unknown values that one part keeps. */
const perRecordLimit = 20;
const unknownLimit = 200;

/** Codes that say something about the lists we know, not about one record: counted per part and value. */
const countedCodes = new Set(['UNKNOWN_CODE', 'UNKNOWN_ELEMENT', 'UNKNOWN_ATTRIBUTE']);

export const asIssue = (draft: IssueDraft, recordKey: string | null): Issue => ({
  source: 'edudex',
  recordKey,
  ...draft,
});

/** Gathers what was found in a part, so that a thousand equal findings are one Issue with a count. */
export class PartIssues {
  private readonly counted = new Map<
    string,
    { draft: IssueDraft; recordKey: string | null; count: number }
  >();
  private leftOut = 0;

  /** The findings on one record as its Issues; unknown codes and elements are kept back for the end of the part. */
  ofRecord(drafts: readonly IssueDraft[], recordKey: string | null): Issue[] {
    const perCode = new Map<string, number>();
    const issues: Issue[] = [];
    for (const draft of drafts) {
      if (countedCodes.has(draft.code)) {
        this.count(draft, recordKey);
        continue;
      }
      const seen = (perCode.get(draft.code) ?? 0) + 1;
      perCode.set(draft.code, seen);
      if (seen <= perRecordLimit) issues.push(asIssue(draft, recordKey));
    }
    for (const [code, seen] of perCode) {
      if (seen <= perRecordLimit) continue;
      const more = finding('warning', code, null, null, `and ${seen - perRecordLimit} more in this record`);
      issues.push(asIssue(more, recordKey));
    }
    return issues;
  }

  /** One Issue per unknown value, on the first record that has it, with how many have it. */
  unknowns(): Issue[] {
    const issues = [...this.counted.values()].map(({ draft, recordKey, count }) =>
      asIssue(
        { ...draft, message: count === 1 ? draft.message : `${draft.message} (${count} times)` },
        recordKey,
      ),
    );
    if (this.leftOut === 0) return issues;
    const more = `and ${this.leftOut} more unknown values`;
    return [...issues, asIssue(finding('warning', 'UNKNOWN_CODE', null, null, more), null)];
  }

  private count(draft: IssueDraft, recordKey: string | null): void {
    const field = (draft.field ?? '').replaceAll(/\[[^\]]*\]/g, '');
    const key = [draft.code, field, draft.value ?? ''].join('\u001f');
    const known = this.counted.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.counted.size < unknownLimit) this.counted.set(key, { draft, recordKey, count: 1 });
    else this.leftOut += 1;
  }
}
