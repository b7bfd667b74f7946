import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, createReadStream, createWriteStream } from 'node:fs';

/** A line of a file that is sorted by course; null where the course has none in it. */
export interface CourseLine {
  readonly programId: string;
  readonly line: string | null;
}

/** Writes lines to a new file. Returns a hash of its bytes. */
export async function writeLines(path: string, lines: Iterable<CourseLine>): Promise<string> {
  return writeBytes(path, bytesOf(lines));
}

/**
 * Writes to `path` what the file `last` holds, but for the courses in `changed`, which are in the order of their ids: the
 * bytes of the others are copied as they are. Returns a hash of the bytes, the same as that of writing all lines.
 */
export async function changeLines(
  path: string,
  last: string,
  changed: readonly CourseLine[],
): Promise<string> {
  return writeBytes(path, changedBytes(last, changed));
}

/** Copies a file of which no line changed. */
export function copyLines(path: string, last: string): void {
  copyFileSync(last, path);
}

function* bytesOf(lines: Iterable<CourseLine>): Generator<Buffer> {
  for (const { line } of lines) if (line !== null) yield withEnd(line);
}

const withEnd = (line: string): Buffer => Buffer.from(`${line}\n`);

async function writeBytes(path: string, pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  const stream = createWriteStream(path, { highWaterMark: 1024 * 1024 });
  for await (const piece of pieces) {
    hash.update(piece);
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return hash.digest('hex');
}

/** What every line of a course begins with; its id comes next. */
const lineHead = '{"programId":"';
const [lineEnd, quote] = [0x0a, 0x22];

async function* changedBytes(last: string, changed: readonly CourseLine[]): AsyncGenerator<Buffer> {
  let next = 0;
  let rest: Buffer = Buffer.alloc(0);
  const take = function* (isWanted: (programId: string) => boolean): Generator<Buffer> {
    for (; next < changed.length && isWanted(changed[next]!.programId); next += 1) {
      const { line } = changed[next]!;
      if (line !== null) yield withEnd(line);
    }
  };
  for await (const chunk of createReadStream(last, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let kept = 0;
    let from = 0;
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, from)) {
      const own = idOf(bytes, from);
      const first = changed[next]?.programId;
      if (first !== undefined && first <= own) {
        yield bytes.subarray(kept, from);
        yield* take((programId) => programId < own);
        const isChanged = changed[next]?.programId === own;
        yield* take((programId) => programId === own);
        kept = isChanged ? end + 1 : from;
      }
      from = end + 1;
    }
    if (from > kept) yield bytes.subarray(kept, from);
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) throw new Error(`${last} does not end with a line`);
  yield* take(() => true);
}

function idOf(bytes: Buffer, from: number): string {
  const start = from + lineHead.length;
  if (bytes.toString('latin1', from, start) !== lineHead)
    throw new Error('a line of the catalogue without a course');
  return bytes.toString('latin1', start, bytes.indexOf(quote, start));
}
