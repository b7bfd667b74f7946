import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../ingest/lib/progress.ts';

function recorded(isTTY: boolean) {
  const written: string[] = [];
  const progress = createProgress({ isTTY, columns: 80, write: (text) => written.push(text) });
  /** What stands on the last line of a terminal. */
  const lastLine = (): string => written.join('').split('\n').at(-1)!.split('\r\u001B[K').at(-1)!;
  return { progress, written, lastLine };
}

describe('on a terminal', () => {
  it('draws one bar in place', () => {
    const { progress, lastLine } = recorded(true);
    progress.update('rio', 50, 200, 'rows');
    expect(lastLine()).toBe(`rio ${'█'.repeat(6)}${'░'.repeat(18)} 25 % of 200 rows`);
    progress.update('rio', 200, 200, 'rows');
    expect(lastLine()).toContain('100 % of 200 rows');
  });

  it('shows several things side by side, and drops what is done', () => {
    const { progress, lastLine } = recorded(true);
    progress.update('rio', 50, 200, 'rows');
    progress.update('paths', 163, null, 'steps');
    expect(lastLine()).toBe('rio 25 % of 200 rows  ·  paths 163 steps');
    progress.finish('rio');
    expect(lastLine()).toBe('paths 163 steps');
  });

  it('never writes past the edge', () => {
    const { progress, lastLine } = recorded(true);
    progress.update('x'.repeat(200), 1, 2, 'files');
    expect(lastLine().length).toBeLessThan(80);
  });
});

describe('elsewhere', () => {
  it('writes a line per tenth', () => {
    const { progress, written } = recorded(false);
    for (let done = 1; done <= 1_000; done += 1) progress.update('rio', done, 1_000, 'rows');
    expect(written.length).toBeGreaterThan(8);
    expect(written.length).toBeLessThan(14);
    expect(written.at(-1)).toBe('rio: 1000/1000 rows\n');
  });
});
