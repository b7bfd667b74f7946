/**
 * Kinds of evidence that two records are one course (design §5; `merge/ladder.ts` says what each is). `D` is a
 * person's decision. `U` is not between sources: two RIO offers of one unit by one provider, which RIO keeps apart
 * only by place or form (reference rio §1.6).
 */
export type EdgeKind = 'D' | 'E0' | 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'U';

/** Evidence that two records are one course. `a` < `b`, so that each pair has one form. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly kind: EdgeKind;
}

/** An edge in its one form. */
export const edge = (first: string, second: string, kind: EdgeKind): Edge =>
  first < second ? { a: first, b: second, kind } : { a: second, b: first, kind };
