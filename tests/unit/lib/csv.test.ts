import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CsvOptions, CsvRow } from '../../../ingest/lib/csv.ts';
import { readCsv } from '../../../ingest/lib/csv.ts';
import { CsvError } from '../../../ingest/lib/csv-error.ts';

/** A stream of pieces, as a file or an answer gives them. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(
  content: string | Uint8Array,
  options: Partial<CsvOptions<string>> = {},
  size = 65_536,
): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for await (const row of readCsv(pieces(bytes, size), { needed: [], ...options })) rows.push(row);
  return rows;
}

async function refusal(
  content: string | Uint8Array,
  options: Partial<CsvOptions<string>> = {},
): Promise<CsvError> {
  const error = await read(content, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CsvError)) throw new Error('the file was not refused', { cause: error });
  expect(error.message).not.toContain('\n');
  return error;
}

const needed = ['CODE', 'NAAM'];

describe('readCsv', () => {
  it('gives values by column name in any column order, empty as null', async () => {
    const rows = await read('NAAM,EXTRA,CODE\n"Lassen, basis",x,"1"\n,y,""\n', { needed });
    expect(rows.map((row) => [row.get('CODE'), row.get('NAAM')])).toEqual([
      ['1', 'Lassen, basis'],
      [null, null],
    ]);
  });

  it('gives null for an optional column that is absent', async () => {
    const [row] = await read('CODE\n1\n', { needed: ['CODE'], optional: ['WEBSITE'] });
    expect(row?.get('WEBSITE')).toBeNull();
  });

  it('shows the header once, before the rows', async () => {
    const headers: (readonly string[])[] = [];
    await read('A,B\n1,2\n3,4\n', { onHeader: (names) => headers.push(names) });
    expect(headers).toEqual([['A', 'B']]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads files with line ends %s, with and without byte order mark', async (_, end) => {
    const text = ['CODE,NAAM', '1,"é"', '2,b', ''].join(end);
    for (const content of [text, `\ufeff${text}`]) {
      const rows = await read(content, { needed });
      expect(rows.map((row) => [row.line, row.get('CODE'), row.get('NAAM')])).toEqual([
        [2, '1', 'é'],
        [3, '2', 'b'],
      ]);
    }
  });

  it('counts lines through quoted line breaks and empty lines', async () => {
    const rows = await read('CODE,NAAM\n1,"a\nb\nc"\n\n2,d\n3,"e\nf"\n4,g', { needed });
    expect(rows.map((row) => [row.get('CODE'), row.line])).toEqual([
      ['1', 2],
      ['2', 6],
      ['3', 7],
      ['4', 9],
    ]);
  });

  it('tells of a row of another width and does not give its values', async () => {
    const rows = await read('CODE,NAAM\n1\n2,b\n3,c,d\n', { needed });
    expect(rows.map(({ line, found, expected }) => [line, found, expected])).toEqual([
      [2, 1, 2],
      [3, 2, 2],
      [4, 3, 2],
    ]);
    expect(() => rows[0]?.get('CODE')).toThrow('wrong width');
    expect(rows[1]?.get('NAAM')).toBe('b');
  });

  it('reads a header without rows as no rows', async () => {
    expect(await read('CODE,NAAM\n', { needed })).toEqual([]);
    expect(await read('A', {})).toEqual([]);
  });

  it('gives back any table, however the bytes are cut', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (table, size) => {
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = table.map((row) => row.map(quote).join(','));
          const content = Buffer.from(['CODE,NAAM', ...lines, ''].join('\n'));
          const rows = await read(content, { needed }, size);
          const values = rows.map((row) => [row.get('CODE') ?? '', row.get('NAAM') ?? '']);
          expect(values).toEqual(table.map((row) => row.map((text) => text.toWellFormed())));
        },
      ),
    );
  });
});

describe('a CSV file that is refused', () => {
  it.each([
    ['empty', '', 'is empty (0 bytes), expected a header'],
    ['header', '\n\n', 'has no header (line 1)'],
    [
      'html',
      '<!DOCTYPE html><html lang="nl"><p>Storing</p>',
      'is an HTML or XML page, expected CSV (line 1)',
    ],
    ['html', '\n  <html>', 'is an HTML or XML page, expected CSV (line 1)'],
    ['separator', 'CODE;NAAM\n1;a\n', 'is separated by ";", expected "," (line 1)'],
    ['separator', '"CODE";"NAAM"\n"1";"a, b"\n', 'is separated by ";", expected "," (line 1)'],
    ['missing-column', 'NAAM\na\n', 'lacks the column CODE (line 1)'],
    ['header', 'CODE,NAAM,CODE\n1,a,2\n', 'has the column CODE twice (line 1)'],
    ['nul', 'CODE,NAAM\n1,a\n2,b\0c\n', 'has a NUL byte (line 3)'],
    [
      'quote',
      'CODE,NAAM\n1,a\n2,"b\n3,"c"\n',
      'has a quote that is not closed, in the record that begins here (line 3)',
    ],
    ['quote', 'CODE,NAAM\n1,"a', 'has a quote that is not closed, in the record that begins here (line 2)'],
    [
      'quote',
      'CODE,NAAM\n1,a"b\n',
      'has a quote within an unquoted field, in the record that begins here (line 2)',
    ],
  ])('%s: %j', async (kind, content, message) => {
    const error = await refusal(content, { needed });
    expect([error.kind, error.message]).toEqual([kind, message]);
  });

  it('names the line with bytes that are not UTF-8, and never puts U+FFFD in their place', async () => {
    const latin1 = Buffer.concat([Buffer.from('CODE,NAAM\n1,a\n2,caf'), Buffer.from([0xe9, 0x0a])]);
    expect((await refusal(latin1, { needed })).message).toBe('has bytes that are not UTF-8 (line 3)');
    const cut = Buffer.from('CODE,NAAM\n1,é').subarray(0, -1);
    expect((await refusal(cut, { needed })).message).toBe('ends within a UTF-8 character (line 2)');
    const wide = Buffer.from('\ufeffCODE,NAAM\n', 'utf16le');
    expect((await refusal(wide, { needed })).message).toBe('is UTF-16, expected UTF-8 (line 1)');
  });

  it('has a record without end stopped at a limit', async () => {
    const error = await refusal(`CODE,NAAM\n1,"${'x'.repeat(5 * 1024 * 1024)}`, { needed });
    expect([error.kind, error.line]).toEqual(['size', 2]);
  });
});
