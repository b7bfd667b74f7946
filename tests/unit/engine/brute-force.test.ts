import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index/flatten.ts';
import { prepareBatch } from '../../support/prepare-batch.ts';
import { mergeSegments } from '../../../engine/index/merge-segments.ts';
import { SearchIndex, type Merge } from '../../../engine/index/search-index.ts';
import { runSearch } from '../../../engine/search/run-search.ts';
import { defaultSearchRequest } from '../../../engine/search/search-request.ts';
import { applySettings, defaultSettings } from '../../../engine/settings/settings.ts';

/** A document of the random collection; every field may be absent. */
interface Doc {
  id: number;
  kind?: string;
  tags?: string[];
  price?: number | null;
  group?: number;
}

const present = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
const docArbitrary = fc.record({
  kind: present(fc.constantFrom('A', 'a', 'b', 'Ç', 'true')),
  tags: present(fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 })),
  price: present(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(null))),
  group: present(fc.integer({ min: 0, max: 3 })),
});

/** A condition as filter text and as a test on a document. */
type Condition = readonly [string, (doc: Doc) => boolean];
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom('a', 'b', 'ç', 'q')
    .map((v): Condition => [`kind = ${v}`, ({ kind }) => kind?.toLowerCase() === v]),
  fc.constantFrom('x', 'y').map((v): Condition => [`tags != ${v}`, ({ tags }) => !(tags ?? []).includes(v)]),
  fc
    .integer({ min: 0, max: 6 })
    .map((n): Condition => [`price > ${n}`, ({ price }) => typeof price === 'number' && price > n]),
  fc
    .integer({ min: 0, max: 6 })
    .map((n): Condition => [
      `price 2 TO ${n}`,
      ({ price }) => typeof price === 'number' && price >= 2 && price <= n,
    ]),
  fc.constant<Condition>([
    'tags IN [x, z]',
    ({ tags }) => (tags ?? []).some((tag) => tag === 'x' || tag === 'z'),
  ]),
  fc.constant<Condition>(['price IS NULL', ({ price }) => price === null]),
  fc.constant<Condition>(['tags IS EMPTY', ({ tags }) => tags?.length === 0]),
  fc.constant<Condition>(['group EXISTS', ({ group }) => group !== undefined]),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('any').map(([text, test]): Condition => [`NOT (${text})`, (doc) => !test(doc)]),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]): Condition => [`(${a[0]} AND ${b[0]})`, (doc) => a[1](doc) && b[1](doc)]),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]): Condition => [`(${a[0]} OR ${b[0]})`, (doc) => a[1](doc) || b[1](doc)]),
  ),
})).any;

const merge: Merge = (segments, id, owner) => mergeSegments(segments, id, owner, () => Promise.resolve());
const settings = applySettings(defaultSettings(), {
  filterableAttributes: ['kind', 'tags', 'price', 'group'],
  sortableAttributes: ['price'],
});

/** Counts of the values of the documents, values that differ in case only taken together. */
function countTags(docs: readonly Doc[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { tags } of docs) for (const tag of new Set(tags)) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}

it('filters, counts, sorts and folds as a scan of all documents does, while documents come, change and go', async () => {
  const batches = fc.array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.option(docArbitrary, { freq: 5 })), {
      maxLength: 12,
    }),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(batches, condition, fc.boolean(), async (changes, [filter, test], descending) => {
      const index = new SearchIndex(settings);
      const stored = new Map<number, Doc>();
      for (const batch of changes) {
        const last = new Map(batch);
        const rows = [...last].flatMap(([id, fields]) => {
          if (fields === null) return [];
          const document = Object.fromEntries(
            Object.entries({ id, ...fields }).filter(([, value]) => value !== undefined),
          );
          return [{ doc: id, document: document as JsonObject }];
        });
        const removed = [...last].flatMap(([id, fields]) => (fields === null ? [id] : []));
        index.apply(prepareBatch(index, rows, removed));
        for (const id of removed) stored.delete(id);
        for (const { doc, document } of rows) stored.set(doc, document as unknown as Doc);
        if (batch.length % 2 === 0) await index.compact(merge);
      }
      const all = [...stored.values()].sort((a, b) => a.id - b.id);
      const matching = all.filter(test);
      const run = (request: object) =>
        runSearch(
          index,
          { ...defaultSearchRequest(), filter, limit: 100, ...request },
          (doc) => stored.get(doc) as unknown as JsonObject,
        );
      const ids = (request: object) => run(request).hits.map((hit) => hit['id'] as number);

      const plain = run({ facets: ['tags', 'price'] });
      expect(plain.hits.map((hit) => hit['id'])).toEqual(matching.map(({ id }) => id));
      expect(plain.facetDistribution!['tags'] ?? {}).toEqual(countTags(matching));
      const prices = matching.flatMap(({ price }) => (typeof price === 'number' ? [price] : []));
      const bounds = prices.length === 0 ? undefined : { min: Math.min(...prices), max: Math.max(...prices) };
      expect(plain.facetStats!['price']).toEqual(bounds);

      const key = ({ price }: Doc) => (typeof price === 'number' ? (descending ? -price : price) : Infinity);
      const sorted = [...matching].sort((a, b) => (key(a) === key(b) ? a.id - b.id : key(a) - key(b)));
      const sort = [`price:${descending ? 'desc' : 'asc'}`];
      expect(ids({ sort })).toEqual(sorted.map(({ id }) => id));
      expect(ids({ sort, offset: 2, limit: 3 })).toEqual(sorted.slice(2, 5).map(({ id }) => id));

      const seen = new Set<number>();
      const folded = matching.filter(({ group }) => {
        if (group === undefined) return true;
        const isNew = !seen.has(group);
        seen.add(group);
        return isNew;
      });
      const distinct = run({ distinct: 'group', page: 1, hitsPerPage: 100, facets: ['tags'] });
      expect(distinct).toMatchObject({ totalHits: folded.length });
      expect(distinct.hits.map((hit) => hit['id'])).toEqual(folded.map(({ id }) => id));
      expect(distinct.facetDistribution!['tags'] ?? {}).toEqual(countTags(folded));
    }),
    { numRuns: 150 },
  );
});
