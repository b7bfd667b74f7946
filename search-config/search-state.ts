/**
 * What a visitor asks for, and how it reads in the address of `/zoeken`:
 * `?q=kok&bij=Utrecht&afstand=10&vorm=online&vorm=blended&start=2027-01&sorteer=prijs&pagina=2`.
 */
import { facets, type FacetKey } from './facets.ts';
import { readDistance, usualDistance, type Near } from './near.ts';
import { sortOptions, type SortKey } from './sort-options.ts';

export interface SearchState {
  readonly query: string;
  /** Chosen values per facet. Values of one facet are alternatives, facets hold together. */
  readonly filters: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  /** Only what is given near a place; null for everywhere. */
  readonly near: Near | null;
  readonly sort: SortKey;
  /** From 1. */
  readonly page: number;
}

/** Nothing asked yet: every course. */
export const emptySearchState: SearchState = {
  query: '',
  filters: {},
  near: null,
  sort: 'relevantie',
  page: 1,
};

/** Results on a page. */
export const resultsPerPage = 20;

/** Longer queries and lists of values than a person makes are cut, so that no address can burden the engine. */
const maxQueryLength = 300;
const maxValues = 50;
const maxPlaceLength = 80;

const isSortKey = (key: string | null): key is SortKey => sortOptions.some((option) => option.key === key);

/** State in an address. What is not understood is left out; it never fails. */
export function readSearchState(params: URLSearchParams): SearchState {
  const filters: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const { key } of facets) {
    const values = [...new Set(params.getAll(key).filter((value) => value !== ''))].slice(0, maxValues);
    if (values.length > 0) filters[key] = values;
  }
  const place = (params.get('bij') ?? '').trim().slice(0, maxPlaceLength);
  const near =
    place === ''
      ? null
      : { place, km: readDistance(params.get('afstand')), online: params.get('ook') === 'online' };
  const sort = params.get('sorteer');
  const page = params.get('pagina') ?? '';
  return {
    query: (params.get('q') ?? '').slice(0, maxQueryLength),
    filters,
    near,
    sort: isSortKey(sort) && (sort !== 'afstand' || near !== null) ? sort : 'relevantie',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** Query string of a state, without `?`; what is as usual is left out, so that one state has one address. */
export function writeSearchState({ query, filters, near, sort, page }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (near !== null) {
    params.set('bij', near.place);
    if (near.km !== usualDistance) params.set('afstand', String(near.km));
    if (near.online) params.set('ook', 'online');
  }
  for (const { key } of facets) for (const value of filters[key] ?? []) params.append(key, value);
  if (sort !== 'relevantie' && (sort !== 'afstand' || near !== null)) params.set('sorteer', sort);
  if (page > 1) params.set('pagina', String(page));
  return params.toString();
}

/** Chosen values of a facet; empty when it does not narrow. */
export function chosenValues({ filters }: SearchState, key: FacetKey): readonly string[] {
  return filters[key] ?? [];
}
