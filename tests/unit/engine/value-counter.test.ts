import { describe, expect, it } from 'vitest';
import { addBit, createBitset } from '../../../engine/index/bitset.ts';
import { Column } from '../../../engine/index/column.ts';
import { ValueCounter } from '../../../engine/index/value-counter.ts';

const docs = 5000;

function setValues(column: Column, doc: number, values: string[]): void {
  column.setRows(Uint32Array.of(doc), {
    path: 'a',
    values,
    flags: Uint8Array.of(1),
    start: Uint32Array.of(0, values.length),
    ids: Uint32Array.from(values.keys()),
  });
}

/** A column in which document `n` has the value of `valueOf(n)`, or none. */
function makeColumn(valueOf: (doc: number) => string | null): Column {
  const column = new Column(docs);
  for (let doc = 0; doc < docs; doc++) {
    const value = valueOf(doc);
    setValues(column, doc, value === null ? [] : [value]);
  }
  return column;
}

describe('counts of values by sets of documents', () => {
  it('are those of looking at every document, whatever columns were counted between', () => {
    const counter = new ValueCounter();
    const columns = [
      makeColumn(() => null),
      makeColumn((doc) => `v${doc % 7}`),
      makeColumn(() => null),
      makeColumn((doc) => (doc % 3 === 0 ? null : 'een')),
    ];
    const list = Array.from({ length: docs }, (_, doc) => doc).filter((doc) => doc % 5 !== 0);
    const set = createBitset(docs);
    for (const doc of list) addBit(set, doc);
    for (let round = 0; round < 3; round++) {
      for (const column of columns) {
        expect([...counter.count(column, set, docs)]).toEqual([...column.count(Uint32Array.from(list))]);
      }
    }
  });

  it('follow documents that change, come with new values and go', () => {
    const counter = new ValueCounter();
    const valueOf = (doc: number) => `v${doc % 4}`;
    const column = makeColumn(valueOf);
    const set = createBitset(docs);
    const list = Array.from({ length: docs }, (_, doc) => doc);
    for (const doc of list) addBit(set, doc);
    for (let round = 0; round < 40; round++) {
      expect([...counter.count(column, set, docs)]).toEqual([...column.count(Uint32Array.from(list))]);
      for (let doc = round; doc < docs; doc += 97) {
        if (doc % 5 === 0) column.set(doc, 0, []);
        else setValues(column, doc, [`new${round}`, `v${round % 4}`]);
      }
    }
  });
});
