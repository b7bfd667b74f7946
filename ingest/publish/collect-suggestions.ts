import { contentHash } from '../lib/content-hash.ts';
import type { ProgramUnit } from '../model/program-unit.ts';
import type { CatalogPath, CatalogProgram } from '../../search-config/catalog.ts';
import type { SuggestionDocument } from '../../search-config/documents.ts';

/** Gathers what the search field can suggest: functies, providers and codes, each with its number of courses. */
export interface SuggestionCollector {
  add(
    program: Pick<CatalogProgram, 'title' | 'codes'> & { readonly provider: { readonly name: string } },
  ): void;
  /** All suggestions, by id. Functies come from the paths, also those that no course counts for yet. */
  documents(paths: readonly CatalogPath[], units: readonly ProgramUnit[]): SuggestionDocument[];
}

/** A code with the titles of its courses: the most frequent one names it where RIO has no name. */
interface CodeUse {
  readonly code: string;
  readonly titles: Map<string, number>;
  count: number;
}

const raise = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** Makes an empty collector. */
export function collectSuggestions(): SuggestionCollector {
  const providers = new Map<string, number>();
  const codes = new Map<string, CodeUse>();
  return {
    add({ title, provider, codes: own }) {
      raise(providers, provider.name);
      for (const { system, code } of own) {
        const key = `${system} ${code}`;
        const use = codes.get(key) ?? { code, titles: new Map(), count: 0 };
        codes.set(key, use);
        raise(use.titles, title);
        use.count += 1;
      }
    },
    documents(paths, units) {
      const names = new Map<string, string>(
        units.flatMap(({ title, unitCode, registrations }) => [
          [`rio-unit ${unitCode}`, title] as const,
          ...registrations.map(({ system, code }) => [`${system} ${code}`, title] as const),
        ]),
      );
      const found = [
        ...paths.flatMap(functiesOf),
        ...[...providers].map(([name, count]) =>
          suggestion({ kind: 'aanbieder', text: name, detail: null, target: name, count }),
        ),
        ...[...codes].map(([key, { code, titles, count }]) =>
          suggestion({
            kind: 'code',
            text: names.get(key) ?? mostFrequent(titles),
            detail: code,
            target: code,
            count,
          }),
        ),
      ];
      // A code that stands in two systems under one name is one suggestion.
      return [...new Map(found.map((document) => [document.id, document])).values()].toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      );
    },
  };
}

/** The id follows from what is shown, so that a suggestion stays the same document while its count changes. */
const suggestion = (shown: Omit<SuggestionDocument, 'id'>): SuggestionDocument => ({
  id: contentHash(JSON.stringify([shown.kind, shown.target, shown.text])).slice(0, 24),
  ...shown,
});

const functiesOf = ({ sector, slug, occupations }: CatalogPath): SuggestionDocument[] =>
  occupations
    .filter(({ state }) => state !== 'ended')
    .map((occupation) =>
      suggestion({
        kind: 'functie',
        text: occupation.occupation,
        detail: sector,
        target: `${slug}/${occupation.slug}`,
        count: new Set(occupation.trainings.flatMap(({ programIds }) => programIds)).size,
      }),
    );

const mostFrequent = (titles: ReadonlyMap<string, number>): string =>
  [...titles].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
