import { expect, it } from 'vitest';
import { packPosition } from '../../../engine/index/position.ts';
import { SegmentBuilder } from '../../../engine/index/segment.ts';
import { briefOf } from '../../../engine/search/brief-postings.ts';
import { Scratch } from '../../../engine/search/scratch.ts';

const docs = 6000;
const words = ['aap', 'aal', 'aas', 'bes'];

/** Document n has word w when n is a multiple of w + 2, in attribute `n % 13` at place `n % 40`. */
function segmentOf() {
  const builder = new SegmentBuilder();
  for (let doc = 0; doc < docs; doc++) {
    words.forEach((word, w) => {
      if (doc % (w + 2) !== 0) return;
      builder.add(word, doc, packPosition((doc + w) % 13, doc % 40));
      builder.add(word, doc, packPosition((doc + w + 3) % 13, (doc * 7) % 40));
    });
  }
  return builder.build(1);
}

it('has each document of several words once, with the slots and the least cost of all its postings', () => {
  const segment = segmentOf();
  const [from, to] = segment.words.prefixRange('aa').map((place) => segment.postingStart[place]!) as [
    number,
    number,
  ];
  const expected = new Map<number, number>();
  for (let p = from; p < to; p++) {
    const before = expected.get(segment.docs[p]!) ?? 15;
    const digest = segment.digests[p]!;
    const slots = (before >>> 4) | (digest >>> 4);
    expected.set(segment.docs[p]!, (slots << 4) | Math.min(before & 15, digest & 15));
  }
  const scratch = new Scratch();
  // Fewer postings than are worth it are given as they are.
  expect(briefOf(segment, from, from + 100, docs, scratch)).toBeNull();
  const limit = docs + 50;
  const brief = briefOf(segment, from, to, limit, scratch)!;
  expect([...brief.docs]).toEqual([...expected.keys()].sort((a, b) => a - b));
  expect([...brief.digests]).toEqual([...brief.docs].map((doc) => expected.get(doc)));
  expect(brief.bits).toBe([...expected.values()].reduce((bits, digest) => bits | digest));
  expect(briefOf(segment, from, to, limit, scratch)).toBe(brief);
});
