import { ApiError } from '../http/errors.ts';
import { isWithin, matchesPattern } from '../index/attribute-pattern.ts';
import { addBit, countBits, intersect, subtract, unite, type Bitset } from '../index/bitset.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { deriveTerms, type DerivedTerm } from './derive-terms.ts';
import { evaluateFilter } from './filter/evaluate-filter.ts';
import { parseQuery, type ParsedQuery, type QueryTerm } from './parse-query.ts';
import { postingsOfPhrase, postingsOfWord, type Postings } from './postings.ts';
import { resolveTerm, type SlotMask, type TermNode } from './rank/term-node.ts';
import { keptSteps, readingsOf, type Reading } from './rank/words-rule.ts';
import type { SearchRequest } from './search-request.ts';

/** Queries whose terms are remembered. */
const termCacheSize = 16;

/** The documents a search is about, and the query resolved against the index. */
export interface Candidates {
  docs: Bitset;
  query: ParsedQuery;
  nodes: TermNode[];
  readings: Reading[];
}

function slotMask(index: SearchIndex, include: (path: string) => boolean): SlotMask {
  const mask = Uint8Array.from(index.slots, (path) => (include(path) ? 1 : 0));
  return mask.includes(0) ? mask : null;
}

function both(a: SlotMask, b: SlotMask): SlotMask {
  if (a === null || b === null) return a ?? b;
  return a.map((value, i) => value & b[i]!);
}

/** Attributes a request searches in, what is inside of them not included; refuses those that are not searchable. */
function searchedSlots(index: SearchIndex, attributes: readonly string[] | null, prefix: string): SlotMask {
  if (attributes === null || attributes.includes('*')) return null;
  const searchable = index.settings.searchableAttributes;
  // Where all attributes are searchable, one that no document has is no error: nothing is found in it.
  const known = (name: string) =>
    searchable.some((attribute) => isWithin(attribute, name) || matchesPattern(name, attribute));
  for (const name of attributes) {
    if (known(name)) continue;
    throw new ApiError(
      'invalid_search_attributes_to_search_on',
      `${prefix}Attribute \`${name}\` is not searchable. Available searchable attributes are: \`${[...searchable].sort().join(', ')}\`.`,
    );
  }
  return slotMask(index, (path) => attributes.some((name) => matchesPattern(name, path)));
}

function docsOf(index: SearchIndex, lists: readonly Postings[]): Bitset {
  const docs = index.scratch.bitset(index.owner.length);
  for (const list of lists) {
    for (let p = list.from; p < list.to; p++) {
      if (index.isCurrent(list.docs[p]!, list.segment)) addBit(docs, list.docs[p]!);
    }
  }
  return docs;
}

/**
 * What the terms are found by, remembered for the last few queries: a page asks the same words again with other
 * filters, for each facet with a choice, and for the next page.
 */
function knownTerms(index: SearchIndex, terms: readonly QueryTerm[]): DerivedTerm[] {
  const { termCache } = index;
  const key = JSON.stringify(terms);
  const known = termCache.get(key) ?? deriveTerms(index, terms);
  termCache.delete(key);
  if (termCache.size >= termCacheSize) termCache.delete(termCache.keys().next().value!);
  termCache.set(key, known);
  return known;
}

/** Documents that pass the filter and match the query at least in its shortest form. */
export function findCandidates(
  index: SearchIndex,
  request: Pick<SearchRequest, 'q' | 'filter' | 'matchingStrategy' | 'attributesToSearchOn'>,
  prefix = '',
): Candidates {
  const { settings } = index;
  index.scratch.reset();
  const docs = evaluateFilter(index, request.filter, 'invalid_search_filter', prefix);
  const slots = searchedSlots(index, request.attributesToSearchOn, prefix);
  const query = parseQuery(
    request.q ?? '',
    index.tokenizer,
    index.stopWords,
    settings.prefixSearch !== 'disabled',
  );
  for (const word of query.negativeWords) subtract(docs, docsOf(index, postingsOfWord(index, word)));
  for (const words of query.negativePhrases) subtract(docs, docsOf(index, postingsOfPhrase(index, words)));
  if (query.terms.length === 0) return { docs, query, nodes: [], readings: [] };
  const strict = settings.typoTolerance.disableOnAttributes;
  const typoSlots = both(
    slots,
    strict.length === 0 ? null : slotMask(index, (path) => !strict.some((name) => isWithin(name, path))),
  );
  const nodes = knownTerms(index, query.terms).map((term) => resolveTerm(index, term, slots, typoSlots));
  // A word that nothing has counts as the most frequent: it is dropped first.
  const frequency = query.terms.map((_term, i) => {
    if (request.matchingStrategy !== 'frequency') return 0;
    const found = index.scratch.bitset(index.owner.length);
    for (const { term, docs } of nodes) if (term.first <= i && i < term.first + term.span) unite(found, docs);
    return countBits(found) || Infinity;
  });
  const readings = readingsOf(
    query.terms,
    nodes,
    keptSteps(query.terms, request.matchingStrategy, frequency),
  );
  const found = index.scratch.bitset(index.owner.length);
  for (const reading of readings) for (const one of reading.docs) unite(found, one);
  return { docs: intersect(docs, found), query, nodes, readings };
}
