import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  conformanceServer,
  succeeded,
  type ConformanceServer,
  isRealServer,
} from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('paging', () => {
  let uid: string;
  beforeAll(async () => {
    uid = await server.index(
      { filterableAttributes: ['g'] },
      Array.from({ length: 25 }, (_, i) => ({ id: i, t: 'woord', g: i % 10 })),
    );
  });

  it('by offset and limit has an estimated total', async () => {
    const { hits, ...rest } = await server.client.index(uid).search('woord', { offset: 20, limit: 10 });
    expect(hits).toHaveLength(5);
    expect(rest).toMatchObject({ offset: 20, limit: 10, estimatedTotalHits: 25, query: 'woord' });
    expect(await server.client.index(uid).search('', { limit: 0 })).toMatchObject({
      hits: [],
      estimatedTotalHits: 25,
    });
  });

  it('by page has an exact total', async () => {
    const index = server.client.index(uid);
    expect(await index.search('', { page: 3, hitsPerPage: 10 })).toMatchObject({
      page: 3,
      hitsPerPage: 10,
      totalPages: 3,
      totalHits: 25,
    });
    expect((await index.search('', { page: 3, hitsPerPage: 10 })).hits).toHaveLength(5);
    expect(await index.search('', { hitsPerPage: 0 })).toMatchObject({
      hits: [],
      page: 1,
      totalPages: 0,
      totalHits: 25,
    });
    expect((await index.search('', { page: 0 })).hits).toEqual([]);
    expect((await index.search('', { page: 9 })).hits).toEqual([]);
  });

  it('is capped by maxTotalHits in both modes', async () => {
    const index = server.client.index(uid);
    await succeeded(index.updatePagination({ maxTotalHits: 12 }));
    // Meilisearch 1.50 counts all, other than it documents, unless its feature legacySearch is on.
    expect(await index.search('', { page: 2, hitsPerPage: 10 })).toMatchObject(
      isRealServer ? { totalHits: 25, totalPages: 3 } : { totalHits: 12, totalPages: 2 },
    );
    expect((await index.search('', { page: 2, hitsPerPage: 10 })).hits).toHaveLength(2);
    expect((await index.search('', { offset: 10, limit: 10 })).hits).toHaveLength(2);
    await succeeded(index.resetPagination());
  });

  it('shows one document per distinct value, by request and by setting', async () => {
    const index = server.client.index(uid);
    expect((await index.search('', { distinct: 'g', limit: 20 })).hits).toHaveLength(10);
    expect(await index.search('', { distinct: 'g', page: 2, hitsPerPage: 6 })).toMatchObject({
      totalHits: 10,
      totalPages: 2,
    });
    await expect(index.search('', { distinct: 't' })).rejects.toThrow('cannot be used as distinct attribute');
    await succeeded(index.updateDistinctAttribute('g'));
    expect((await index.search('woord', { limit: 20 })).hits).toHaveLength(10);
    await succeeded(index.resetDistinctAttribute());
  });
});

describe('formatting', () => {
  let uid: string;
  const text =
    'Een lange tekst over brood. Daarna komt er nog veel meer over taart en koek en brood bakken in de oven';
  beforeAll(async () => {
    uid = await server.index({ displayedAttributes: ['id', 'titel', 'tekst', 'n', 'lijst'] }, [
      { id: 1, titel: 'Broodbakken', tekst: text, n: 5, geheim: 'brood', lijst: ['brood', 'melk'] },
    ]);
  });
  const hit = async (q: string, options: object) =>
    (await server.client.index(uid).search(q, options)).hits[0]!;

  it('marks what was typed of a beginning, and all of a word with a typo', async () => {
    const marked = await hit('brood', { attributesToHighlight: ['*'] });
    expect(marked._formatted).toMatchObject({
      id: '1',
      n: '5',
      titel: '<em>Brood</em>bakken',
      lijst: ['<em>brood</em>', 'melk'],
    });
    expect(marked._formatted).not.toHaveProperty('geheim');
    expect((await hit('broud ', { attributesToHighlight: ['lijst'] }))._formatted!['lijst']).toEqual([
      '<em>brood</em>',
      'melk',
    ]);
    const own = await hit('brood', {
      attributesToHighlight: ['titel'],
      highlightPreTag: '[',
      highlightPostTag: ']',
    });
    expect(own._formatted!['titel']).toBe('[Brood]bakken');
  });

  it('crops around the best passage', async () => {
    const cropped = await hit('taart koek', { attributesToCrop: ['tekst:5'], attributesToRetrieve: ['id'] });
    expect(cropped).toMatchObject({ id: 1, _formatted: { tekst: '…over taart en koek en…' } });
    expect(Object.keys(cropped).sort()).toEqual(['_formatted', 'id']);
    const start = await hit('', { attributesToCrop: ['tekst'], cropLength: 3, cropMarker: ' (…)' });
    expect(start._formatted!['tekst']).toBe('Een lange tekst (…)');
  });

  it('gives positions in bytes', async () => {
    const own = await server.index({}, [{ id: 1, t: 'één café brood' }]);
    const { hits } = await server.client.index(own).search('brood', { showMatchesPosition: true });
    expect(hits[0]!._matchesPosition).toEqual({ t: [{ start: 12, length: 5 }] });
  });

  it('shows only displayed and asked-for attributes', async () => {
    expect(await hit('', {})).toEqual({
      id: 1,
      titel: 'Broodbakken',
      tekst: text,
      n: 5,
      lijst: ['brood', 'melk'],
    });
    expect(await hit('', { attributesToRetrieve: ['titel', 'geheim'] })).toEqual({ titel: 'Broodbakken' });
    expect(
      (await server.client.index(uid).search('brood', { attributesToRetrieve: ['geheim'] })).hits,
    ).toEqual([{}]);
  });
});
