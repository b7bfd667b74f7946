import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

const titles = (...texts: string[]) => texts.map((titel, i) => ({ id: i + 1, titel }));

describe('query', () => {
  it('looks past case, accents and ligatures', async () => {
    const uid = await server.index({}, titles('Café Œuvre', 'cafeine', 'koffie'));
    expect(await server.find(uid, 'CAFÉ ')).toEqual([1]);
    expect(await server.find(uid, 'oeuvre')).toEqual([1]);
  });

  it('takes the last word as a beginning, unless white space follows', async () => {
    const uid = await server.index({}, titles('timmerman', 'timmeren leren', 'leren timmeren'));
    expect((await server.find(uid, 'timm')).sort()).toEqual([1, 2, 3]);
    expect(await server.find(uid, 'timm ')).toEqual([]);
    expect(await server.find(uid, 'tim leren')).toEqual([]);
  });

  it('allows one typo from five letters and two from nine; a wrong first letter is two', async () => {
    const uid = await server.index({}, titles('haar', 'bakker', 'verpleegkunde'));
    expect(await server.find(uid, 'haat ')).toEqual([]);
    expect(await server.find(uid, 'baker ')).toEqual([2]);
    expect(await server.find(uid, 'abkker ')).toEqual([]);
    expect(await server.find(uid, 'bakekr ')).toEqual([2]);
    expect(await server.find(uid, 'lakker ')).toEqual([]);
    expect(await server.find(uid, 'verpleekgude ')).toEqual([3]);
    expect(await server.find(uid, 'ferpleegkunde ')).toEqual([3]);
    expect(await server.find(uid, 'ferpleegkumde ')).toEqual([]);
  });

  it('keeps typos out of words, attributes and numbers that the settings name', async () => {
    const uid = await server.index(
      {
        typoTolerance: { disableOnAttributes: ['code'], disableOnWords: ['bakker'], disableOnNumbers: true },
      },
      [
        { id: 1, titel: 'bakker', code: 'abcdef' },
        { id: 2, titel: 'slager 25498', code: 'x' },
      ],
    );
    expect(await server.find(uid, 'abcdeg ')).toEqual([]);
    expect(await server.find(uid, 'abcdef ')).toEqual([1]);
    expect(await server.find(uid, 'slagel ')).toEqual([2]);
    expect(await server.find(uid, '25499 ')).toEqual([]);
    expect(await server.find(uid, '25498 ')).toEqual([2]);
  });

  it('finds phrases as they stand and leaves out what is negated', async () => {
    const uid = await server.index({}, titles('eerste hulp', 'hulp eerste', 'eerste grote hulp'));
    expect(await server.find(uid, '"eerste hulp"')).toEqual([1]);
    expect((await server.find(uid, 'hulp -grote')).sort()).toEqual([1, 2]);
    expect((await server.find(uid, 'hulp -"eerste hulp"')).sort()).toEqual([2, 3]);
  });

  it('knows synonyms one way, also of several words', async () => {
    const uid = await server.index(
      { synonyms: { bhv: ['bedrijfshulpverlening', 'eerste hulp'], 'it opleiding': ['informatica'] } },
      titles('bedrijfshulpverlening', 'hulp en eerste', 'eerste hulp', 'bhv', 'informatica'),
    );
    expect((await server.find(uid, 'bhv')).sort()).toEqual([1, 3, 4]);
    expect(await server.find(uid, 'bedrijfshulpverlening')).toEqual([1]);
    expect(await server.find(uid, 'it opleiding')).toEqual([5]);
  });

  it('skips stop words, but not when they are all there is', async () => {
    const uid = await server.index({ stopWords: ['de', 'het'] }, titles('de bakker', 'bakker', 'het brood'));
    expect(await server.find(uid, 'de bakker', { matchingStrategy: 'all' })).toEqual([1, 2]);
    expect(await server.find(uid, 'de brood', { matchingStrategy: 'all' })).toEqual([3]);
  });

  it('joins words and splits them', async () => {
    const uid = await server.index({}, titles('database cursus', 'data base', 'zon'));
    expect(await server.find(uid, 'data base')).toEqual([2, 1]);
    expect(await server.find(uid, 'databasecursus ')).toEqual([1]);
  });

  it('drops words from the end, none, or the most frequent', async () => {
    const uid = await server.index({}, titles('rood blauw', 'rood', 'blauw', 'rood groen'));
    expect(await server.find(uid, 'rood blauw')).toEqual([1, 2, 4]);
    expect(await server.find(uid, 'rood blauw', { matchingStrategy: 'all' })).toEqual([1]);
    expect((await server.find(uid, 'rood blauw', { matchingStrategy: 'frequency' })).sort()).toEqual([1, 3]);
  });

  it('keeps tokens that the settings call no separators', async () => {
    const uid = await server.index(
      { nonSeparatorTokens: ['#', '+'] },
      titles('leer c#', 'leer c++', 'leer c'),
    );
    expect(await server.find(uid, 'c# ')).toEqual([1]);
    expect(await server.find(uid, 'c++ ')).toEqual([2]);
  });

  it('looks only in the attributes it is told, if those are searched', async () => {
    const uid = await server.index({ searchableAttributes: ['titel', 'tekst'] }, [
      { id: 1, titel: 'brood', tekst: 'taart', geheim: 'koek' },
      { id: 2, titel: 'taart', tekst: 'brood' },
    ]);
    expect(await server.find(uid, 'brood', { attributesToSearchOn: ['tekst'] })).toEqual([2]);
    expect(await server.find(uid, 'koek')).toEqual([]);
    await expect(server.find(uid, 'brood', { attributesToSearchOn: ['geheim'] })).rejects.toThrow(
      'Attribute `geheim` is not searchable',
    );
  });

  it('reads ten words and survives any query', async () => {
    const uid = await server.index({}, titles('a b c d e f g h i j'));
    expect(await server.find(uid, 'a b c d e f g h i j k l m', { matchingStrategy: 'all' })).toEqual([1]);
    for (const q of ['"', '""', '-', '-"', '\0', 'a'.repeat(100_000), '"a '.repeat(5000), 'é'.repeat(3000)]) {
      expect((await server.request('POST', `/indexes/${uid}/search`, { q })).status).toBe(200);
    }
    expect(await server.request('POST', `/indexes/${uid}/search`, { q: '\ud800' })).toMatchObject({
      status: 400,
      body: { code: 'malformed_payload' },
    });
  });
});
