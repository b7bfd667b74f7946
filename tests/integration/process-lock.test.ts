import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockedError, takeLock } from '../../ingest/lib/process-lock.ts';
import { atOnce } from '../support/at-once.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  lock = join(folder, 'run.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a run', () => {
  it('refuses a second holder, and is free again afterwards', () => {
    const free = takeLock(lock);
    expect(() => takeLock(lock)).toThrow(LockedError);
    free();
    expect(existsSync(lock)).toBe(false);
    takeLock(lock)();
  });

  it('is taken over from a process that was killed', () => {
    const module = join(import.meta.dirname, '../../ingest/lib/process-lock.ts');
    const code = `const { takeLock } = await import(${JSON.stringify(module)}); takeLock(${JSON.stringify(lock)}); process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['--input-type=module', '-e', code]);
    expect(existsSync(lock)).toBe(true);
    takeLock(lock)();
  });

  it('is taken over when its process id belongs to another process now', () => {
    writeFileSync(lock, `${process.pid} 1`);
    takeLock(lock)();
  });

  it.each(['', 'x', '0 '])('is taken over when a kill left "%s" in it', (content) => {
    writeFileSync(lock, content === '0 ' ? '999999999 1' : content);
    takeLock(lock)();
  });

  it.each([
    ['is free', null],
    ['is of a process that was killed', '999999999 1'],
  ])('goes to one of several that try at the same moment when it %s', async (_, left) => {
    for (let round = 0; round < 6; round += 1) {
      const path = join(folder, String(round), 'run.lock');
      mkdirSync(dirname(path));
      if (left !== null) writeFileSync(path, left);
      const said = await atOnce('take-lock.ts', { path });
      expect(said.toSorted()).toEqual(['held', 'refused', 'refused', 'refused']);
      expect(readdirSync(dirname(path))).toEqual(['run.lock']);
    }
  });
});
