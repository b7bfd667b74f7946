import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-cli-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}
const run = (...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['demo/cli.ts', ...words], (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });

describe('npm run demo', () => {
  it('writes a folder and says so in one line', async () => {
    const { code, output } = await run('--programs', '100', '--seed', '2', '--out', join(dir, 'made'));
    expect(code).toBe(0);
    expect(output).toMatch(/^100 courses \(seed 2, 2026-11-21\) in .* s\n$/);
  });

  it.each([
    [['--programs', '99', '--out', 'x'], '--programs 99: a whole number from 100 to 200000'],
    [['--programs', 'many', '--out', 'x'], '--programs many'],
    [['--programs', '100'], '--out DIR is missing'],
    [['--programs', '100', '--out', 'x', '--now', 'today'], '--now today is no date'],
    [['--what'], '--what'],
    [['serve'], 'serve needs --dir DIR'],
    [['serve', '--dir', 'x', '--night', '3'], '--night 3'],
  ])('refuses %j with one clear message and exit code 2', async (words, message) => {
    const { code, errors } = await run(...words);
    expect(code).toBe(2);
    expect(errors.split('\n')[0]).toContain(message);
  });

  it('serves a folder and prints the settings that read from it', async () => {
    await run('--programs', '100', '--seed', '2', '--out', join(dir, 'served'));
    const child = spawn(process.execPath, [
      'demo/cli.ts',
      'serve',
      '--dir',
      join(dir, 'served'),
      '--port',
      '0',
    ]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const settings = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    });
    const url = /^PATHS_URL=(.*)$/m.exec(settings)![1]!;
    expect((await fetch(url)).status).toBe(200);
    for (const name of [
      'EDUDEX_XML',
      'EDUDEX_API_URL',
      'EDUDEX_API_TOKEN',
      'EDUDEX_ORG',
      'RIO_URL',
      'HOVI_URL',
      'HOVI_API_KEY',
    ]) {
      expect(settings).toContain(`${name}=`);
    }
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
