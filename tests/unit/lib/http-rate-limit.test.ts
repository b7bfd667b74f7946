import { expect, it } from 'vitest';
import { createRateLimit } from '../../../ingest/lib/rate-limit.ts';

it('lets callers through one by one at the rate, in the order of asking', async () => {
  const waits: number[] = [];
  let now = 1000;
  const clock = {
    now: () => now,
    wait: (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  const limit = createRateLimit(20, clock);
  await Promise.all([limit(), limit(), limit()]);
  expect(waits).toEqual([50, 100]);
  now = 1120;
  await limit();
  expect(waits).toEqual([50, 100, 30]);
  now = 5000;
  await limit();
  expect(waits).toHaveLength(3);
});
