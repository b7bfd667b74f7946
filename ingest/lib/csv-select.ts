import { open, type FileHandle } from 'node:fs/promises';
import type { CsvIndex } from './csv-index.ts';

/** Some records of a file, as a CSV file of their own. */
export interface SelectedCsv {
  /** The header and the wanted records, in the order of the file. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Line of the file where the n-th wanted record begins. */
  readonly lineOf: (nth: number) => number;
}

/** Bytes read at once, and bytes between two wanted records that are read along rather than passed over. */
const blockSize = 256 * 1024;
const gapSize = 16 * 1024;

const lineFeed = Uint8Array.of(0x0a);

async function readExactly(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const block = Buffer.alloc(length);
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await file.read(block, filled, length - filled, from + filled);
    if (bytesRead === 0) throw new Error('the file became shorter while it was read');
    filled += bytesRead;
  }
  return block;
}

/** The records of groups for which `wants` holds (−1: those in no group) of a file that `indexCsv` has read. */
export function selectCsv(path: string, index: CsvIndex, wants: (group: number) => boolean): SelectedCsv {
  const { records } = index;
  const count = records.count();
  const nextWanted = (from: number): number => {
    let record = from;
    while (record < count && !wants(records.groupOf(record))) record += 1;
    return record;
  };

  async function* bytes(): AsyncGenerator<Uint8Array> {
    // A header that ends the file has no line end of its own.
    yield index.header;
    if (index.header.at(-1) !== 0x0a && index.header.at(-1) !== 0x0d) yield lineFeed;
    const lineEnd = endOf(index.header);
    const file = await open(path);
    try {
      for (let record = nextWanted(0); record < count;) {
        const from = records.offsetOf(record);
        let to = from;
        const block: number[] = [];
        while (record < count && records.offsetOf(record) - to <= gapSize && to - from < blockSize) {
          block.push(record);
          to = records.offsetOf(record) + records.lengthOf(record);
          record = nextWanted(record + 1);
        }
        const read = await readExactly(file, from, to - from);
        yield Buffer.concat(
          block.flatMap((one) => {
            const start = records.offsetOf(one) - from;
            return [read.subarray(start, start + records.lengthOf(one)), lineEnd];
          }),
        );
      }
    } finally {
      await file.close();
    }
  }

  let at = { nth: -1, record: -1 };
  const lineOf = (nth: number): number => {
    if (nth < at.nth) at = { nth: -1, record: -1 };
    while (at.nth < nth && at.record < count) at = { nth: at.nth + 1, record: nextWanted(at.record + 1) };
    return records.lineOf(Math.min(at.record, count - 1));
  };
  return { bytes: bytes(), lineOf };
}

/** The bytes that end a record, as those that end the header. */
function endOf(header: Uint8Array): Uint8Array {
  if (header.at(-1) === 0x0d) return header.slice(-1);
  return header.at(-2) === 0x0d ? header.slice(-2) : lineFeed;
}
