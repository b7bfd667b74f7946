/** What one merge found, in numbers: for maintainers, and for the trend over runs (reference peers §4.7). */
export interface MergeReport {
  /** ISO instant. */
  readonly at: string;
  readonly records: number;
  readonly courses: number;
  /** Courses on offer, ended and kept out by a person. */
  readonly offered: number;
  readonly ended: number;
  readonly excluded: number;
  /** Courses by number of records: `1`, `2`, `3-5`, `6-10`, `11+`. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Courses by the sources they have, such as `edudex+rio`. */
  readonly mixes: Readonly<Record<string, number>>;
  /** Edges by kind of evidence. */
  readonly edges: Readonly<Record<string, number>>;
  readonly conflicts: Readonly<Record<string, number>>;
  /** Records that were known before, and those of them that changed course. */
  readonly churn: { readonly known: number; readonly moved: number };
  readonly redirects: number;
  /** Questions to people that were open after it; null in reports of before this was counted. */
  readonly questions: number | null;
  /** Why it was not published, a line per reason; empty when it was. */
  readonly stopped: readonly string[];
}
