import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, succeeded, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('settings', () => {
  it('have the documented defaults', async () => {
    const uid = await server.index({}, []);
    expect(await server.client.index(uid).getSettings()).toMatchObject({
      displayedAttributes: ['*'],
      searchableAttributes: ['*'],
      filterableAttributes: [],
      sortableAttributes: [],
      rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'],
      stopWords: [],
      synonyms: {},
      distinctAttribute: null,
      proximityPrecision: 'byWord',
      typoTolerance: {
        enabled: true,
        minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
        disableOnNumbers: false,
      },
      faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
      pagination: { maxTotalHits: 1000 },
      searchCutoffMs: null,
      prefixSearch: 'indexingTime',
      facetSearch: true,
    });
  });

  it('leave absent ones alone, reset null ones and sort those that are sets', async () => {
    const uid = await server.index(
      { stopWords: ['zo', 'de'], sortableAttributes: ['b', 'a'], searchableAttributes: ['b', 'a'] },
      [],
    );
    const index = server.client.index(uid);
    await succeeded(index.updateSettings({ pagination: { maxTotalHits: 5 }, searchableAttributes: null }));
    expect(await index.getSettings()).toMatchObject({
      stopWords: ['de', 'zo'],
      sortableAttributes: ['a', 'b'],
      searchableAttributes: ['*'],
      pagination: { maxTotalHits: 5 },
    });
    await succeeded(index.resetSettings());
    expect(await index.getSettings()).toMatchObject({ stopWords: [], pagination: { maxTotalHits: 1000 } });
  });

  it('have sub-routes that take primitive bodies', async () => {
    const uid = await server.index({}, []);
    const index = server.client.index(uid);
    await succeeded(index.updateDistinctAttribute('g'));
    await succeeded(index.updateSearchCutoffMs(150));
    await succeeded(index.updateFacetSearch(false));
    await succeeded(index.updatePrefixSearch('disabled'));
    expect(await index.getDistinctAttribute()).toBe('g');
    expect(await index.getSearchCutoffMs()).toBe(150);
    expect(await index.getFacetSearch()).toBe(false);
    expect(await index.getPrefixSearch()).toBe('disabled');
    await succeeded(index.resetDistinctAttribute());
    expect(await index.getDistinctAttribute()).toBeNull();
  });

  it.each([
    [{ rankingRules: ['nonsense'] }, 'invalid_settings_ranking_rules'],
    [{ rankingRules: ['words', 'attribute', 'wordPosition'] }, 'invalid_settings_ranking_rules'],
    [{ stopWords: 'de' }, 'invalid_settings_stop_words'],
    [
      { typoTolerance: { minWordSizeForTypos: { oneTypo: 9, twoTypos: 5 } } },
      'invalid_settings_typo_tolerance',
    ],
    [{ unheardOf: 1 }, 'bad_request'],
  ])('refuse %j', async (settings, code) => {
    const uid = await server.index({}, []);
    expect(await server.request('PATCH', `/indexes/${uid}/settings`, settings)).toMatchObject({
      status: 400,
      body: { code },
    });
  });

  it('are applied to documents that are there already', async () => {
    const uid = await server.index({}, [{ id: 1, kleur: 'rood' }]);
    const index = server.client.index(uid);
    await expect(index.search('', { filter: 'kleur = rood' })).rejects.toThrow('not filterable');
    await succeeded(index.updateFilterableAttributes(['kleur']));
    expect((await index.search('', { filter: 'kleur = rood' })).hits).toHaveLength(1);
  });

  it('make an index that does not exist yet', async () => {
    const uid = server.uid();
    await succeeded(server.client.index(uid).updateSettings({ stopWords: ['de'] }));
    expect(await server.client.index(uid).getStopWords()).toEqual(['de']);
  });
});
