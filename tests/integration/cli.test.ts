import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../ingest/cli.ts';
import { parseConfig } from '../../ingest/config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function command(argv: readonly string[], environment: Record<string, string> = {}) {
  let out = '';
  let err = '';
  const code = await runCli({
    argv,
    readConfig: () => parseConfig({ DATA_DIR: folder, ...environment }),
    open: () => Promise.reject(new Error('nothing to open')),
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

describe('wrong use', () => {
  it.each([
    [[], 'no command'],
    [['dance'], 'no command "dance"'],
    [['run', 'extra'], '"extra" is not expected'],
    [['run', '--source', 'hodex'], 'no source "hodex"'],
    [['run', '--sauce', 'rio'], "Unknown option '--sauce'"],
  ])('%j ends with exit code 2 and says what is wrong', async (argv, message) => {
    const { code, err, out } = await command(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toContain(message);
    expect(err).toContain('usage: npm run --silent ingest');
  });

  it('wrong settings end with exit code 2 and a line each', async () => {
    expect(await command(['status'], { PORT: 'x' })).toEqual({
      code: 2,
      out: '',
      err: 'PORT: expected a whole number from 0 to 65535, got "x"\n',
    });
  });

  it('a run that cannot begin ends with exit code 1 and one line', async () => {
    expect(await command(['run'])).toEqual({ code: 1, out: '', err: 'nothing to open\n' });
  });
});

describe('status', () => {
  it('tells of every source that never ran', async () => {
    const { code, out } = await command(['status', '--json']);
    expect(code).toBe(0);
    const status = JSON.parse(out) as { sources: { source: string }[] };
    expect(status.sources.map(({ source }) => source)).toEqual(['edudex', 'rio', 'hovi', 'paths']);
    expect(status.sources[0]).toEqual({
      source: 'edudex',
      lastTry: null,
      lastGood: null,
      state: null,
      message: null,
      recordsIn: 0,
      refused: 0,
      issues: 0,
      offersOut: 0,
      parts: [],
      isSet: false,
      ageHours: null,
      maxAgeDays: 2,
      tooOld: false,
    });
  });
});
