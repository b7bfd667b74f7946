import { slugOf } from '../lib/names.ts';
import { fractionOf, Random } from '../lib/random.ts';
import { unitCode } from './identifiers.ts';
import { makeChange } from './make-change.ts';
import { makePrice } from './make-price.ts';
import { makeExtraRun, makeRuns } from './make-runs.ts';
import type { RunNaming, RunPlan } from './make-runs.ts';
import { makeSubject } from './make-subject.ts';
import { makeTwin } from './make-twin.ts';
import { isRegisteredOnly } from './plan-world.ts';
import type { Course, Delivery, Evidence, Provider, Subject, World } from './types.ts';

/** Habits of one supplier, the same for all its courses. */
export interface Habits {
  readonly programIds: 'number' | 'code' | 'slug';
  readonly firstId: number;
  readonly runs: RunNaming;
  /** Share of courses without dates. */
  readonly dateless: number;
  readonly online: number;
}

/** The habits of a supplier, drawn once from its number. */
export function makeHabits(world: World, provider: Provider): Habits {
  const random = new Random(world.seed, 'habits', provider.pool, provider.number);
  return {
    programIds: random.pick(['number', 'number', 'code', 'slug'] as const),
    // Most systems count from 1, so the same number means another course at another supplier.
    firstId: random.chance(0.6) ? 1 : random.int(1000, 90_000),
    runs: random.pick(['number', 'prefixed', 'dated', 'dotted', 'number'] as const),
    dateless: random.chance(0.25) ? 0.6 : 0.16,
    online: random.chance(0.15) ? 0.7 : 0.17,
  };
}

/** What a provider's courses need to know of each other while they are made one after the other. */
export interface CourseSeries {
  readonly habits: Habits;
  readonly titles: Set<string>;
  previous: Course | null;
}

/** The next course of a provider. */
export function makeCourse(
  world: World,
  provider: Provider,
  ordinal: number,
  index: number,
  series: CourseSeries,
): Course {
  const random = new Random(world.seed, 'course', index);
  const { habits, titles, previous } = series;
  const twin =
    previous !== null && previous.twin === null && random.chance(0.075)
      ? makeTwin(random, previous.subject, titles)
      : null;
  const subject = twin?.subject ?? makeSubject(random, provider.fields, titles);
  const delivery = twin === null ? drawDelivery(random, subject, habits) : previous!.delivery;
  const bound = delivery === 'classroom' || delivery === 'blended';
  const addresses = !bound
    ? []
    : twin !== null
      ? previous!.addresses
      : random.sample(provider.addresses, 1 + Math.floor(random.next() ** 2.2 * provider.addresses.length));
  const programId = programIdOf(habits, subject, ordinal);
  const start = drawStart(random, habits, delivery);
  const plan: RunPlan = { index, programId, subject, delivery, addresses, naming: habits.runs, random };
  const runs = start === 'fixed starting date' ? makeRuns(world, plan) : [];
  const inEdudex = provider.pool === 'edudex' && !isRegisteredOnly(world, index);
  const incompany = twin?.likeness === 'incompany';
  const client =
    inEdudex && random.chance(0.003) ? random.pick(['gemeentedemo', 'zorggroepdemo', 'demobank']) : null;
  const course: Course = {
    index,
    ordinal,
    provider,
    programId,
    subject,
    delivery,
    addresses,
    runs,
    start,
    price: makePrice(random, subject, delivery, incompany),
    unitCode: unitCode(world, index * 4),
    evidence: drawEvidence(random, provider, inEdudex && client === null, runs.length),
    double: random.chance(0.05),
    inEdudex,
    client,
    incompany,
    language: random.chance(0.04) ? 'en' : 'nl',
    url: random.chance(0.88)
      ? `${provider.website}/${random.pick(['opleidingen', 'cursussen', 'aanbod', 'trainingen'])}/${slugOf(subject.title)}`
      : null,
    participants: random.chance(0.6)
      ? [random.int(4, 8), random.chance(0.06) ? 999 : random.int(9, 24)]
      : null,
    expires: random.chance(0.55)
      ? world.today + (random.chance(0.025) ? -random.int(1, 20) : random.int(20, 400))
      : null,
    editedAt: world.today - Math.floor(random.next() ** 3 * 700) - 1,
    change: makeChange(world, index, ordinal, provider.size),
    twin: twin === null ? null : { course: previous!, likeness: twin.likeness },
  };
  series.previous = course;
  if (runs.length > 0 && fractionOf(world.seed, 'client-only', index) < 0.006) {
    return { ...course, runs: runs.map((run, place) => (place === 0 ? { ...run, clientOnly: true } : run)) };
  }
  return course;
}

/** The course as the second night delivers it. */
export function onSecondNight(world: World, course: Course): Course {
  const { change, price, runs, index } = course;
  if (change === 'price' && price !== null) {
    return {
      ...course,
      price: { ...price, tuition: Math.round(price.tuition * 1.05) },
      editedAt: world.today,
    };
  }
  if (change === 'run-full' && runs.length > 0) {
    const full = runs.map((run, place) =>
      place === runs.length - 1 ? { ...run, status: 'application closed' as const } : run,
    );
    return { ...course, runs: full, editedAt: world.today };
  }
  if (change === 'new-run' && runs.length > 0) {
    const { subject, delivery, addresses, programId } = course;
    const naming = makeHabits(world, course.provider).runs;
    const random = new Random(world.seed, 'new-run', index);
    const plan: RunPlan = { index, programId, subject, delivery, addresses, naming, random };
    return { ...course, runs: [...runs, makeExtraRun(world, plan, runs[0]!)], editedAt: world.today };
  }
  return change === 'none' ? course : { ...course, editedAt: world.today };
}

/** The same course for one client, at its price; beside the public one for about one in eighty. Not for visitors. */
export function clientVersion(world: World, course: Course): Course | null {
  const isPublic = course.inEdudex && course.client === null;
  if (!isPublic || course.price === null || fractionOf(world.seed, 'client', course.index) > 0.012)
    return null;
  return {
    ...course,
    client: 'zorggroepdemo',
    price: { ...course.price, tuition: Math.round(course.price.tuition * 0.8) },
  };
}

function drawDelivery(random: Random, subject: Subject, habits: Habits): Delivery {
  if (subject.online) return 'e-learning';
  if (random.chance(habits.online)) return random.pick(['e-learning', 'virtual', 'virtual'] as const);
  return random.chance(0.16) ? 'blended' : 'classroom';
}

function drawStart(random: Random, habits: Habits, delivery: Delivery): Course['start'] {
  if (delivery === 'e-learning') return random.chance(0.85) ? 'direct start' : 'agreed starting date';
  if (!random.chance(habits.dateless)) return 'fixed starting date';
  return random.pick(['agreed starting date', 'agreed starting date', 'direct start'] as const);
}

function programIdOf(habits: Habits, subject: Subject, ordinal: number): string {
  if (habits.programIds === 'number') return String(habits.firstId + ordinal);
  if (habits.programIds === 'slug') return `${slugOf(subject.title).slice(0, 40)}-${ordinal + 1}`;
  const initials = subject.title
    .split(/[^A-Za-z0-9À-ÿ]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 5);
  return `${slugOf(initials).toUpperCase()}${String(ordinal + 1).padStart(2, '0')}`;
}

/** Whether and how RIO knows the course; the shares are those of the reference data. */
function drawEvidence(random: Random, provider: Provider, isPublic: boolean, runs: number): Evidence | null {
  const registered = random.chance(0.86);
  const evidence = random.weighted([
    ['programId', 64],
    ['run-id', runs > 0 ? 13 : 0],
    ['o-code', 12],
    ['manual', 11],
  ] as const);
  return isPublic && provider.inRio && registered ? evidence : null;
}
