/** Broken institutions of HOVI: refused as a whole, or read with what is wrong left out and told. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, institution, product } from '../fixtures/hovi/institution.ts';
import { openCollector, type Taken, type TestCollector } from '../support/collect-delivery.ts';

let collector: TestCollector;
beforeEach(async () => {
  collector = await openCollector('hovi');
});
afterEach(() => collector.close());

const deliver = async (text: string): Promise<Taken> => {
  await writeFile(join(collector.dir, 'organization_71.json'), text);
  return collector.take();
};
const jsonOf = (products: readonly unknown[]): string => JSON.stringify(institution(products), null, 1);

const ids = ['81', '82', '83', '84'];
const good = jsonOf(ids.map((id) => product(id)));
const nested = `{"extra":${'['.repeat(100_000)}${']'.repeat(100_000)},`;

describe('an institution of HOVI', () => {
  it.each([
    ['cut off', good.slice(0, good.length * 0.7), /not JSON/],
    ['nested a hundred thousand deep', good.replace('{', nested), /nested deeper than 64|not JSON/],
    ['with NaN', good.replace('"year": 2027', '"year": NaN'), /not JSON/],
    ['that is an error page', '<html></html>', /HTML/],
    ['that is empty', '', /not JSON|empty/],
    ['without products', jsonOf([]), /4 → 0 records/],
  ])('%s is refused in one line, and the last good data stays', async (_, text, message) => {
    const before = await deliver(good);
    expect([before.state, before.records.size]).toEqual(['ok', 4]);
    const { state, message: line, records } = await deliver(text);
    expect(state).not.toBe('ok');
    expect(line).toMatch(message);
    expect(line).not.toMatch(/\n|^\s*at |unexpected:/);
    expect(records).toEqual(before.records);
  });

  it('with a byte order mark gives the same records', async () => {
    const before = await deliver(good);
    const after = await deliver(`\ufeff${good}`);
    expect(after).toMatchObject({ state: 'ok', records: before.records });
  });

  it.each([
    ['a product that is text', [product('81'), 'product'], ['81'], 'WRONG_TYPE'],
    [
      'a product without a name',
      [product('81'), product('82', { productName: null })],
      ['81'],
      'MISSING_NAME',
    ],
    [
      'a product without forms',
      [product('81'), product('82', { productForms: null })],
      ['81'],
      'MISSING_FORM',
    ],
    [
      'one product twice',
      [product('81'), product('81', { productName: { nl: 'Anders' } })],
      ['81'],
      'DUPLICATE_ID',
    ],
    [
      'a number as text that is none',
      [
        product('81', {
          productForms: [form({ tuitionFees: [{ tuitionFeeType: 'legal', year: '20O7', amount: '1' }] })],
        }),
      ],
      ['81'],
      'WRONG_TYPE',
    ],
    [
      'a list without end',
      [
        product('81', {
          productForms: [
            form({
              tuitionFees: Array(9_000)
                .fill(null)
                .map((_, n) => ({
                  tuitionFeeType: 'legal',
                  tuitionFeePeriod: 'year',
                  year: 2027,
                  amount: String(n),
                })),
            }),
          ],
        }),
      ],
      ['81'],
      'TOO_MANY_VALUES',
    ],
  ] as const)('with %s keeps the rest and tells', async (_, products, kept, issue) => {
    const taken = await deliver(jsonOf(products));
    expect(taken.state).toBe('ok');
    expect([...taken.records.keys()]).toEqual(kept.map((id) => `hovi:${id}`));
    expect(taken.issues).toContain(issue);
  });

  it('with keys of a prototype changes no object but drops them', async () => {
    const text = good.replace(
      '{',
      '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}},',
    );
    const { records } = await deliver(
      text.replace('"productLevel"', '"__proto__": {"productLevel": "phd"}, "productLevel"'),
    );
    expect(records.size).toBe(4);
    expect('isAdmin' in {}).toBe(false);
    expect([...records.values()].join('')).not.toMatch(/phd|isAdmin/);
  });
});
