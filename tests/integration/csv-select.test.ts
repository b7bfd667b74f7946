import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexCsv } from '../../ingest/lib/csv-index.ts';
import { selectCsv } from '../../ingest/lib/csv-select.ts';
import { readCsv } from '../../ingest/lib/csv.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Reads the wanted groups of a file. Gives line and text of each row. */
async function select(text: string, wanted: readonly string[]): Promise<[number, string | null][]> {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  const index = await indexCsv(createReadStream(path) as AsyncIterable<Uint8Array>, {
    column: 'code',
    valueOf: (value) => value,
  });
  const groups = new Set(wanted.map((value) => index.groups.get(value)));
  const { bytes, lineOf } = selectCsv(path, index, (group) => groups.has(group));
  const found: [number, string | null][] = [];
  for await (const row of readCsv(bytes, { needed: ['text'], lineOf }))
    found.push([row.line, row.get('text')]);
  return found;
}

describe('some rows of a CSV file', () => {
  it.each(['\n', '\r\n'])('are read with the line where they stand (%j)', async (end) => {
    const text = ['code,text', 'a,1', '', 'b,"2', 'nog"', 'a,3', 'c,4', 'b,5'].join(end);
    expect(await select(text, ['b'])).toEqual([
      [4, `2${end}nog`],
      [8, '5'],
    ]);
    expect((await select(text, ['c', 'a'])).map(([line]) => line)).toEqual([2, 6, 7]);
    expect(await select(text, [])).toEqual([]);
  });

  it('are found far apart and close together in a large file', async () => {
    const filler = 'x'.repeat(900);
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `${row % 97 === 5 ? 'w' : 'o'}${row % 3},${row} ${filler}`,
    );
    const found = await select(`code,text\n${rows.join('\n')}\n`, ['w0', 'w1', 'o2']);
    const expected = rows.flatMap((row, at) => (/^(?:w0|w1|o2),/.test(row) ? [[at + 2, row.slice(3)]] : []));
    expect(found).toEqual(expected);
  });

  it('are refused with the line of the file when one of them is not well-formed', async () => {
    await expect(select('code,text\na,1\nb,2\na,"3"x\nb,4\n', ['a'])).rejects.toThrow('(line 4)');
  });
});
