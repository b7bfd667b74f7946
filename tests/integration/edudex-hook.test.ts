import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { edudexHook } from '../../server/edudex-hook.ts';

/** A hook with a clock of its own; `now` is moved by the test. */
function makeHook() {
  const asked: string[] = [];
  const state = {
    now: Date.parse('2026-11-21T08:00:00Z'),
    poll: ((source) => void asked.push(source)) as ((source: string) => void) | null,
    clock: () => new Date(state.now),
  };
  const app = new Hono().post('/api/edudex-hook', edudexHook(state));
  const hint = (body = ''): Promise<Response> =>
    Promise.resolve(app.request('/api/edudex-hook', { method: 'POST', body }));
  return { state, asked, hint };
}

describe('the hook of EDU-DEX', () => {
  it('asks for a run and takes nothing of what it is told', async () => {
    const { asked, hint } = makeHook();
    expect((await hint('{"orgUnitId":"x"} <not even JSON')).status).toBe(202);
    expect(asked).toEqual(['edudex']);
  });

  it('asks once in ten minutes, and says when to come back', async () => {
    const { state, asked, hint } = makeHook();
    await hint();
    state.now += 9 * 60_000 + 30_000;
    const early = await hint();
    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '30']);
    expect(asked).toHaveLength(1);
    state.now += 30_000;
    expect((await hint()).status).toBe(202);
    expect(asked).toHaveLength(2);
  });

  it('says that it cannot while there is no schedule, and asks at once when there is', async () => {
    const { state, asked, hint } = makeHook();
    const { poll } = state;
    state.poll = null;
    expect((await hint()).status).toBe(503);
    state.poll = poll;
    expect((await hint()).status).toBe(202);
    expect(asked).toEqual(['edudex']);
  });
});
