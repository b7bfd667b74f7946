import { codeHash } from '../../lib/code-hash.ts';
import { contentHash } from '../../lib/content-hash.ts';
import { asRefusal, type Delivery } from './delivery.ts';
import { placeOf, readPieces } from './documents.ts';
import type { KnownPiece, PartMemo } from './part-memo.ts';
import { readPartMemo, writePartMemo } from './part-memo.ts';
import type { Outcome } from './part-reader.ts';
import { PartReader } from './part-reader.ts';

/** Folders with all that makes records of programs. */
const mapping = ['ingest/sources/edudex', 'ingest/lib', 'ingest/model'];
let ownCode: string | null = null;

/** More findings on one record are not worth keeping. */
const maxDrafts = 50;

/** A file that was read in pieces. */
export interface Difference {
  readonly reader: PartReader;
  /** Keys that the last delivery had and this one has not; null when nothing of the last one is kept. */
  readonly gone: readonly string[] | null;
  /** What to know when it is read the next time. */
  readonly memo: Uint8Array;
}

/**
 * Reads a file of programs, mapping only those that are not known by their bytes from the last reading (`memoBytes`).
 * Null when it has to be read whole: it is no file, or malformed, or a key is in it twice, of which who stays is only
 * known when both are read.
 */
export async function readAsDifference(
  delivery: Delivery,
  memoBytes: Uint8Array | null,
): Promise<Difference | null> {
  if (delivery.file === undefined) return null;
  try {
    return await readKnowing(delivery, delivery.file, memoBytes);
  } catch (error) {
    if (error instanceof NotADifference || asRefusal(delivery.part, error) !== null) return null;
    throw error;
  }
}

class NotADifference extends Error {}

async function readKnowing(
  delivery: Delivery,
  file: NonNullable<Delivery['file']>,
  memoBytes: Uint8Array | null,
): Promise<Difference> {
  const reader = new PartReader(delivery);
  const pieces = new Map<string, KnownPiece>();
  const keys = new Set<string>();
  ownCode ??= codeHash(mapping);
  let context = '';
  let memo: PartMemo | null = null;
  const note = (key: string): void => {
    if (keys.has(key)) throw new NotADifference();
    keys.add(key);
  };
  for await (const item of readPieces(file.bytes(), (digest) => memo?.piece(digest)?.piece ?? null)) {
    if (item.type === 'root') {
      context = contentHash(JSON.stringify([ownCode, file.context, item.context]));
      memo = readPartMemo(memoBytes, context);
    } else if (item.type === 'known') {
      const known = memo!.piece(item.digest)!;
      pieces.set(item.digest, known);
      if (known.record === null) continue;
      note(known.record.key);
      reader.addKnown(known.record);
    } else {
      for (const element of item.elements) {
        const outcome = reader.add({ element, place: placeOf(element, delivery.part) });
        if (typeof outcome !== 'string') note(outcome.key);
        const record = keptOf(outcome);
        if (item.piece !== null && record !== undefined)
          pieces.set(item.piece.digest, { piece: item.piece, record });
      }
    }
  }
  return {
    reader,
    gone: memo === null ? null : memo.keys.filter((key) => !keys.has(key)),
    memo: writePartMemo(context, pieces.values(), keys),
  };
}

/** What the next reading may take from this one; undefined: it reads the program again, as what is said of it is told by line. */
function keptOf(outcome: Outcome): KnownPiece['record'] | undefined {
  if (outcome === 'left out') return undefined;
  if (outcome === 'not public') return null;
  return outcome.drafts.length <= maxDrafts ? outcome : undefined;
}
