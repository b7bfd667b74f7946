import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

let uid: string;
const documents = [
  { id: 1, kleur: 'Rood', prijs: 10, online: true, tags: ['a', 'b'], diep: { niveau: '4+' } },
  { id: 2, kleur: 'groen', prijs: 20.5, online: false, tags: [], diep: { niveau: '5' } },
  { id: 3, kleur: 'Café', prijs: null, tags: ['b'], leeg: '' },
  { id: 4, kleur: '5', prijs: 5, leeg: [] },
];
beforeAll(async () => {
  uid = await server.index(
    { filterableAttributes: ['kleur', 'prijs', 'online', 'tags', 'diep', 'leeg'] },
    documents,
  );
});
const ids = async (filter: string | (string | string[])[]) =>
  (await server.client.index(uid).search('', { filter })).hits.map((hit) => hit['id'] as number);

describe('filters', () => {
  it.each<[string, number[]]>([
    ['kleur = rood', [1]],
    ['kleur = " ROOD "', [1]],
    ['kleur = café', [3]],
    ['kleur = cafe', []],
    ['kleur = 5', [4]],
    ['prijs = 10.0', [1]],
    ['prijs != 10', [2, 3, 4]],
    ['prijs > 5 AND prijs <= 20.5', [1, 2]],
    ['prijs 5 TO 10', [1, 4]],
    ['online = "true"', [1]],
    ['online = true OR prijs = 5', [1, 4]],
    ['NOT online = true', [2, 3, 4]],
    ['NOT NOT online = true', [1]],
    ['tags = b', [1, 3]],
    ['tags IN [a, "z"]', [1]],
    ['tags NOT IN [a]', [2, 3, 4]],
    ['diep.niveau = "4+"', [1]],
    ['prijs IS NULL', [3]],
    ['prijs IS NOT NULL', [1, 2, 4]],
    ['tags IS EMPTY', [2]],
    ['leeg IS EMPTY', [3, 4]],
    ['online EXISTS', [1, 2]],
    ['prijs EXISTS', [1, 2, 3, 4]],
    ['online NOT EXISTS', [3, 4]],
    ['kleur STARTS WITH gr', [2]],
    ['kleur = rood AND prijs = 1 OR prijs = 5', [4]],
    ['kleur = rood AND (prijs = 1 OR prijs = 10)', [1]],
    ['', [1, 2, 3, 4]],
  ])('%s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('takes arrays: outer all, inner any, each text a whole expression', async () => {
    expect(await ids([['kleur = rood', 'kleur = groen'], 'prijs > 10'])).toEqual([2]);
    expect(await ids(['"online"="true"', '"prijs">=10'])).toEqual([1]);
    expect(await ids([])).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['kleur = ', 'Was expecting a value but instead got nothing.\n9:9 kleur = '],
    [
      'kleur = rood prijs = 1',
      'Found unexpected characters at the end of the filter: `prijs = 1`. You probably forgot an `OR` or an `AND` rule.\n14:23 kleur = rood prijs = 1',
    ],
    [
      '(kleur = rood',
      'Expression `(kleur = rood` is missing the following closing delimiter: `)`.\n1:14 (kleur = rood',
    ],
    [
      "kleur = 'rood",
      "Expression `\\'rood` is missing the following closing delimiter: `'`.\n9:14 kleur = 'rood",
    ],
    [
      'OR',
      'Was expecting a value but instead got `OR`, which is a reserved keyword. To use `OR` as a field name or a value, surround it by quotes.\n1:3 OR',
    ],
  ])('refuses %s with the place', async (filter, message) => {
    const answer = await server.request('POST', `/indexes/${uid}/search`, { filter });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_search_filter' } });
    expect((answer.body as { message: string }).message.replace(`Index \`${uid}\`: `, '')).toBe(message);
  });

  it('refuses an attribute that is not filterable, and names those that are', async () => {
    const { status, body } = await server.request('POST', `/indexes/${uid}/search`, { filter: 'geheim = 1' });
    expect(status).toBe(400);
    // The place that follows is one in the text as it came, or as a server wrote it again.
    expect((body as { message: string }).message.split('\n')[0]).toBe(
      `Index \`${uid}\`: Attribute \`geheim\` is not filterable. Available filterable attribute patterns are: \`diep\`, \`kleur\`, \`leeg\`, \`online\`, \`prijs\`, \`tags\`.`,
    );
  });

  it('refuses a filter that is nested too deeply, and any length of nonsense, without harm', async () => {
    for (const filter of ['('.repeat(20_000), 'NOT '.repeat(20_000) + 'a = 1', '"'.repeat(9999)]) {
      expect((await server.request('POST', `/indexes/${uid}/search`, { filter })).status).toBe(400);
    }
  });

  it('heeds the features of a filterable attribute', async () => {
    const rule = {
      attributePatterns: ['n*'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    };
    const own = await server.index({ filterableAttributes: [rule] }, [{ id: 1, nummer: 3 }]);
    const index = server.client.index(own);
    expect((await index.search('', { filter: 'nummer = 3' })).hits).toHaveLength(1);
    await expect(index.search('', { filter: 'nummer > 2' })).rejects.toThrow(
      'Filter operator `>` is not allowed',
    );
  });
});
