import type { Random } from '../lib/random.ts';
import type { Delivery, Price, Subject } from './types.ts';

/** A price that fits the field, the length and the form; null for the few that ask one to call. */
export function makePrice(
  random: Random,
  subject: Subject,
  delivery: Delivery,
  incompany: boolean,
): Price | null {
  if (random.chance(0.02)) return null;
  const [low, high] = subject.field.dayPrice;
  const day = low + random.next() * (high - low);
  const length = subject.days <= 4 ? subject.days : 4 + (subject.days - 4) * 0.55;
  const form = delivery === 'e-learning' ? 0.35 : delivery === 'virtual' ? 0.8 : 1;
  const group = incompany ? 6 : 1;
  const free = subject.field.dayPrice[0] < 60 && random.chance(0.25);
  return {
    tuition: free ? 0 : tidy(day * length * form * group) * 100,
    exam: random.chance(0.16) ? random.pick([95, 120, 147.5, 185, 225, 295]) * 100 : null,
    examRequired: random.chance(0.4),
    material: random.chance(0.14) ? random.pick([35, 49.5, 67.95, 85, 120]) * 100 : null,
    vat: random.weighted([
      [21, 74],
      [0, 22],
      [9, 4],
    ] as const),
  };
}

/** What people ask: 49, 195, 1.295, 4.950. */
function tidy(amount: number): number {
  if (amount < 100) return Math.max(15, Math.round(amount / 10) * 10 - 1);
  if (amount < 1000) return Math.round(amount / 10) * 10 - (amount % 20 > 10 ? 5 : 0);
  return Math.round(amount / 50) * 50 - (amount % 100 > 50 ? 5 : 0);
}
