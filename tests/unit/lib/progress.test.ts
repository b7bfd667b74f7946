import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../ingest/lib/progress.ts';

function recorded(isTTY: boolean) {
  const written: string[] = [];
  let ms = 0;
  const progress = createProgress({ isTTY, columns: 80, write: (text) => written.push(text) }, () => ms);
  const pass = (seconds: number): void => {
    ms += seconds * 1_000;
  };
  /** What stands on the last line of a terminal. */
  const lastLine = (): string => written.join('').split('\n').at(-1)!.split('\r\u001B[K').at(-1)!;
  return { progress, written, lastLine, pass };
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
    expect(lastLine()).toBe('rio 25 % of 200 rows  |  paths 163 steps');
    progress.finish('rio');
    expect(lastLine()).toBe('paths 163 steps');
  });

  it('tells the rate and the time left, once it has seen enough, and begins anew with another step', () => {
    const { progress, lastLine, pass } = recorded(true);
    progress.update('rio', 100, 1_000, 'rows');
    pass(2);
    progress.update('rio', 300, 1_000, 'rows');
    expect(lastLine()).toMatch(/30 % of 1000 rows · 100\/s · 0:07 left$/);
    pass(58);
    progress.update('rio', 310, 1_000, 'rows');
    expect(lastLine()).toMatch(/31 % of 1000 rows · 3\.5\/s · 3:18 left$/);
    pass(1);
    progress.update('rio', 1_000, 1_000, 'rows');
    expect(lastLine()).not.toContain('left');
    progress.update('rio', 1, 10, 'files');
    expect(lastLine()).toMatch(/10 % of 10 files$/);
  });

  it('does not draw more than ten times a second', () => {
    const { progress, written, pass } = recorded(true);
    for (let done = 1; done < 1_000; done += 1) {
      pass(0.001);
      progress.update('rio', done, 1_000, 'rows');
    }
    expect(written.length).toBeLessThanOrEqual(11);
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
