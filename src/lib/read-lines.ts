/** A line of a file and where it stands, in bytes; the end of the line is left out. */
export interface FileLine {
  readonly bytes: Buffer;
  readonly at: number;
  readonly number: number;
}

/** Lines of a file that are not empty, one at a time, so that a file of any size can be read. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<FileLine> {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  let number = 0;
  for await (const chunk of chunks) {
    const text = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let begin = 0;
    for (let end = text.indexOf(10); end !== -1; end = text.indexOf(10, begin)) {
      number += 1;
      if (end > begin) yield { bytes: text.subarray(begin, end), at: at + begin, number };
      begin = end + 1;
    }
    rest = text.subarray(begin);
    at += begin;
  }
  if (rest.length > 0) yield { bytes: rest, at, number: number + 1 };
}
