/**
 * What InstantSearch talks to: it asks for one index in Algolia's terms, the search plan makes of it the queries of
 * one multi-search, and the answer goes back in Algolia's shape. Requests go through the client that
 * instant-meilisearch makes.
 */
import { instantMeiliSearch } from '@meilisearch/instant-meilisearch';
import type { MultiSearchParams } from 'meilisearch';
import type { SearchSettings } from '../../search-config/catalog.ts';
import type { OfferDocument, ProgramDocument } from '../../search-config/documents.ts';
import type { NearCounts } from '../../search-config/near-counts.ts';
import type { Point } from '../../search-config/near.ts';
import { priceBands } from '../../search-config/price-bands.ts';
import { runSearch, type FoundCourses } from '../../search-config/run-search.ts';
import type { FewerWords } from '../../search-config/fewer-words.ts';
import { relaxPlan, type WayOut } from '../../search-config/relax-plan.ts';
import {
  type SearchAnswer,
  type SearchPlanOptions,
  type SearchQuery,
} from '../../search-config/search-plan.ts';
import { resultsPerPage, type SearchState } from '../../search-config/search-state.ts';
import { shownOffersPlan, type ShownOffer } from '../../search-config/shown-offers.ts';
import { flexibleStart, laterStart, unknownValue } from '../../search-config/facet-values.ts';
import { startMonthsFrom } from '../../search-config/start-months.ts';
import { broaderTexts } from '../lib/broader-texts.ts';
import { nearSpellings } from '../lib/near-spellings.ts';
import { findPlace } from '../../search-config/find-place.ts';
import { knownWords } from './known-words.client.ts';
import { multiSearch } from './multi-search.client.ts';
import { places } from './places.client.ts';
import { requestState, type MainRequest } from './request-state.client.ts';

/** One result: the fields the plan retrieves, and the same with marks where the words were found. */
export type Hit = Pick<
  ProgramDocument | OfferDocument,
  | 'programId'
  | 'slug'
  | 'title'
  | 'summary'
  | 'provider'
  | 'level'
  | 'cities'
  | 'placeCount'
  | 'forms'
  | 'startMonths'
  | 'nextStart'
  | 'priceFrom'
  | 'priceTo'
> & {
  readonly _formatted?: { readonly title?: string; readonly provider?: string };
  /** Where this offer is; only when a place is asked for. */
  readonly _geo?: Point;
};

/** What our answer has beside Algolia's: the counts of the distances and where the place is. */
export interface NearResult {
  readonly counts: NearCounts | null;
  readonly point: Point | null;
}

/** After this many milliseconds an answer is not waited for any more: the page says so and tries again. */
const answerLimit = 15_000;

function within<Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => {
      reject(new Error(`no answer within ${milliseconds} ms`));
    }, milliseconds);
    answer.then(resolve, reject).finally(() => {
      window.clearTimeout(timer);
    });
  });
}

/** Hits and total of a state, and where its place is. */
export interface FirstAnswer extends Pick<FoundCourses<Hit>, 'hits' | 'total' | 'pages' | 'instead'> {
  readonly point: Point | null;
}

/** `today`: the day the catalogue was made for, first of the months that are counted. */
export function createSearchClient(settings: SearchSettings, today: string) {
  const { url, apiKey, indexes } = settings;
  const { meiliSearchInstance } = instantMeiliSearch(new URL(url, window.location.href).href, apiKey);
  const options: SearchPlanOptions = {
    indexes,
    candidates: {
      start: [flexibleStart, ...startMonthsFrom(today), laterStart, unknownValue],
      prijs: [...priceBands.map(({ code }) => code), unknownValue],
    },
  };

  /** Where the place of a state is; only then the list of places is needed. */
  const optionsFor = async ({ near }: SearchState): Promise<SearchPlanOptions> =>
    near === null ? options : { ...options, point: findPlace(await places(), near.place) };

  async function ask(queries: readonly SearchQuery[]): Promise<SearchAnswer<Hit>[]> {
    const answer = meiliSearchInstance.multiSearch<MultiSearchParams, Hit>({ queries: [...queries] });
    return (await within(answerLimit, answer)).results;
  }

  async function outcomeOf(
    state: SearchState,
  ): Promise<FoundCourses<Hit> & { readonly point: Point | null; readonly failed: boolean }> {
    try {
      const stateOptions = await optionsFor(state);
      const found = await runSearch(state, stateOptions, ask);
      return { ...found, point: stateOptions.point ?? null, failed: false };
    } catch {
      const nothing = { hits: [], total: 0, pages: 0, counts: {}, near: null, instead: null };
      return { ...nothing, point: null, failed: true };
    }
  }

  return {
    /**
     * One outcome answers all that InstantSearch asks, which is one request. A failure is an outcome too: after an error
     * InstantSearch would go back to what was asked before, and the visitor would lose his choices.
     */
    async search(requests: readonly MainRequest[]) {
      const state = requestState(requests[0]!);
      const { failed, point, hits, total, pages, counts, near, instead } = await outcomeOf(state);
      const result = {
        index: requests[0]!.indexName,
        hits: hits.map((hit) => ({ ...hit, objectID: hit.programId })),
        nbHits: total,
        nbPages: pages,
        page: state.page - 1,
        hitsPerPage: resultsPerPage,
        query: state.query,
        params: '',
        processingTimeMS: 0,
        exhaustiveNbHits: true,
        exhaustiveFacetsCount: true,
        counts,
        near: { counts: near, point } satisfies NearResult,
        instead,
        failed,
      };
      return { results: requests.map(() => result) };
    },

    /** The same results without counts, which come much sooner. Not through InstantSearch. */
    async first(state: SearchState, signal: AbortSignal): Promise<FirstAnswer> {
      const known = await optionsFor(state);
      const found = await runSearch(state, { ...known, hitsOnly: true }, async (queries) => {
        const answers = await within(answerLimit, multiSearch(settings, queries, signal));
        return answers as readonly SearchAnswer<Hit>[];
      });
      const { hits, total, pages, instead } = found;
      return { hits, total, pages, instead, point: known.point ?? null };
    },

    /** The offers that the cards of results show, by program id. */
    async shownOffers(
      state: SearchState,
      hits: readonly Hit[],
      instead: FewerWords | null,
    ): Promise<ReadonlyMap<string, ShownOffer>> {
      const known = await optionsFor(state);
      const stateOptions = instead === null ? known : { ...known, words: instead.words };
      const plan = shownOffersPlan(state, stateOptions, hits);
      return plan.queries.length === 0 ? new Map() : plan.read(await ask(plan.queries));
    },

    /** Ways out of a state with `total` results: none, or few. */
    async waysOut(state: SearchState, total: number, instead: FewerWords | null): Promise<readonly WayOut[]> {
      const known = await knownWords().catch(() => []);
      const stateOptions = await optionsFor(state);
      const plan = relaxPlan(state, stateOptions, {
        words: instead?.words ?? null,
        spellings: nearSpellings(state.query, known),
        // When no course has all words, fewer are searched already.
        broader: instead === null ? broaderTexts(state.query, known) : [],
      });
      return plan.queries.length === 0 ? [] : plan.read(await ask(plan.queries), total);
    },
  };
}
export type SearchClient = ReturnType<typeof createSearchClient>;
