/** A course as its page tells it. */
export interface ComparedCourse {
  readonly slug: string;
  readonly title: string;
  /** Label and value, in the order of the page; a null value is not given by any source. */
  readonly facts: readonly (readonly [label: string, value: string | null])[];
}

/** A line of the comparison. */
export interface CompareRow {
  readonly label: string;
  /** One per course, in their order. */
  readonly values: readonly (string | null)[];
  /** True when not all courses say the same. */
  readonly differs: boolean;
}

/** At most this many courses fit side by side. */
export const maxCompared = 4;

/** Facts side by side: every label that one of the courses has, in the order of the first that has it. */
export function compareRows(courses: readonly ComparedCourse[]): CompareRow[] {
  const labels = [...new Set(courses.flatMap(({ facts }) => facts.map(([label]) => label)))];
  const maps = courses.map(({ facts }) => new Map(facts));
  return labels.map((label) => {
    const values = maps.map((facts) => facts.get(label) ?? null);
    return { label, values, differs: new Set(values).size > 1 };
  });
}
