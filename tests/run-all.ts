/**
 * `npm test`: every vitest project, beside them types, lint and format, and at the end one plain line
 * `N passed, N failed` that CI reads. The checks count as one test each. Exit code 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './support/chromium.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

/** How a command ended, and what it wrote when that was kept. */
interface Ended {
  readonly good: boolean;
  readonly output: string;
}

function run(command: string, args: readonly string[], output: 'shown' | 'kept'): Promise<Ended> {
  const stream = output === 'shown' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', stream, stream] });
    let kept = '';
    const keep = (chunk: Buffer): void => {
      kept += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ good: false, output: kept + String(error) }));
    child.on('close', (code) => resolve({ good: code === 0, output: kept }));
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let passed = 0;
let failed = 0;
const count = (name: string, good: boolean): void => {
  say(`${good ? 'ok' : 'FAILED'}: ${name}`);
  if (good) passed += 1;
  else failed += 1;
};

async function testAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leeratlas-test-'));
  const reportFile = join(folder, 'vitest.json');
  try {
    const { good } = await run(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
      'shown',
    );
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
}

/** The checks one after the other; what they say is shown after the tests. */
async function check(): Promise<[string, Ended][]> {
  const ended: [string, Ended][] = [];
  for (const name of ['check:types', 'check:lint', 'check:format'])
    ended.push([name, await run('npm', ['run', '--silent', name], 'kept')]);
  return ended;
}

try {
  // Here and not in the first browser test: installing takes longer than a test may.
  count(`browser at ${chromiumPath()}`, true);
} catch (error) {
  say(String(error));
  count('browser', false);
}
const [checks] = await Promise.all([check(), testAll()]);
for (const [name, { good, output }] of checks) {
  if (output !== '') say(output.trimEnd());
  count(name, good);
}

say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
