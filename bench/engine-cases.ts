import { Random } from '../demo/lib/random.ts';
import { attributesOf, facets } from '../search-config/facets.ts';
import { courseDocument } from './course-documents.ts';

/** A kind of request with its target; `body` makes the nth of them. */
export interface BenchCase {
  readonly name: string;
  /** p95 in milliseconds that it has to stay under at 200,000 documents. */
  readonly target: number;
  readonly path: string;
  readonly body: (n: number) => unknown;
}

/** Name of the index that is measured. */
export const indexUid = 'courses';

/** The ten facets of the site; the hierarchy has two attributes. */
const tenFacets = facets.flatMap((facet) => [...attributesOf(facet)]);
const page = { page: 1, hitsPerPage: 20, matchingStrategy: 'all', facets: tenFacets };
const highlighted = {
  attributesToHighlight: ['title', 'summary'],
  attributesToRetrieve: ['title', 'summary', 'provider'],
};
const threeFilters = [['languages = nl'], ['forms = classroom'], ['sources = rio', 'sources = edudex']];

/** Words of four letters and more from the title of a document drawn by `n`. */
function titleWords(n: number): string[] {
  const { title } = courseDocument(new Random('bench-query', n).int(0, 19_999));
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length > 1 ? words : [...words, 'cursus'];
}

const prefix = (n: number, length: number): string => {
  const words = titleWords(n);
  return words[n % words.length]!.slice(0, length);
};
const twoWords = (n: number): string => titleWords(n).slice(-2).join(' ');

/** A word with one letter changed, left out or swapped, never its first. */
function typo(n: number): string {
  const random = new Random('bench-typo', n);
  const word = titleWords(n).reduce((a, b) => (b.length > a.length ? b : a));
  const at = random.int(1, word.length - 2);
  const rest = word.slice(at + 1);
  const changed = random.pick([`x${rest}`, rest, `${rest[0]!}${word[at]!}${rest.slice(1)}`]);
  return `${word.slice(0, at)}${changed}`;
}

/** A page state: the main query with three chosen facets, and for each of them its counts without its own choice. */
function pageState(n: number): unknown {
  const counting = (attribute: string, without: number) => ({
    indexUid,
    q: twoWords(n),
    matchingStrategy: 'all',
    filter: threeFilters.filter((_, i) => i !== without),
    facets: [attribute],
    page: 1,
    hitsPerPage: 0,
  });
  const disjunctive = ['languages', 'forms', 'sources'].map(counting);
  return {
    queries: [{ indexUid, q: twoWords(n), filter: threeFilters, ...page, ...highlighted }, ...disjunctive],
  };
}

const search = (name: string, target: number, body: BenchCase['body']): BenchCase => ({
  name,
  target,
  path: `/indexes/${indexUid}/search`,
  body,
});

const amsterdam = '52.37, 4.9';

/** Everything that is timed one request after another. */
export const benchCases: readonly BenchCase[] = [
  search('no query, ten facets', 5, () => ({ q: '', ...page })),
  ...[1, 2, 3, 4].map((length) =>
    search(`prefix of ${length}, ten facets`, 25, (n) => ({ q: prefix(n, length), ...page })),
  ),
  search('two words, three filters', 15, (n) => ({ q: twoWords(n), filter: threeFilters, ...page })),
  search('one typo', 15, (n) => ({ q: typo(n), ...page })),
  {
    name: 'page state (multi-search)',
    target: 40,
    path: '/multi-search',
    body: pageState,
  },
  search('sort by price', 15, (n) => ({ q: titleWords(n)[0], sort: ['priceFrom:asc'], ...page })),
  search('within 20 km by distance', 15, () => ({
    q: '',
    filter: `_geoRadius(${amsterdam}, 20000)`,
    sort: [`_geoPoint(${amsterdam}):asc`],
    ...page,
  })),
  {
    name: 'facet search',
    target: 15,
    path: `/indexes/${indexUid}/facet-search`,
    body: (n) => ({ facetName: 'provider', facetQuery: 'el', q: n % 2 === 0 ? '' : twoWords(n) }),
  },
];
