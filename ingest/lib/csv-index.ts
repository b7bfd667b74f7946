import { csvBytes } from './csv-bytes.ts';
import { CsvError } from './csv-error.ts';
import { createPositions, type CsvPositions } from './csv-positions.ts';
import { emptyScan, scanRecord } from './csv-scan.ts';
import { csvRecordLimit, readCsv } from './csv.ts';

/** Where the records of a CSV file are, in groups by the value of one column. The values themselves stay in the file. */
export interface CsvIndex {
  /** Names of the columns. */
  readonly names: readonly string[];
  /** The header's bytes, its line end included. */
  readonly header: Uint8Array;
  /** Every record after the header, empty lines left out. Those of another width than the header are in no group. */
  readonly records: CsvPositions;
  /** Number of each group by its value, in the order in which they first come. */
  readonly groups: ReadonlyMap<string, number>;
  /** Digest of the bytes of all records of a group, whatever their order: 64 bits, to see a change. */
  readonly digestOf: (group: number) => string;
}

/** By which column records are grouped. */
export interface CsvKey {
  readonly column: string;
  /** Two values that this makes one are one group. */
  readonly valueOf: (text: string) => string;
}

async function namesOf(header: Uint8Array): Promise<readonly string[]> {
  let names: readonly string[] = [];
  const onHeader = (found: readonly string[]): void => {
    names = found;
  };
  await readCsv(once(header), { needed: [], onHeader }).next();
  return names;
}

async function* once(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve(pieces);
}

/** Why a record that is too long is refused: most often for a quote within it. */
async function tooLong(header: Uint8Array, record: Uint8Array, line: number): Promise<Error> {
  try {
    const rows = readCsv(once(header, record), { needed: [], lineOf: () => line });
    while ((await rows.next()).done !== true);
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
  return new CsvError('size', `has a record of more than ${String(csvRecordLimit)} bytes`, line);
}

const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;

const isEmptyRecord = (bytes: Uint8Array, from: number, to: number): boolean =>
  to === from || (to === from + 2 && bytes[from] === 0x22 && bytes[from + 1] === 0x22);

/**
 * Finds the records of a comma-separated file by the rules of `readCsv` and groups them, at the speed of reading bytes.
 * Throws `CsvError` for what no CSV text has and for a record beyond the limit; whether records are well-formed is seen
 * when they are read.
 */
export async function indexCsv(bytes: AsyncIterable<Uint8Array>, key: CsvKey): Promise<CsvIndex> {
  const records = createPositions();
  const groups = new Map<string, number>();
  /** Group by the value as written: most are written in one way. */
  const spellings = new Map<string, number>();
  const scan = emptyScan();
  let header: { names: readonly string[]; bytes: Uint8Array; keyField: number } | null = null;
  let line = 1;
  let offset = 0;
  let rest: Buffer = Buffer.alloc(0);

  const groupOf = (text: string): number => {
    const known = spellings.get(text);
    if (known !== undefined) return known;
    const value = key.valueOf(unquoted(text));
    const group = groups.get(value) ?? groups.size;
    groups.set(value, group);
    spellings.set(text, group);
    return group;
  };
  const take = async (buffer: Buffer, isLast: boolean): Promise<void> => {
    let at = 0;
    while (at < buffer.length && scanRecord(buffer, at, header?.keyField ?? -1, isLast, scan)) {
      if (!isEmptyRecord(buffer, at, scan.end)) {
        if (header === null) {
          const own = buffer.subarray(at, scan.next);
          const names = await namesOf(own);
          header = { names, bytes: Uint8Array.from(own), keyField: names.indexOf(key.column) };
        } else {
          const isWhole = scan.fields === header.names.length && !scan.isOpen && scan.keyFrom !== -1;
          const group = isWhole ? groupOf(buffer.toString('utf8', scan.keyFrom, scan.keyTo)) : -1;
          records.add(group, offset + at, scan.end - at, line, scan.hashA, scan.hashB);
        }
      }
      line += 1 + scan.innerLines;
      at = scan.next;
    }
    if (buffer.length - at > csvRecordLimit)
      throw await tooLong(header?.bytes ?? new Uint8Array(0), buffer.subarray(at), line);
    rest = buffer.subarray(at);
    offset += at;
  };

  for await (const piece of csvBytes(bytes))
    await take(rest.length === 0 ? piece : Buffer.concat([rest, piece]), false);
  await take(rest, true);
  const found = header as { names: readonly string[]; bytes: Uint8Array } | null;
  if (found === null) throw new CsvError('header', 'has no header', 1);
  return { names: found.names, header: found.bytes, records, groups, digestOf: records.digestOf };
}
