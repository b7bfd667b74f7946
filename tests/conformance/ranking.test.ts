import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

const order = async (documents: Record<string, unknown>[], q: string, settings: object = {}) => {
  const uid = await server.index(settings, documents);
  return (await server.client.index(uid).search(q)).hits.map((hit) => hit['id'] as number);
};

describe('ranking', () => {
  it('words: more of the query first', async () => {
    expect(
      await order(
        [
          { id: 1, t: 'rood' },
          { id: 2, t: 'rood groen' },
          { id: 3, t: 'rood groen blauw' },
        ],
        'rood groen blauw',
      ),
    ).toEqual([3, 2, 1]);
  });

  it('typo: fewer mistakes first', async () => {
    expect(
      await order(
        [
          { id: 1, t: 'verpleegkonda' },
          { id: 2, t: 'verpleegkonde' },
          { id: 3, t: 'verpleegkunde' },
        ],
        'verpleegkunde ',
      ),
    ).toEqual([3, 2, 1]);
  });

  it('proximity: closer first, turned round costs one, another attribute counts as far', async () => {
    const documents = [
      { id: 1, t: 'hulp x x x x x eerste' },
      { id: 2, t: 'eerste x x hulp' },
      { id: 3, t: 'hulp eerste' },
      { id: 4, t: 'eerste hulp' },
      { id: 5, t: 'eerste x hulp' },
    ];
    // Turned round (3) and one word between (5) both cost one; of those the first word stands better in 5.
    expect(await order(documents, 'eerste hulp ')).toEqual([4, 5, 3, 2, 1]);
  });

  it('attributeRank: the order of searchableAttributes', async () => {
    expect(
      await order(
        [
          { id: 1, tekst: 'brood', titel: 'x' },
          { id: 2, tekst: 'x', titel: 'brood' },
        ],
        'brood',
        { searchableAttributes: ['titel', 'tekst'] },
      ),
    ).toEqual([2, 1]);
  });

  it('wordPosition: nearer to the start first', async () => {
    expect(
      await order(
        [
          { id: 1, t: 'x x x brood' },
          { id: 2, t: 'x brood' },
          { id: 3, t: 'brood x' },
        ],
        'brood ',
      ),
    ).toEqual([3, 2, 1]);
  });

  it('a hard separator counts as eight words', async () => {
    expect(
      await order(
        [
          { id: 1, t: 'eerste. hulp' },
          { id: 2, t: 'eerste a b hulp' },
        ],
        'eerste hulp ',
      ),
    ).toEqual([2, 1]);
  });

  it('exactness: the attribute itself, then its start, then more exact words', async () => {
    const documents = [
      { id: 1, t: 'broodje' },
      { id: 2, t: 'brood bakken' },
      { id: 3, t: 'brood' },
    ];
    expect(await order(documents, 'brood')).toEqual([3, 2, 1]);
  });

  it('custom rules sort, and ties keep the order of insertion', async () => {
    const documents = [
      { id: 3, t: 'a', jaar: 1 },
      { id: 1, t: 'a', jaar: 2 },
      { id: 2, t: 'a', jaar: 2 },
    ];
    expect(await order(documents, 'a', { rankingRules: ['words', 'jaar:desc'] })).toEqual([1, 2, 3]);
  });

  it('the legacy rule attribute: rank first, then place', async () => {
    const rankingRules = ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'];
    const documents = [
      { id: 1, a: 'x', b: 'brood' },
      { id: 2, a: 'x brood', b: 'x' },
      { id: 3, a: 'brood x', b: 'x' },
    ];
    expect(await order(documents, 'brood ', { rankingRules, searchableAttributes: ['a', 'b'] })).toEqual([
      3, 2, 1,
    ]);
  });

  it('gives a score of one to a perfect match and less to others', async () => {
    const uid = await server.index({}, [
      { id: 1, t: 'brood' },
      { id: 2, t: 'brood en meer' },
      { id: 3, t: 'x broodje' },
    ]);
    const { hits } = await server.client.index(uid).search('brood', { showRankingScore: true });
    const scores = hits.map((hit) => hit._rankingScore!);
    expect(scores[0]).toBeCloseTo(1, 2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const { hits: kept } = await server.client
      .index(uid)
      .search('brood', { rankingScoreThreshold: scores[1]! });
    expect(kept).toHaveLength(2);
  });

  it('exactness: stop words at the end do not make an attribute longer', async () => {
    const documents = [
      { id: 1, t: 'brood kaas' },
      { id: 2, t: 'brood de' },
    ];
    expect(await order(documents, 'brood ', { stopWords: ['de'] })).toEqual([2, 1]);
  });

  it('exactness: only words in the attributes that are searched are exact', async () => {
    const uid = await server.index({ searchableAttributes: ['a', 'b'] }, [
      { id: 1, a: 'installetie', b: 'installatie' },
    ]);
    const { hits } = await server.client.index(uid).search('installatie ', {
      attributesToSearchOn: ['a'],
      showRankingScoreDetails: true,
    });
    expect(hits[0]!._rankingScoreDetails).toMatchObject({ exactness: { matchingWords: 0 } });
  });

  it('words: a phrase counts as many as it has, and a tie in frequency as one', async () => {
    const uid = await server.index({}, [
      { id: 1, t: 'rood groen' },
      { id: 2, t: 'x blauw' },
      { id: 3, t: 'geel wit' },
    ]);
    const index = server.client.index(uid);
    const details = { showRankingScoreDetails: true } as const;
    const phrase = await index.search('"rood groen" blauw', details);
    expect(phrase.hits[0]!._rankingScoreDetails).toMatchObject({
      words: { matchingWords: 2, maxMatchingWords: 3 },
    });
    const tie = await index.search('geel wit ', { ...details, matchingStrategy: 'frequency' });
    expect(tie.hits[0]!._rankingScoreDetails).toMatchObject({
      words: { matchingWords: 1, maxMatchingWords: 1 },
    });
  });

  it('proximity: a phrase is not looked for turned round, and stands wherever its last word does', async () => {
    const documents = [
      { id: 1, t: 'brood rood groen' },
      { id: 2, t: 'rood groen x x x x x groen x brood' },
      { id: 3, t: 'rood groen brood' },
    ];
    expect(await order(documents, '"rood groen" brood ')).toEqual([3, 2, 1]);
  });
});
