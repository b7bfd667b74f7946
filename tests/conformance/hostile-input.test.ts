import { expect, it } from 'vitest';
import { runHostileRequests } from '../support/run-hostile-requests.ts';

it('answers random bytes and random JSON on every route with success or a proper 4xx, and does not break', async () => {
  await expect(runHostileRequests(120, 1)).resolves.toBeUndefined();
}, 60_000);
