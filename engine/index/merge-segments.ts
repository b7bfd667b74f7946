import { digestPostings } from './digest-postings.ts';
import { GrowingArray, type Segment } from './segment.ts';
import { toShared } from './shared-array.ts';
import { WordList } from './word-list.ts';

/**
 * Makes one segment of several without tokenising again; postings of documents that another segment owns by now
 * are dropped. `pause` is awaited now and then, so that searches go on.
 */
export async function mergeSegments(
  segments: readonly Segment[],
  id: number,
  owner: Uint16Array,
  pause: () => Promise<void>,
): Promise<Segment> {
  const cursors = segments.map(() => 0);
  const wordAt = (segment: Segment, place: number) =>
    place < segment.words.length ? segment.words.at(place) : undefined;
  const heads = segments.map((segment) => wordAt(segment, 0));
  const words: string[] = [];
  const postingStart = new GrowingArray();
  const docs = new GrowingArray();
  const positionStart = new GrowingArray();
  const positions = new GrowingArray();

  const copyPosting = (segment: Segment, posting: number): void => {
    docs.push(segment.docs[posting]!);
    positionStart.push(positions.length);
    const end = segment.positionStart[posting + 1]!;
    for (let i = segment.positionStart[posting]!; i < end; i++) positions.push(segment.positions[i]!);
  };

  for (;;) {
    let word: string | undefined;
    for (const candidate of heads) {
      if (candidate !== undefined && (word === undefined || candidate < word)) word = candidate;
    }
    if (word === undefined) break;
    const before = docs.length;
    let inOrder = true;
    for (let s = 0; s < segments.length; s++) {
      const segment = segments[s]!;
      if (heads[s] !== word) continue;
      const w = cursors[s]!++;
      heads[s] = wordAt(segment, w + 1);
      for (let p = segment.postingStart[w]!; p < segment.postingStart[w + 1]!; p++) {
        const doc = segment.docs[p]!;
        if (owner[doc] !== segment.id) continue;
        if (docs.length > before && docs.data[docs.length - 1]! > doc) inOrder = false;
        copyPosting(segment, p);
      }
    }
    if (docs.length > before) {
      words.push(word);
      postingStart.push(before);
      if (!inOrder) sortPostings(docs, positionStart, positions, before);
    }
    if ((words.length & 1023) === 0) await pause();
  }
  postingStart.push(docs.length);
  positionStart.push(positions.length);
  const cut = (array: GrowingArray) => toShared(array.data, array.length);
  const [starts, places] = [cut(positionStart), cut(positions)];
  return {
    id,
    words: WordList.of(words),
    postingStart: cut(postingStart),
    docs: cut(docs),
    positionStart: starts,
    positions: places,
    digests: digestPostings(starts, places),
  };
}

/** Puts the postings from `from` on in order of document: replaced documents keep their number in a newer segment. */
function sortPostings(
  docs: GrowingArray,
  positionStart: GrowingArray,
  positions: GrowingArray,
  from: number,
): void {
  const base = positionStart.data[from]!;
  const oldDocs = docs.data.slice(from, docs.length);
  const oldStart = positionStart.data.slice(from, positionStart.length);
  const oldPositions = positions.data.slice(base, positions.length);
  const order = [...oldDocs.keys()].sort((a, b) => oldDocs[a]! - oldDocs[b]!);
  let at = base;
  order.forEach((old, place) => {
    docs.data[from + place] = oldDocs[old]!;
    positionStart.data[from + place] = at;
    const end = (oldStart[old + 1] ?? positions.length) - base;
    for (let i = oldStart[old]! - base; i < end; i++) positions.data[at++] = oldPositions[i]!;
  });
}
