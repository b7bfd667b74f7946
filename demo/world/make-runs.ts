import { dayOf, workingDay } from '../lib/dates.ts';
import { Random } from '../lib/random.ts';
import type { Address, Delivery, Run, Subject, World } from './types.ts';

/** How a supplier names its runs. */
export type RunNaming = 'number' | 'prefixed' | 'dated' | 'dotted';

export interface RunPlan {
  readonly index: number;
  readonly programId: string;
  readonly subject: Subject;
  readonly delivery: Delivery;
  readonly addresses: readonly Address[];
  readonly naming: RunNaming;
  readonly random: Random;
}

/** Starts from some months ago to fourteen months ahead; the median course has two, a few have dozens. */
export function makeRuns(world: World, plan: RunPlan): Run[] {
  const { random, subject } = plan;
  const count = Math.min(48, Math.max(1, Math.round(2.2 * Math.exp(1.1 * gauss(random)))));
  const pastShare = random.chance(0.3) ? 0.25 : 0.06;
  const long = subject.days > 5;
  const runs: Run[] = [];
  for (let place = 0; place < count; place += 1) {
    const past = random.chance(pastShare);
    const ahead = past ? -random.int(5, 150) : random.int(4, long ? 420 : 300);
    const first = workingDay(world.today + ahead);
    const days = lessonDays(random, first, subject.days, long);
    const address = plan.addresses.length === 0 ? null : plan.addresses[place % plan.addresses.length]!;
    const status = random.weighted([
      ['application opened', 90],
      ['application closed', 7],
      ['canceled', 3],
    ] as const);
    runs.push({
      id: runId(plan, place, first),
      start: first,
      end: days.at(-1)!,
      days,
      deadline: random.chance(0.2) ? first - random.int(3, 21) : null,
      status,
      address,
      clientOnly: false,
      final: random.chance(0.93),
    });
  }
  if (random.chance(0.002))
    runs.push({
      ...runs[0]!,
      id: runId(plan, count, 0),
      start: dayOf('1970-01-01'),
      end: dayOf('1970-01-01'),
      days: [],
    });
  return runs;
}

/** One more start, as the second night brings it. */
export function makeExtraRun(world: World, plan: RunPlan, like: Run): Run {
  const first = workingDay(world.today + plan.random.int(60, 400));
  return {
    ...like,
    id: runId(plan, 90, first),
    start: first,
    end: first + like.end - like.start,
    days: like.days.map((day) => day + first - like.start),
    deadline: null,
    status: 'application opened',
  };
}

function lessonDays(random: Random, first: number, count: number, long: boolean): number[] {
  const days: number[] = [first];
  const step = long ? random.pick([7, 7, 14]) : random.pick([1, 1, 7, 7, 14]);
  for (let place = 1; place < count; place += 1) days.push(workingDay(days.at(-1)! + step));
  return days;
}

function runId(plan: RunPlan, place: number, first: number): string {
  const number = plan.index * 97 + place + 100_000;
  if (plan.naming === 'prefixed') return `programrun_${number}`;
  if (plan.naming === 'dotted')
    return `${Math.floor(number / 1000)}.${String(number % 1000).padStart(3, '0')}`;
  if (plan.naming === 'dated')
    return `${plan.programId.replace(/[^-a-zA-Z0-9_.]/g, '').slice(0, 40)}-${first}-${place}`;
  return String(number);
}

/** A normal deviate, by the sum of draws: enough for a count. */
function gauss(random: Random): number {
  let sum = -3;
  for (let draw = 0; draw < 6; draw += 1) sum += random.next();
  return sum * 1.41;
}
