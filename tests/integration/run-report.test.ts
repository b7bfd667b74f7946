import { describe, expect, it } from 'vitest';
import type { Issue } from '../../ingest/model/issue.ts';
import type { SourceItem } from '../../ingest/model/source.ts';
import { SourceError } from '../../ingest/model/source-error.ts';
import { collect, complete, programs, records, runs, useCollector } from '../support/play-source.ts';

useCollector();

const leftOut: Issue = {
  source: 'edudex',
  severity: 'error',
  code: 'MISSING_ID',
  recordKey: null,
  field: null,
  value: null,
  message: 'not known',
};

describe('the report of a run', () => {
  it('says of each part what came of it, and is kept with the status', async () => {
    const unknown: SourceItem = {
      type: 'issue',
      part: 'a',
      issue: { ...leftOut, message: 'left out' },
    };
    const report = await collect(() => [
      ...programs('a', ['1', '2']),
      unknown,
      complete('a'),
      { type: 'refused', part: 'b', error: new SourceError('edudex', 'parse', 'b: cut off') },
    ]);
    expect(report.parts).toMatchObject([
      { part: 'a', state: 'read', received: 2, refused: 1 },
      { part: 'b', state: 'refused', received: 0, refused: 0, message: 'b: cut off' },
    ]);
    runs().add(report);
    expect(runs().status('edudex').parts).toEqual(report.parts);
  });

  it('says of a delivery of which nothing could be taken that it failed, so that the last good one grows old', async () => {
    runs().add({
      ...(await collect(() => [...programs('a', ['1']), complete('a')])),
      finishedAt: '2026-11-20T06:00:00Z',
    });
    const report = await collect(() => [
      { type: 'refused', part: 'a', error: new SourceError('edudex', 'parse', 'a: cut off') },
    ]);
    expect(report).toMatchObject({ state: 'failed', message: 'a: cut off' });
    runs().add(report);
    expect(runs().status('edudex')).toMatchObject({ lastGood: '2026-11-20T06:00:00Z', recordsIn: 1 });
  });

  it('counts what no list knows once per kind', async () => {
    const unknown = (id: string): SourceItem => ({
      ...(programs('a', [id])[0] as Extract<SourceItem, { type: 'program' }>),
      issues: [
        { ...leftOut, code: 'UNKNOWN_CODE', recordKey: id, field: `runs[${id}].form`, value: 'HYBRIDE' },
      ],
    });
    await collect(() => [unknown('1'), unknown('2'), unknown('3'), complete('a')]);
    expect([...records().issues()]).toEqual([
      expect.objectContaining({ recordKey: '1', value: 'HYBRIDE', message: 'not known (3 times)' }),
    ]);
  });
});
