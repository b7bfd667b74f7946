import { describe, expect, it } from 'vitest';
import { parsePaths } from '../../../ingest/sources/paths/parse.ts';
import { columns } from '../../../ingest/sources/paths/raw.ts';
import { csvOf, row } from '../../fixtures/paths/table.ts';

const parse = (text: string) =>
  parsePaths(
    (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })(),
    'tabel.csv',
  );

describe('the table', () => {
  it('is read by column name, in any order, with or without byte order mark and CRLF', async () => {
    const plain = await parse(csvOf([row()]));
    const other = await parse(`\ufeff${csvOf([row()], columns.toReversed()).replaceAll('\n', '\r\n')}`);
    expect(plain.rows[0]?.values.INGANGSDATUM_ONTWIKKELPAD).toBe('2025-01-01');
    expect(other).toEqual(plain);
  });

  it('is refused without one of its columns', async () => {
    const header = columns.filter((name) => name !== 'SUBSIDIABEL_SLIMREGELING');
    await expect(parse(csvOf([row()], header))).rejects.toMatchObject({
      name: 'SourceError',
      source: 'paths',
      message: expect.stringMatching(/^tabel.csv .*SUBSIDIABEL_SLIMREGELING/) as string,
    });
  });

  it.each([
    ['<!doctype html><title>Storing</title>', /HTML/],
    ['', /empty/],
    [csvOf([row()]).replaceAll(',', ';'), /";"/],
    [`${csvOf([row()])}"2025-01-01`, /quote/],
  ])('is refused when it is something else: %j', async (text, message) => {
    await expect(parse(text)).rejects.toThrow(message);
  });

  it('leaves out a row of another width and tells of a new column', async () => {
    const text = csvOf([row({ FUNCTIE_TITEL: 'Bakker' })], [...columns, 'NIEUW']);
    const { rows, issues } = await parse(`${text}2025-01-01,,"Ambacht"\n`);
    expect(rows).toHaveLength(1);
    expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([
      ['UNKNOWN_FIELD', 'info'],
      ['ROW_WIDTH', 'error'],
    ]);
    expect(issues[1]?.message).toBe('line 3 has 3 fields, expected 14');
  });
});
