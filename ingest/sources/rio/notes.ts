import type { Issue, IssueDraft } from '../../model/issue.ts';
import { issueValueLimit } from '../../model/issue.ts';

/** Issues of one code and field that are told one by one; the rest is one line with their number. */
const singly = 20;
/** Examples in a line that stands for many. */
const examplesShown = 5;

/** Findings about the delivery as a whole, kept small whatever the number of bad rows. */
export interface Notes {
  /** One Issue for itself, up to a limit per code and field. */
  readonly each: (draft: IssueDraft) => void;
  /** One more of many: they become one Issue, `message` with `{n}` for the number and some examples behind it. */
  readonly oneOf: (draft: Omit<IssueDraft, 'value'>, example: string) => void;
  /** All of them by code and field, those of one kind in the order in which they were found. */
  readonly issues: () => Issue[];
}

/** An Issue of RIO; a raw value is cut. */
export const rioIssue = (draft: IssueDraft, recordKey: string | null): Issue => ({
  source: 'rio',
  recordKey,
  ...draft,
  value: draft.value === null ? null : draft.value.slice(0, issueValueLimit),
});

const kindOf = ({ code, field }: IssueDraft): string => `${code} ${field ?? ''}`;

/** Starts an empty list of findings. */
export function createNotes(): Notes {
  const single = new Map<string, IssueDraft[]>();
  const left = new Map<string, number>();
  const many = new Map<string, { draft: Omit<IssueDraft, 'value'>; count: number; examples: string[] }>();
  return {
    each(draft) {
      const key = `${draft.code} ${draft.field ?? ''}`;
      const list = single.get(key) ?? [];
      if (list.length < singly) single.set(key, [...list, draft]);
      else left.set(key, (left.get(key) ?? 0) + 1);
    },
    oneOf(draft, example) {
      const key = `${draft.code} ${draft.field ?? ''} ${draft.message}`;
      const group = many.get(key) ?? { draft, count: 0, examples: [] };
      group.count += 1;
      if (group.examples.length < examplesShown) group.examples.push(example);
      many.set(key, group);
    },
    issues() {
      const told = [...single].flatMap(([key, drafts]) => {
        const more = left.get(key) ?? 0;
        if (more === 0) return drafts;
        return [...drafts, { ...drafts[0]!, value: null, message: `and ${String(more)} more of this kind` }];
      });
      const counted = [...many.values()].map(({ draft, count, examples }) => ({
        ...draft,
        value: examples.join(', '),
        message: draft.message.replace('{n}', String(count)),
      }));
      return [...told, ...counted]
        .toSorted((a, b) => (kindOf(a) < kindOf(b) ? -1 : kindOf(a) > kindOf(b) ? 1 : 0))
        .map((draft) => rioIssue(draft, null));
    },
  };
}
