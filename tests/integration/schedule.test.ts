import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../ingest/config.ts';
import type { LastRun } from '../../ingest/is-due.ts';
import type { FeedName } from '../../ingest/model/codes.ts';
import { startSchedule } from '../../ingest/schedule.ts';

const settings = parseConfig({
  EDUDEX_XML: 'http://edudex.example/feed',
  RIO_URL: 'http://rio.example',
  HOVI_URL: 'http://hovi.example',
}).sources;

/** Starts a schedule at nine in the morning and ends it when what is due has run. */
async function catchUp(lastRuns: Partial<Record<FeedName, LastRun>>): Promise<string[]> {
  const controller = new AbortController();
  const log: string[] = [];
  let busy = 0;
  const schedule = startSchedule({
    settings,
    run: async (source) => {
      busy += 1;
      log.push(`${source}${busy > 1 ? ' beside another' : ''}`);
      await Promise.resolve();
      busy -= 1;
    },
    lastRun: (source) => lastRuns[source] ?? { lastTry: null, state: null },
    clock: () => new Date('2026-11-21T08:00:00Z'),
    say: () => undefined,
    signal: controller.signal,
  });
  // Runs wait only for promises, so all that is due is done before the event loop comes round.
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await schedule;
  return log;
}

describe('the schedule', () => {
  it('catches up at its start what was missed while nothing ran, one after the other', async () => {
    const today = { lastTry: '2026-11-21T07:00:00Z', state: 'ok' } as const;
    expect(await catchUp({ edudex: { lastTry: '2026-11-19T05:15:00Z', state: 'ok' }, hovi: today })).toEqual([
      'edudex',
      'rio',
    ]);
  });

  it('runs nothing at its start when nothing was missed', async () => {
    const today = { lastTry: '2026-11-21T07:00:00Z', state: 'ok' } as const;
    expect(await catchUp({ edudex: today, rio: today, hovi: today })).toEqual([]);
  });

  it('tries RIO again after a failure, and no other source', async () => {
    const failed = { lastTry: '2026-11-21T06:30:00Z', state: 'failed' } as const;
    expect(await catchUp({ edudex: failed, rio: failed, hovi: failed })).toEqual(['rio']);
  });
});

describe('a source whose hour could not be kept', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is run within the hour, and once', async () => {
    // Ten past six in the morning, Dutch time: EDU-DEX is due at a quarter past.
    vi.useFakeTimers({ now: new Date('2026-11-21T05:10:00Z') });
    const controller = new AbortController();
    const tries: string[] = [];
    let lastTry = '2026-11-20T05:15:01Z';
    const schedule = startSchedule({
      settings: parseConfig({ EDUDEX_XML: 'http://edudex.example/feed' }).sources,
      run: () => {
        tries.push(new Date().toISOString());
        // The first time another process holds the lock: nothing is run, so nothing is written down.
        if (tries.length > 1) lastTry = new Date().toISOString();
        return Promise.resolve();
      },
      lastRun: () => ({ lastTry, state: 'ok' }),
      clock: () => new Date(),
      say: () => undefined,
      signal: controller.signal,
    });
    await vi.advanceTimersByTimeAsync(5 * 3_600_000);
    controller.abort();
    await schedule;
    expect(tries.map((moment) => moment.slice(0, 16))).toEqual(['2026-11-21T05:15', '2026-11-21T05:45']);
  });
});

describe('a hint that there is something new', () => {
  it('makes one run of the source, and none of a source that is not set', async () => {
    const controller = new AbortController();
    const runs: string[] = [];
    const asked = Promise.withResolvers<(source: FeedName) => void>();
    const schedule = startSchedule({
      settings,
      run: (source) => {
        runs.push(source);
        return Promise.resolve();
      },
      lastRun: () => ({ lastTry: '2026-11-21T07:00:00Z', state: 'ok' }),
      clock: () => new Date('2026-11-21T08:00:00Z'),
      say: () => undefined,
      signal: controller.signal,
      hearHints: asked.resolve,
    });
    const ask = await asked.promise;
    ask('edudex');
    ask('paths');
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await schedule;
    expect(runs).toEqual(['edudex']);
  });
});
