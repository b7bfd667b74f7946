/**
 * `npm test`: types, lint, format, then every vitest project, and at the end one plain line `N passed, N failed`
 * that CI reads. The checks count as one test each. Exit code 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './support/chromium.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: false }).status === 0;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let passed = 0;
let failed = 0;
const count = (name: string, good: boolean): void => {
  say(`${good ? 'ok' : 'FAILED'}: ${name}`);
  if (good) passed += 1;
  else failed += 1;
};

for (const check of ['check:types', 'check:lint', 'check:format'])
  count(check, run('npm', ['run', '--silent', check]));

try {
  // Here and not in the first browser test: installing takes longer than a test may.
  count(`browser at ${chromiumPath()}`, true);
} catch (error) {
  say(String(error));
  count('browser', false);
}

const folder = mkdtempSync(join(tmpdir(), 'leeratlas-test-'));
const reportFile = join(folder, 'vitest.json');
try {
  const good = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that cannot be loaded fails no test of its own, and an unhandled error outside all tests none at all.
  if (!good && report.numFailedTests === 0) failed += Math.max(1, report.numFailedTestSuites);
} catch (error) {
  say(`vitest gave no report: ${String(error)}`);
  failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
