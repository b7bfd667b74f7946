import { expect, it } from 'vitest';
import { loadOrderRounds } from './load-order-rounds.ts';

it('the same deliveries in another order, twice or split over runs give the same catalogue', async () => {
  const plans: string[] = [];
  await loadOrderRounds(2, 'split', (plan) => plans.push(plan));
  expect(plans).toHaveLength(2);
  expect(plans.join()).toContain('part of');
});
