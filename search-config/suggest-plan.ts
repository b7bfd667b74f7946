/**
 * What the search field suggests while somebody types, in one multi-search: courses, then functies, providers and codes.
 */
import { searchText } from './search-text.ts';
import { suggestFrom, suggestionKinds, type SuggestionHit, type SuggestionKind } from './suggestion-kinds.ts';

/** What is suggested, and what choosing it does. */
export interface SearchSuggestion {
  readonly kind: 'opleiding' | SuggestionKind;
  readonly text: string;
  /** Provider of a course, branche of a functie, or the code. */
  readonly detail: string | null;
  /** A page to go to, words to search with, or a provider to choose. */
  readonly leadsTo: { readonly page: string } | { readonly query: string } | { readonly provider: string };
}

/** The part of Meilisearch's search request that is used here. */
export interface SuggestQuery {
  readonly indexUid: string;
  readonly q: string;
  readonly limit: number;
  readonly matchingStrategy: 'all';
  readonly attributesToRetrieve: string[];
  readonly filter?: string;
  readonly attributesToSearchOn?: string[];
}

/** What is read of a course. */
interface CourseHit {
  readonly title: string;
  readonly slug: string;
  readonly provider: string;
}

/** Courses with one title are one suggestion, so more are asked than shown. */
const askedCourses = 15;
const shownCourses = 4;
const shownOfKind = 3;

/** Queries for a text; none while it is too short. */
export function suggestQueries(
  text: string,
  indexes: { readonly programs: string; readonly suggestions: string },
): SuggestQuery[] {
  const q = searchText(text);
  if (q.trim().length < suggestFrom) return [];
  const common = { q, matchingStrategy: 'all' as const };
  return [
    {
      ...common,
      indexUid: indexes.programs,
      limit: askedCourses,
      // What is suggested has to hold the words that are typed; a keyword that is not shown would look like a mistake.
      attributesToSearchOn: ['title', 'searchTerms'],
      attributesToRetrieve: ['title', 'slug', 'provider'],
    },
    ...suggestionKinds.map((kind) => ({
      ...common,
      indexUid: indexes.suggestions,
      limit: shownOfKind,
      filter: `kind = "${kind}"`,
      attributesToRetrieve: ['kind', 'text', 'detail', 'target', 'count'],
    })),
  ];
}

/** Suggestions from the answers, in the order of the queries. */
export function readSuggestions(
  answers: readonly { readonly hits: readonly unknown[] }[],
): SearchSuggestion[] {
  const [courses, ...others] = answers;
  return [
    ...courseSuggestions((courses?.hits ?? []) as readonly CourseHit[]),
    ...others.flatMap(({ hits }) => (hits as readonly SuggestionHit[]).map(otherSuggestion)),
  ];
}

/** One course leads to its page; a title that several have leads to all of them. */
function courseSuggestions(hits: readonly CourseHit[]): SearchSuggestion[] {
  const byTitle = Map.groupBy(hits, ({ title }) => title.toLowerCase());
  return [...byTitle.values()].slice(0, shownCourses).map((own) => {
    const { title, slug, provider } = own[0]!;
    return own.length === 1
      ? { kind: 'opleiding', text: title, detail: provider, leadsTo: { page: `/opleiding/${slug}` } }
      : { kind: 'opleiding', text: title, detail: null, leadsTo: { query: title } };
  });
}

function otherSuggestion({ kind, text, detail, target }: SuggestionHit): SearchSuggestion {
  if (kind === 'functie') return { kind, text, detail, leadsTo: { page: `/ontwikkelpaden/${target}` } };
  if (kind === 'aanbieder') return { kind, text, detail, leadsTo: { provider: target } };
  return { kind, text, detail, leadsTo: { query: target } };
}
