import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../ingest/desk/scorecard-csv.ts';

describe('a cell', () => {
  it.each(['=1+1', '+31 6', '-Min Trainingen', '@SUM(A1)', '\t=1', '\r=1'])('is no formula: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith(`'${text}`)).toBe(true);
  });

  it('is quoted where it has the separator, a quote or a new line', () => {
    expect(csvCell('lassen; "basis"')).toBe('"lassen; ""basis"""');
    expect(csvCell('a\nb')).toBe('"a\nb"');
    expect(csvCell('Excel')).toBe('Excel');
  });
});
