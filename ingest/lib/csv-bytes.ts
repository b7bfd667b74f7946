import { isUtf8 } from 'node:buffer';
import { CsvError } from './csv-error.ts';

/** How many of the last bytes (at most 3) begin a character that goes on in the next chunk. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function countLineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** The first line of a piece (counted from 0) that is not UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  let line = 0;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const until = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, until))) return line;
    from = until;
  }
  return line;
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

function checkStart(bytes: Uint8Array): void {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new CsvError('encoding', 'is UTF-16, expected UTF-8', 1);
  }
  if (bytes.find((byte) => !isBlank(byte)) === 0x3c) {
    throw new CsvError('html', 'is an HTML or XML page, expected CSV', 1);
  }
}

/**
 * Passes a CSV file's bytes on in pieces of whole characters, or throws a one-line `CsvError` at the first byte that
 * no CSV text in UTF-8 has: an empty file, a page of HTML or XML, UTF-16, a NUL byte, bytes that are not UTF-8.
 * Nothing is ever replaced by U+FFFD.
 */
export async function* csvBytes(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  let started = false;
  for await (const chunk of source) {
    const bytes =
      rest.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.concat([rest, chunk]);
    if (!started && bytes.length < 4) {
      rest = bytes;
      continue;
    }
    if (!started) checkStart(bytes);
    started = true;
    const nul = bytes.indexOf(0);
    if (nul !== -1) {
      throw new CsvError('nul', 'has a NUL byte', line + countLineEnds(bytes.subarray(0, nul)));
    }
    const whole = bytes.subarray(0, bytes.length - openTail(bytes));
    if (!isUtf8(whole))
      throw new CsvError('encoding', 'has bytes that are not UTF-8', line + brokenLine(whole));
    line += countLineEnds(whole);
    rest = bytes.subarray(whole.length);
    if (whole.length > 0) yield whole;
  }
  if (rest.length === 0 && started) return;
  if (rest.length === 0) throw new CsvError('empty', 'is empty (0 bytes), expected a header', null);
  if (!isUtf8(rest)) throw new CsvError('encoding', 'ends within a UTF-8 character', line);
  checkStart(rest);
  yield Buffer.from(rest);
}
