import { unknownValue } from '../../search-config/facet-values.ts';
import type { ListedProgram } from './listed-program.ts';
import { slugOf } from './slug-of.ts';

/** A provider as visitors know it: by the name that the facet "aanbieder" has as well, so that counts agree. */
export interface ProviderGroup {
  readonly name: string;
  /** Last part of the address `/aanbieder/<slug>`. */
  readonly slug: string;
  /** Different ones under this name; usually one. */
  readonly kvk: readonly string[];
  readonly brin: readonly string[];
  readonly url: string | null;
  /** First start first, then flexible, then unknown; then by title. */
  readonly programs: readonly ListedProgram[];
}

/** Courses of a provider on one page. */
export const providerPageSize = 100;

/** Every provider, by name. Names whose slugs are equal are numbered in the order of the names. */
export function providerGroups(programs: Iterable<ListedProgram>): ProviderGroup[] {
  const byName = Map.groupBy(programs, ({ provider }) => provider.name);
  const taken = new Map<string, number>();
  return [...byName.keys()].sort(compareNames).map((name) => {
    const own = byName.get(name)!;
    const base = slugOf(name);
    const number = (taken.get(base) ?? 0) + 1;
    taken.set(base, number);
    const different = (field: 'kvk' | 'brin'): string[] =>
      [...new Set(own.map(({ provider }) => provider[field]))].filter((value) => value !== null).sort();
    return {
      name,
      slug: number === 1 ? base : `${base}-${number}`,
      kvk: different('kvk'),
      brin: different('brin'),
      url: own.find(({ provider }) => provider.url !== null)?.provider.url ?? null,
      programs: own.toSorted(byStart),
    };
  });
}

const { compare } = new Intl.Collator('nl');
const compareNames = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : 1);

const startKey = ({ start }: ListedProgram): string =>
  start.nextDate ?? (start.kind === 'flexible' ? '9998' : '9999');

const byStart = (a: ListedProgram, b: ListedProgram): number =>
  compareText(startKey(a), startKey(b)) || compare(a.title, b.title);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A value of a facet with the courses that have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Courses per form and per level, most first: the counts that the search shows for this provider. */
export function providerCounts(programs: readonly ListedProgram[]): {
  forms: ValueCount[];
  levels: ValueCount[];
} {
  return {
    forms: countValues(programs, ({ offers }) =>
      offers.length === 0 ? [unknownValue] : offers.map(({ deliveryMode }) => deliveryMode ?? unknownValue),
    ),
    levels: countValues(programs, ({ nlqf }) => [nlqf?.level ?? unknownValue]),
  };
}

function countValues(
  programs: readonly ListedProgram[],
  valuesOf: (program: ListedProgram) => readonly string[],
): ValueCount[] {
  const counts = new Map<string, number>();
  for (const program of programs) {
    for (const value of new Set(valuesOf(program))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
