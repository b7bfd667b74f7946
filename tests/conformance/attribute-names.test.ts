import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
let uid: string;
beforeAll(async () => {
  server = await conformanceServer();
  uid = await server.index({ sortableAttributes: ['plek', 'prijs'] }, [
    { id: 1, titel: 'lassen', tekst: 'een twee drie vier vijf', plek: { stad: 'Ede' }, prijs: 5 },
    { id: 2, titel: 'breien', tekst: 'een lassen', plek: { stad: 'Assen' }, prijs: 4 },
  ]);
});
afterAll(() => server.close());

const search = (q: string, options: object) => server.client.index(uid).search(q, options);
const find = async (q: string, options: object) => (await search(q, options)).hits.map((hit) => hit['id']);

describe('names of attributes', () => {
  it('are no patterns where fields are asked for', async () => {
    const { hits } = await search('', { attributesToRetrieve: ['ti*', 'prijs'], limit: 1 });
    expect(hits).toEqual([{ prijs: 5 }]);
    const { hits: marked } = await search('lassen', {
      attributesToHighlight: ['ti*'],
      limit: 1,
    });
    expect(marked[0]).not.toHaveProperty('_formatted');
  });

  it('of what is inside of others leave only that of the objects on the way', async () => {
    const nested = await server.index({}, [
      { id: 1, plek: { stad: [{ naam: 'Ede', code: 1 }, { code: 2 }, 'Lunteren'], land: 'NL' } },
      { id: 2, plek: { land: 'NL' } },
      { id: 3, plek: 'elders' },
    ]);
    const { hits } = await server.client
      .index(nested)
      .search('', { attributesToRetrieve: ['plek.stad.naam'] });
    expect(hits).toEqual([
      { plek: { stad: [{ naam: 'Ede' }, {}, 'Lunteren'] } },
      { plek: {} },
      { plek: 'elders' },
    ]);
  });

  it('stand for what is inside of them in a sort', async () => {
    expect(await find('', { sort: ['plek.stad:asc'] })).toEqual([2, 1]);
  });

  it('stand for one attribute only where a search is kept to some, or are patterns there', async () => {
    expect(await find('ede', { attributesToSearchOn: ['plek'] })).toEqual([]);
    expect(await find('ede', { attributesToSearchOn: ['plek.stad'] })).toEqual([1]);
    expect(await find('ede', { attributesToSearchOn: ['ple*'] })).toEqual([1]);
    expect(await find('ede', { attributesToSearchOn: ['onbekend'] })).toEqual([]);
  });

  it('have the length of cropping that comes last', async () => {
    const crop = async (...attributesToCrop: string[]) =>
      (await search('een', { attributesToCrop, cropLength: 3, filter: null })).hits.find(
        (hit) => hit['id'] === 1,
      )!._formatted!['tekst'];
    expect(await crop('tekst:1', 'tekst:2')).toBe('een twee…');
    expect(await crop('tekst:1', '*')).toBe('een twee drie…');
    expect(await crop('tekst:x')).toBe('een twee drie…');
  });

  it('give no empty part, and no distance of a place that is not shown', async () => {
    const places = await server.index({ sortableAttributes: ['_geo'] }, [
      { id: 1, _geo: { lat: 52, lng: 5 } },
      { id: 2, titel: 'x', _geo: { lat: 52, lng: 6 } },
    ]);
    const options = { sort: ['_geoPoint(52, 5):asc'], attributesToHighlight: ['titel'] };
    const { hits } = await server.client
      .index(places)
      .search('', { ...options, attributesToRetrieve: ['titel'] });
    expect(hits).toEqual([{}, { titel: 'x', _formatted: { titel: 'x' } }]);
    const { hits: shown } = await server.client
      .index(places)
      .search('', { ...options, attributesToRetrieve: ['_geo'], limit: 1 });
    expect(shown[0]).toMatchObject({ _geoDistance: 0 });
  });

  it('are not told with their values when they may not be shown', async () => {
    const hidden = await server.index({ displayedAttributes: ['id'], sortableAttributes: ['prijs'] }, [
      { id: 1, prijs: 5 },
    ]);
    const options = {
      sort: ['prijs:asc'],
      showRankingScoreDetails: true,
      attributesToHighlight: ['prijs'],
    };
    const { hits } = await server.client.index(hidden).search('', options);
    expect(hits).toEqual([
      { id: 1, _rankingScoreDetails: { '<hidden-rule-0>': { order: 0, value: '<hidden>' } } },
    ]);
  });
});

it('tells of several faults distinct, then the filter, then sort, then facets', async () => {
  const faults = [
    ['distinct', 'onbekend'],
    ['filter', 'onbekend = 1'],
    ['sort', ['onbekend:asc']],
    ['facets', ['onbekend']],
  ] as const;
  for (const [i, [name]] of faults.entries()) {
    const path = `/indexes/${uid}/search`;
    const { body } = await server.request('POST', path, Object.fromEntries(faults.slice(i)));
    expect(body).toMatchObject({ code: `invalid_search_${name}` });
  }
});
