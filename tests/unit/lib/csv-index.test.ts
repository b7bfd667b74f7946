import { describe, expect, it } from 'vitest';
import { CsvError } from '../../../ingest/lib/csv-error.ts';
import { indexCsv, type CsvIndex } from '../../../ingest/lib/csv-index.ts';
import { readCsv } from '../../../ingest/lib/csv.ts';
import { createDice } from '../../support/rio-nights.ts';

/** The bytes of a text in pieces of so many. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const key = { column: 'code', valueOf: (text: string) => text.trim().toLowerCase() };
const index = (text: string, size = 64): Promise<CsvIndex> => indexCsv(pieces(text, size), key);

interface Found {
  readonly line: number;
  readonly fields: readonly (string | null)[];
}

/** Rows of a file as they are read; of those of another width the number of fields. */
async function rowsOf(text: string): Promise<Found[]> {
  const names = ['code', 'text', 'day'];
  const found: Found[] = [];
  for await (const row of readCsv(pieces(text, 1_000), { needed: names })) {
    const fields = row.found === row.expected ? names.map((name) => row.get(name)) : [String(row.found)];
    found.push({ line: row.line, fields });
  }
  return found;
}

/** The same rows, each read from where the index says that it is. */
async function rowsByIndex(text: string, { header, records }: CsvIndex): Promise<Found[]> {
  const bytes = Buffer.from(text);
  const found: Found[] = [];
  for (let record = 0; record < records.count(); record += 1) {
    const from = records.offsetOf(record);
    const own = bytes.toString('utf8', from, from + records.lengthOf(record));
    const [row] = await rowsOf(`${Buffer.from(header).toString()}${own}`);
    found.push({ line: records.lineOf(record), fields: row!.fields });
  }
  return found;
}

const values = ['', 'a', 'é', '"a,b"', '"zegt ""ja"""', '"twee\nregels"', '"\r\n"', '""', ' A ', '€'];

describe('the index of a CSV file', () => {
  it.each(['\n', '\r\n', '\r'])(
    'finds the rows that reading finds, whatever is in them (%j)',
    async (end) => {
      const dice = createDice(end.length);
      for (let round = 0; round < 40; round += 1) {
        const rows = Array.from({ length: dice(12) }, () => {
          if (dice(10) === 0) return '';
          const width = dice(8) === 0 ? 2 + dice(3) : 3;
          return Array.from({ length: width }, () => values[dice(values.length)]!).join(',');
        });
        const text = `${dice(2) === 0 ? '\uFEFF' : ''}code,text,day${end}${rows.join(end)}${dice(2) === 0 ? end : ''}`;
        const found = await index(text, 4 + dice(20));
        expect(await rowsByIndex(text, found)).toEqual(await rowsOf(text));
      }
    },
  );

  it('groups rows by the value of a column, in the order in which they come, and leaves out rows of another width', async () => {
    const { groups, records } = await index('code,text\nB,1\n"a",2\nb ,3\nx\nA,4\n');
    expect([...groups]).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
    expect(Array.from({ length: records.count() }, (_, record) => records.groupOf(record))).toEqual([
      ...[0, 1, 0, -1, 1],
    ]);
  });

  it('gives a group one digest whatever the order of its rows, and another one when a byte changes', async () => {
    const digest = async (text: string): Promise<string> => {
      const { groups, digestOf } = await index(text);
      return digestOf(groups.get('a')!);
    };
    const first = await digest('code,text\na,1\na,2\nb,3\n');
    expect(await digest('code,text\nb,9\na,2\na,1\n')).toBe(first);
    for (const other of ['a,1\na,3', 'a,1', 'a,1\na,2\na,2', 'A,1\na,2', 'a,12\na,']) {
      expect(await digest(`code,text\n${other}\nb,3\n`)).not.toBe(first);
    }
  });

  it('refuses what cannot be a record at the line where it begins', async () => {
    const long = `code,text\na,1\nb,"${'x'.repeat(5 * 1024 * 1024)}`;
    await expect(index(long, 1_000_000)).rejects.toThrow(
      new CsvError('size', 'has a record of more than 4194304 bytes', 3),
    );
    await expect(index('')).rejects.toThrow('is empty');
    await expect(index('\n\n')).rejects.toThrow('has no header');
  });
});
