import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { IndexData } from './search-index.ts';

/** Changes whenever the shape of `IndexData` or the tokenizer does. */
const formatVersion = 'leeratlas-engine-snapshot-6';
/** Bytes of the first line: version, length of the description, checksum, padded. */
const lineLength = 80;
/** Written and summed in one go, so that searches wait for a few milliseconds at most. */
const pieceBytes = 4_194_304;

const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
type ArrayType = keyof typeof arrayTypes;
type NumberArray = InstanceType<(typeof arrayTypes)[ArrayType]>;

/** What a snapshot was made of: a revision of the documents, under settings that index the same. */
export interface SnapshotKey {
  revision: number;
  indexingKey: string;
}

/** Place of an array in the description; the bytes follow it, in this order. */
type Marker = { array: ArrayType; length: number };

/** The description as JSON, in which arrays of numbers are replaced by markers, and those arrays. */
function describe(value: unknown): { text: string; arrays: NumberArray[] } {
  const arrays: NumberArray[] = [];
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (!ArrayBuffer.isView(inner)) return inner;
    const array = inner as NumberArray;
    arrays.push(array);
    return { array: array.constructor.name as ArrayType, length: array.length } satisfies Marker;
  });
  return { text, arrays };
}

function* piecesOf(text: string, arrays: readonly NumberArray[]): Iterable<Uint8Array> {
  yield Buffer.from(text);
  for (const { buffer, byteOffset, byteLength } of arrays) {
    for (let at = 0; at < byteLength; at += pieceBytes) {
      yield new Uint8Array(buffer, byteOffset + at, Math.min(pieceBytes, byteLength - at));
    }
  }
}

const firstLine = (length: number, sum: number) =>
  `${formatVersion} ${length} ${sum}`.padEnd(lineLength - 1) + '\n';

/**
 * Writes the index beside the database: temporary file, fsync, rename. It gives way to searches, and gives up, with
 * false, as soon as the index is not the same any more. The snapshot only saves time: it can be thrown away and is
 * rebuilt from the documents.
 */
export async function writeSnapshot(
  file: string,
  key: SnapshotKey,
  data: IndexData,
  isSame: () => boolean,
): Promise<boolean> {
  const { text, arrays } = describe({ ...key, data });
  const temporary = `${file}.tmp`;
  const handle = await open(temporary, 'w');
  let sum = 0;
  try {
    let at = lineLength;
    for (const piece of piecesOf(text, arrays)) {
      sum = crc32(piece, sum);
      for (let written = 0; written < piece.length;) {
        const { bytesWritten } = await handle.write(piece, written, piece.length - written, at + written);
        written += bytesWritten;
      }
      at += piece.length;
      if (!isSame()) return false;
    }
    await handle.write(firstLine(Buffer.byteLength(text), sum), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (!isSame()) return false;
  await rename(temporary, file);
  return true;
}

/** Fills a part of memory from the file; throws when the file is shorter. */
function readInto(handle: number, part: Uint8Array, from: number): void {
  for (let done = 0; done < part.length;) {
    const read = readSync(handle, part, done, part.length - done, from + done);
    if (read === 0) throw new Error('the snapshot is cut short');
    done += read;
  }
}

/** Reads a snapshot; null on any doubt: absent, of another version, damaged, or made under other settings. */
export function readSnapshot(
  file: string,
  indexingKey: string,
): { revision: number; data: IndexData } | null {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const line = Buffer.alloc(lineLength);
    readInto(handle, line, 0);
    const [version, length, sum] = line.toString('latin1').trimEnd().split(' ');
    if (version !== formatVersion) return null;
    const text = Buffer.alloc(Number(length));
    readInto(handle, text, lineLength);
    let at = lineLength + text.length;
    let found = crc32(text);
    const arrayOf = ({ array, length: count }: Marker): NumberArray => {
      const type: new (buffer: SharedArrayBuffer) => NumberArray = arrayTypes[array];
      const memory = new SharedArrayBuffer(count * arrayTypes[array].BYTES_PER_ELEMENT);
      const bytes = new Uint8Array(memory);
      readInto(handle!, bytes, at);
      at += bytes.length;
      found = crc32(bytes, found);
      return new type(memory);
    };
    const stored = restore(JSON.parse(text.toString('utf8')), arrayOf) as SnapshotKey & { data: IndexData };
    if (String(found) !== sum || stored.indexingKey !== indexingKey) return null;
    return { revision: stored.revision, data: stored.data };
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Puts the arrays back in place of their markers, in the order in which they were written. */
function restore(value: unknown, arrayOf: (marker: Marker) => NumberArray): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => restore(element, arrayOf));
  if ('array' in value && 'length' in value) return arrayOf(value as Marker);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restore(inner, arrayOf)]));
}

/** Throws a snapshot away; nothing happens when there is none. */
export function removeSnapshot(file: string): void {
  rmSync(file, { force: true });
}
