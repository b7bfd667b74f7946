import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRunningServer, noteRunningServer } from '../../server/running-server.ts';

const url = 'http://127.0.0.1:4321/';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('the server of a data folder', () => {
  it('is found while it runs, and not before or after', () => {
    expect(findRunningServer(dataDir)).toBeNull();
    const ended = noteRunningServer(dataDir, url);
    expect(findRunningServer(dataDir)).toBe(url);
    ended();
    expect(findRunningServer(dataDir)).toBeNull();
  });

  it('is none when a kill left its note', () => {
    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    writeFileSync(join(dataDir, 'server.json'), JSON.stringify({ pid, url }));
    expect(findRunningServer(dataDir)).toBeNull();
  });

  it.each(['', '{"pid":1', '{"pid":"1","url":"http://x.example/"}'])(
    'is none when its note is %j',
    (note) => {
      writeFileSync(join(dataDir, 'server.json'), note);
      expect(findRunningServer(dataDir)).toBeNull();
    },
  );
});
