import { expect, it } from 'vitest';
import { addBit, createBitset, toArray } from '../../../engine/index/bitset.ts';
import { Column } from '../../../engine/index/column.ts';
import { ValueCounter } from '../../../engine/index/value-counter.ts';

const limit = 5003;

/** Gives documents from `first` on, every `step`th, the values `n % 7` and `n % 3` of the given names. */
function give(column: Column, first: number, step: number, names: readonly string[]): void {
  const docs = Uint32Array.from({ length: Math.ceil((limit - first) / step) }, (_, i) => first + i * step);
  const lists = Array.from(docs, (n) => (n % 5 === 0 ? [] : n % 5 === 1 ? [n % 7] : [n % 7, 7 + (n % 3)]));
  const start = new Uint32Array(docs.length + 1);
  lists.forEach((list, i) => (start[i + 1] = start[i]! + list.length));
  column.setRows(docs, {
    path: 'a',
    values: [...names],
    flags: new Uint8Array(docs.length).fill(1),
    start,
    ids: Uint32Array.from(lists.flat()),
  });
}

it('counts values as a look at each document does, also after documents and values changed', () => {
  const column = new Column(limit);
  const other = new Column(limit);
  const counter = new ValueCounter();
  const found = createBitset(limit);
  for (let doc = 0; doc < limit; doc += 1 + (doc % 4)) addBit(found, doc);
  const letters = (from: number) => Array.from({ length: 10 }, (_, i) => String.fromCharCode(from + i));
  const agree = () => {
    for (const one of [column, other])
      expect(counter.count(one, found, limit)).toEqual(one.count(toArray(found)));
  };
  give(column, 0, 1, letters(97));
  give(other, 3, 2, letters(99));
  agree();
  give(column, 1, 3, letters(97));
  agree();
  give(other, 0, 4, letters(110));
  agree();
  expect(column.count(toArray(found)).some((count) => count > 100)).toBe(true);
});

it('leaves small indexes and columns with many values to the look at each document', () => {
  const column = new Column(limit);
  give(column, 0, 1, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  const counter = new ValueCounter();
  expect(counter.suits(column, 2000, limit)).toBe(true);
  expect(counter.suits(column, 10, limit)).toBe(false);
  expect(counter.suits(column, 100, 100)).toBe(false);
});
