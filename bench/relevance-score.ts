/** Discounted cumulative gain of grades in the order of the results (Järvelin and Kekäläinen, 2002). */
function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** nDCG at `depth`: 1 when the best possible answers come in the best order. `all` holds the grade of every course. */
export function ndcg(found: readonly number[], all: readonly number[], depth: number): number {
  const ideal = gain(all.toSorted((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? 0 : gain(found.slice(0, depth)) / ideal;
}

/** 1 when one of the first `depth` results is good (grade 2), else 0. */
export function hit(found: readonly number[], depth: number): number {
  return found.slice(0, depth).some((grade) => grade >= 2) ? 1 : 0;
}

/** Mean of figures; 0 of none. */
export const mean = (figures: readonly number[]): number =>
  figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
