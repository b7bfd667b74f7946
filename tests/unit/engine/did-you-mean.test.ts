import { expect, it } from 'vitest';
import { expectedOneOf } from '../../../engine/http/did-you-mean.ts';

const names = ['offset', 'limit', 'attributesToRetrieve'];
const list = 'expected one of `offset`, `limit`, `attributesToRetrieve`';

it.each([
  ['limt', 'did you mean `limit`? '],
  ['ilmit', 'did you mean `limit`? '],
  ['attributeToRetreive', 'did you mean `attributesToRetrieve`? '],
  ['off', ''],
  ['lmti', ''],
  ['something', ''],
])('for %s it says "%s" and the list', (name, hint) => {
  expect(expectedOneOf(name, names)).toBe(hint + list);
});

it('is quick on a name that is no name', () => {
  expect(expectedOneOf('x'.repeat(1_000_000), names)).toBe(list);
});
