import type { CatalogProgram, CatalogRun } from '../../search-config/catalog.ts';

/** The program with one offer, its first, that has these runs: each is its first run with other values. */
export function programWithRuns(
  program: CatalogProgram,
  runs: readonly Partial<CatalogRun>[],
  changes: Partial<CatalogProgram> = {},
): CatalogProgram {
  const offer = program.offers[0]!;
  const run = offer.runs[0]!;
  return {
    ...program,
    ...changes,
    offers: [{ ...offer, runs: runs.map((change) => ({ ...run, ...change })) }],
  };
}
