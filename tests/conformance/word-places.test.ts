import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

const texts = (...all: string[]) => all.map((tekst, i) => ({ id: i + 1, tekst }));

describe('words and their places', () => {
  it('are cut at some signs only, and at the end of a sentence also by dots in a row', async () => {
    const uid = await server.index({}, texts('x=lassen', 'x+breien', 'koken… bakken', 'koken-bakken'));
    expect(await server.find(uid, 'lassen')).toEqual([]);
    expect(await server.find(uid, 'breien')).toEqual([2]);
    expect(await server.find(uid, '"koken bakken"')).toEqual([4]);
  });

  it('are counted from the first word, whatever stands before it', async () => {
    const uid = await server.index({}, texts('een lassen', '! (lassen', 'lassen '));
    expect(await server.find(uid, 'lassen ')).toEqual([2, 3, 1]);
  });

  it('rank by every attribute that has the word, also where typos do not find it', async () => {
    const uid = await server.index(
      {
        searchableAttributes: ['code', 'tekst'],
        typoTolerance: { disableOnAttributes: ['code'] },
      },
      [
        { id: 1, code: 'x', tekst: 'een bakker' },
        { id: 2, code: 'bakker', tekst: 'een twee drie vier vijf bakker' },
        { id: 3, code: 'bakker', tekst: 'breien' },
      ],
    );
    expect(await server.find(uid, 'baker ')).toEqual([2, 1]);
  });

  it('are looked at in all attributes when a search is kept to some', async () => {
    const uid = await server.index({ searchableAttributes: ['titel', 'tekst'] }, [
      { id: 1, titel: 'breien', tekst: 'een lassen' },
      { id: 2, titel: 'lassen', tekst: 'een twee drie vier vijf lassen' },
    ]);
    expect(await server.find(uid, 'lassen ', { attributesToSearchOn: ['tekst'] })).toEqual([2, 1]);
  });

  it('rank a phrase by where its first word stands for the first time', async () => {
    const uid = await server.index({}, texts('een eerste hulp', 'eerste twee drie vier vijf eerste hulp'));
    expect(await server.find(uid, '"eerste hulp"')).toEqual([2, 1]);
  });

  it('do not count as typed when two of the query stand as one', async () => {
    const uid = await server.index({}, texts('thuiszorg leren'));
    const { hits } = await server.client
      .index(uid)
      .search('thuis zorg leren ', { showRankingScoreDetails: true });
    expect(hits[0]!._rankingScoreDetails!.exactness).toMatchObject({ matchingWords: 1, maxMatchingWords: 3 });
  });
});
