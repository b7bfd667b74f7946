import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../ingest/lib/http-error.ts';
import { retryAfterMs, withRetries } from '../../../ingest/lib/retry.ts';

const request = { method: 'GET', url: 'https://example.org/' };
const status = (code: number, retryAfter: number | null = null): HttpError =>
  new HttpError('status', request, `status ${String(code)}`, { status: code, retryAfterMs: retryAfter });

/** Runs an attempt that fails with these errors in turn and then gives 'done'. */
async function play(errors: Error[], retries: number): Promise<{ result: unknown; pauses: number[] }> {
  const pauses: number[] = [];
  const left = [...errors];
  const attempt = (): Promise<string> => {
    const error = left.shift();
    return error === undefined ? Promise.resolve('done') : Promise.reject(error);
  };
  const wait = (ms: number): Promise<void> => {
    pauses.push(ms);
    return Promise.resolve();
  };
  const result = await withRetries(attempt, { retries, wait }).catch((error: unknown) => error);
  return { result, pauses };
}

describe('withRetries', () => {
  it.each([408, 429, 500, 503])('tries again after status %i', async (code) => {
    expect(await play([status(code)], 3)).toEqual({ result: 'done', pauses: [500] });
  });

  it.each([400, 401, 403, 404, 410])('gives up at once on status %i', async (code) => {
    const error = status(code);
    expect(await play([error], 3)).toEqual({ result: error, pauses: [] });
  });

  it('doubles the pause up to the longest and throws the last error', async () => {
    const errors = Array.from({ length: 9 }, () => new HttpError('network', request, 'no answer'));
    const { result, pauses } = await play(errors, 8);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
    expect(result).toBe(errors[8]);
  });

  it('waits as long as the server asks, a minute at most', async () => {
    expect((await play([status(503, 7000), status(429, 3_600_000)], 3)).pauses).toEqual([7000, 60_000]);
  });

  it('does not repeat what is no fault of the network', async () => {
    const error = new HttpError('too-large', request, 'over the limit');
    expect((await play([error], 3)).result).toBe(error);
    const other = new RangeError('ours');
    expect((await play([other], 3)).result).toBe(other);
  });

  it('stops when the signal aborts', async () => {
    const controller = new AbortController();
    let attempts = 0;
    const attempt = (): Promise<never> => {
      attempts += 1;
      controller.abort();
      return Promise.reject(status(503));
    };
    const options = { retries: 5, signal: controller.signal, wait: () => Promise.resolve() };
    await expect(withRetries(attempt, options)).rejects.toThrow('status 503');
    expect(attempts).toBe(1);
  });
});

describe('retryAfterMs', () => {
  it('reads seconds', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': '120' }))).toBe(120_000);
  });

  it("reads a date against the server's own clock", () => {
    const headers = new Headers({
      'retry-after': 'Sat, 21 Nov 2026 10:00:30 GMT',
      date: 'Sat, 21 Nov 2026 10:00:00 GMT',
    });
    expect(retryAfterMs(headers)).toBe(30_000);
  });

  it.each(['', 'soon', '-5', 'Sat, 21 Nov 2026 10:00:30 GMT'])('knows nothing of %j', (value) => {
    expect(retryAfterMs(new Headers({ 'retry-after': value }))).toBeNull();
  });
});
