import type { FeedName } from '../model/codes.ts';
import { filledFacts, type FactCounts, type FilledFact } from '../model/source-guards.ts';
import type { Database } from './database.ts';
import { replacedRows } from './staged-rows.ts';

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

/** Counts the facts of what is stored and of what it would become, by provider; reads indexes only. */
export function countProviderFacts(database: Database, source: FeedName): ProviderFacts[] {
  const count = (rows: string): Map<string, FactRow> => {
    const counted = database.prepare(`SELECT provider, ${sums} FROM (${rows}) GROUP BY provider`).all(source);
    return new Map((counted as FactRow[]).map((row) => [row['provider'] as string, row]));
  };
  const rowsOf = (table: string): string =>
    `SELECT provider, facts FROM ${table} WHERE source = ?1 AND kind <> 'unit'`;
  const before = count(rowsOf('records'));
  const replaced = count(replacedRows);
  const staged = count(rowsOf('staged'));
  const providers = [...new Set([...before.keys(), ...staged.keys()])].toSorted();
  return providers.map((provider) => {
    const had = before.get(provider);
    return {
      provider,
      before: toCounts([had, 1]),
      after: toCounts([had, 1], [replaced.get(provider), -1], [staged.get(provider), 1]),
    };
  });
}

type FactRow = Record<string, string | number>;

/** The sums of rows, each counted so many times. */
const toCounts = (...rows: readonly (readonly [row: FactRow | undefined, times: number])[]): FactCounts => {
  const sum = (name: string): number =>
    rows.reduce((total, [row, times]) => total + Number(row?.[name] ?? 0) * times, 0);
  return new Map(
    filledFacts.map((fact, index) => [fact, { filled: sum(`filled${index}`), of: sum(`of${index}`) }]),
  );
};
