import type { FeedName } from '../model/codes.ts';
import { filledFacts, type FactCounts, type FilledFact } from '../model/source-guards.ts';
import type { Database } from './database.ts';

/** What the programs (or steps, of the source itself) of a provider have, in the last good data and in the new. */
export interface ProviderFacts {
  readonly provider: string;
  readonly before: FactCounts;
  readonly after: FactCounts;
}

/** The facts of a record as one number: per fact a bit that the question arises and a bit that the answer is yes. */
export const factBits = (facts: Readonly<Partial<Record<FilledFact, boolean | null>>>): number =>
  filledFacts.reduce((bits, fact, index) => {
    const isFilled = facts[fact] ?? null;
    return isFilled === null ? bits : bits + (isFilled ? 3 : 1) * 4 ** index;
  }, 0);

const sums = filledFacts
  .map(
    (_, index) =>
      `sum(facts >> ${2 * index} & 1) AS of${index}, sum(facts >> ${2 * index + 1} & 1) AS filled${index}`,
  )
  .join(', ');

/** Counts the facts of what is stored and of what came in, by provider; reads an index only. */
export function countProviderFacts(database: Database, source: FeedName): ProviderFacts[] {
  const count = (table: 'records' | 'staged'): Map<string, FactCounts> => {
    const rows = database
      .prepare(`SELECT provider, ${sums} FROM ${table} WHERE source = ? AND kind <> 'unit' GROUP BY provider`)
      .all(source) as Record<string, string | number>[];
    return new Map(rows.map((row) => [row['provider'] as string, toCounts(row)]));
  };
  const before = count('records');
  const after = count('staged');
  const providers = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return providers.map((provider) => ({
    provider,
    before: before.get(provider) ?? new Map(),
    after: after.get(provider) ?? new Map(),
  }));
}

const toCounts = (row: Record<string, string | number>): FactCounts =>
  new Map(
    filledFacts.map((fact, index) => [
      fact,
      { filled: Number(row[`filled${index}`]), of: Number(row[`of${index}`]) },
    ]),
  );
