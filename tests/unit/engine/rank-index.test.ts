import { describe, expect, it } from 'vitest';
import { prepareBatch } from '../../support/prepare-batch.ts';
import { mergeSegments } from '../../../engine/index/merge-segments.ts';
import { SearchIndex, type Merge } from '../../../engine/index/search-index.ts';
import type { JsonObject } from '../../../engine/index/flatten.ts';
import { runSearch } from '../../../engine/search/run-search.ts';
import { defaultSearchRequest, type SearchRequest } from '../../../engine/search/search-request.ts';
import { keptSteps } from '../../../engine/search/rank/words-rule.ts';
import { bucketedPlace, positionCost } from '../../../engine/index/digest-postings.ts';
import { globalScore } from '../../../engine/search/rank/bucket-sort.ts';
import { applySettings, defaultSettings, type SettingsPatch } from '../../../engine/settings/settings.ts';

const merge: Merge = (segments, id, owner) => mergeSegments(segments, id, owner, () => Promise.resolve());

/** An index in memory, filled in as many batches as there are lists. */
async function indexOf(batches: JsonObject[][], settings: SettingsPatch = {}) {
  const index = new SearchIndex(applySettings(defaultSettings(), settings));
  const documents: JsonObject[] = [];
  for (const batch of batches) {
    const rows = batch.map((document) => ({ doc: Number(document['id']), document }));
    for (const { doc, document } of rows) documents[doc] = document;
    index.apply(prepareBatch(index, rows, []));
  }
  const search = (q: string, request: Partial<SearchRequest> = {}) =>
    runSearch(index, { ...defaultSearchRequest(), q, ...request }, (doc) => documents[doc] ?? null).hits.map(
      (hit) => hit['id'] as number,
    );
  return { index, search };
}

describe('index in segments', () => {
  it('ranks over segments as over one', async () => {
    const documents = [
      { id: 0, t: 'brood bakken' },
      { id: 1, t: 'bakken van brood' },
      { id: 2, t: 'broot' },
      { id: 3, t: 'brood' },
    ];
    const one = await indexOf([documents]);
    const many = await indexOf(documents.map((document) => [document]));
    for (const q of ['brood', 'brood bakken', 'broo', 'brood ', 'bakken brood']) {
      expect(many.search(q), q).toEqual(one.search(q));
    }
    await many.index.compact(merge);
    for (const q of ['brood', 'brood bakken', 'broo']) expect(many.search(q), q).toEqual(one.search(q));
  });

  it('forgets what a document said before it was replaced, also after merging', async () => {
    const { index, search } = await indexOf([
      [
        { id: 0, t: 'oud' },
        { id: 1, t: 'oud' },
      ],
      [{ id: 0, t: 'nieuw' }],
    ]);
    expect(search('oud')).toEqual([1]);
    expect(search('nieuw')).toEqual([0]);
    index.apply(prepareBatch(index, [], [1]));
    await index.compact(merge);
    expect(search('oud')).toEqual([]);
    expect(index.size).toBe(1);
    expect(index.segments).toHaveLength(1);
  });
});

describe('attributes', () => {
  it('rank by their order and by places in them, also from the twelfth on, which digests do not tell apart', async () => {
    const names = Array.from({ length: 15 }, (_, i) => `a${i}`);
    const blank = Object.fromEntries(names.map((name) => [name, 'niets']));
    const documents = [14, 12, 3, 11, 13].map((place, id) => ({ id, ...blank, [`a${place}`]: 'brood' }));
    const { search } = await indexOf(
      [[...documents, { id: 5, ...blank, a12: 'wit brood' }, { id: 6, ...blank, a3: 'brood', a14: 'brood' }]],
      { searchableAttributes: names },
    );
    expect(search('brood')).toEqual([2, 6, 3, 1, 5, 4, 0]);
    expect(search('broo')).toEqual([2, 6, 3, 1, 5, 4, 0]);
    expect(search('brood', { attributesToSearchOn: ['a12', 'a14'] })).toEqual([1, 5, 0, 6]);
  });
});

describe('words rule', () => {
  const term = (isPhrase = false) => ({ words: ['x'], isPhrase, isPrefix: false, start: 0, end: 0 });
  it('drops from the end and keeps the first, or drops the most frequent', () => {
    const terms = [term(), term(), term()];
    expect(keptSteps(terms, 'last', [])).toEqual([
      [[true, true, true]],
      [[true, true, false]],
      [[true, false, false]],
    ]);
    expect(keptSteps(terms, 'frequency', [5, 9, 1])).toEqual([
      [[true, true, true]],
      [[true, false, true]],
      [[false, false, true]],
    ]);
    expect(keptSteps(terms, 'all', [])).toEqual([[[true, true, true]]]);
  });
  it('lets a more frequent word stay that stands before the one that goes', () => {
    expect(keptSteps([term(), term(), term()], 'frequency', [1, 9, 5])).toEqual([
      [[true, true, true]],
      [
        [true, true, false],
        [true, false, true],
      ],
      [[true, false, false]],
    ]);
  });
  it('never drops a phrase, and then may drop every word', () => {
    expect(keptSteps([term(), term(true)], 'last', [])).toEqual([[[true, true]], [[false, true]]]);
  });
});

describe('costs', () => {
  it('of a place are those of the place that stands for it', () => {
    expect([0, 15, 16, 23, 24, 32, 33, 64, 65, 1000, 65_535].map(bucketedPlace)).toEqual([
      0, 15, 24, 24, 32, 32, 64, 64, 128, 1024, 65_535,
    ]);
  });
  it('of a position follow the table', () => {
    expect([0, 1, 4, 7, 11, 16, 24, 64, 256, 1024, 1025].map(positionCost)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
  it('merge into one score between 0 and 1', () => {
    expect(
      globalScore([
        { rule: 'words', rank: 2, maxRank: 2 },
        { rule: 'typo', rank: 3, maxRank: 3 },
      ]),
    ).toBe(1);
    expect(
      globalScore([
        { rule: 'words', rank: 1, maxRank: 2 },
        { rule: 'typo', rank: 3, maxRank: 3 },
      ]),
    ).toBe(0.5);
    expect(globalScore([])).toBe(1);
  });
});
