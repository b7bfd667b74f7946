/**
 * Settings of the indexes for the Meilisearch API. Each departure from the default stands here with its reason.
 */
import { attributesOf, facets } from './facets.ts';
import { indexNames, type IndexName } from './documents.ts';
import { sortOptions } from './sort-options.ts';
import { stopWords } from './stop-words.nl.ts';
import { synonyms } from './synonyms.nl.ts';

/** Fields that are searched, most telling first: the order is the weight (rule attributeRank). */
const searchableAttributes = [
  'title',
  'codes',
  'keywords',
  'searchTerms',
  'provider',
  'cities',
  'path.lvl1',
  'summary',
];

/** Everything but the search-only fields: they would triple an answer and say nothing to a person. */
const displayedAttributes = [
  'id',
  'programId',
  'slug',
  'title',
  'summary',
  'provider',
  'level',
  'recognitions',
  'languages',
  'funding',
  'sources',
  'themes',
  'durationBand',
  'studyLoadBand',
  'path',
  'placeCount',
  'cities',
  'forms',
  'studyModes',
  'startMonths',
  'nextStart',
  'priceFrom',
  'priceTo',
  'priceBands',
  'offeredSince',
];

const wordRules = ['words', 'typo', 'proximity', 'attributeRank', 'wordPosition', 'exactness'];

const typoTolerance = (exact: readonly string[]) => ({
  enabled: true,
  minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  // A code with one other digit is another code.
  disableOnAttributes: [...exact],
  disableOnNumbers: true,
});

/** What all three indexes have in common. */
const commonSettings = {
  stopWords: [...stopWords],
  synonyms: Object.fromEntries(Object.entries(synonyms).map(([word, others]) => [word, [...others]])),
  // C# and C++ stay words.
  nonSeparatorTokens: ['#', '+'],
};

/** Settings of one index. */
export function indexSettings(index: IndexName) {
  return index === indexNames.suggestions ? suggestionSettings() : courseSettings(index);
}

function suggestionSettings() {
  return {
    ...commonSettings,
    searchableAttributes: ['text', 'detail'],
    displayedAttributes: ['kind', 'text', 'detail', 'target', 'count'],
    filterableAttributes: ['kind'],
    sortableAttributes: [],
    // Last, among equals: the one that most courses stand behind.
    rankingRules: [...wordRules, 'count:desc'],
    typoTolerance: typoTolerance(['detail']),
  };
}

function courseSettings(index: IndexName) {
  const offers = index === indexNames.offers;
  return {
    ...commonSettings,
    searchableAttributes: [...searchableAttributes],
    displayedAttributes: offers ? [...displayedAttributes, '_geo'] : [...displayedAttributes, 'offerCount'],
    filterableAttributes: [
      ...facets.flatMap(attributesOf),
      'studyModes',
      'programId',
      ...(offers ? ['programCity', 'programForm', '_geo'] : []),
    ],
    sortableAttributes: [
      ...(offers ? ['_geo'] : []),
      ...new Set(sortOptions.flatMap(({ sort }) => (sort === null ? [] : [sort.split(':')[0]!]))),
    ],
    // `sort` first: who asks for the cheapest course wants the cheapest, not the best match among the cheap.
    // Without a sort in the request the rule does nothing.
    rankingRules: ['sort', ...wordRules],
    typoTolerance: typoTolerance(['codes']),
    faceting: {
      // More providers and towns than the default of 100 exist; beyond 500 the visitor searches in the facet.
      maxValuesPerFacet: 500,
      sortFacetValuesBy: { '*': 'count' as const },
    },
    // The total is promised to be exact, so it may not be cut at the default of 1,000.
    pagination: { maxTotalHits: 1_000_000 },
  };
}
