import { fractionOf } from '../lib/random.ts';
import { makeCourse, makeHabits, onSecondNight } from '../world/make-course.ts';
import type { CourseSeries } from '../world/make-course.ts';
import { makeProvider } from '../world/make-provider.ts';
import { makeTexts } from '../world/make-texts.ts';
import type { PoolPlan } from '../world/plan-world.ts';
import type { Course } from '../world/types.ts';
import type { Deliveries } from './deliveries.ts';
import { stapCode } from './rio-course.ts';
import { writeRioProvider } from './rio-providers.ts';
import { registrationsOf } from './rio-registration.ts';
import { writeRegistrations } from './write-registrations.ts';
import { qualifications } from '../vocabulary/nlqf-register.ts';

/** The private providers that only RIO knows. */
export async function writeRegistered(deliveries: Deliveries, plan: PoolPlan): Promise<void> {
  const { world, rio } = deliveries;
  for (let number = 0; number < plan.providers; number += 1) {
    const programs = plan.programsOf(number);
    if (programs.length === 0) continue;
    const provider = makeProvider(world, 'rio', number, programs.length);
    writeRioProvider(rio, world, provider);
    const series: CourseSeries = { habits: makeHabits(world, provider), titles: new Set(), previous: null };
    for (const [ordinal, index] of programs.entries()) {
      const made = makeCourse(world, provider, ordinal, index, series);
      const course = borrowUnit(deliveries, made);
      const edited = course.change === 'text';
      const first = makeTexts(world, course, false);
      writeRegistrations(
        deliveries,
        course,
        first,
        onSecondNight(world, course),
        edited ? makeTexts(world, course, true) : first,
      );
      if (ordinal % 100 === 99) await rio.drain();
    }
    await deliveries.written(programs.length);
  }
}

/** About one in thirty gives a unit that an EDU-DEX supplier owns: the same unit code, and another course. */
function borrowUnit(deliveries: Deliveries, course: Course): Course {
  const { world, truth } = deliveries;
  const owner = deliveries.units
    .get(course.subject.field.code)
    ?.find((unit) => unit.course.inEdudex && unit.course.client === null);
  if (owner === undefined || course.twin !== null || fractionOf(world.seed, 'borrow', course.index) > 0.035)
    return course;
  const borrowed: Course = { ...course, unitCode: owner.unitCode, subject: owner.course.subject };
  for (const offer of registrationsOf(world, borrowed)[0]!.offers) {
    truth.different(
      offer.code,
      owner.course.provider.slug,
      owner.course.programId,
      'same_unit_other_provider',
    );
  }
  return borrowed;
}

/** The recognitions of private qualifications: the NLQF register and what is left of the STAP scheme. */
export function writeRecognitions(deliveries: Deliveries): void {
  const { rio } = deliveries;
  for (const { code, level } of qualifications) {
    rio.add('nfo_opleidingserkenningen', 'both', {
      ERKENDEOPLEIDINGSCODE: code,
      OPLEIDINGSSTELSEL: 'NLQF',
      INGANGSDATUM: '2021-09-01',
      EINDDATUM: '2030-09-01',
      ERKENNERCODE: '100E009',
      ERKENNER: 'NLQF',
      EQF: level.charAt(0),
      NLQF: level === '4+' ? '4p' : level,
    });
  }
  for (let number = 1; number <= 40; number += 1) {
    rio.add('nfo_opleidingserkenningen', 'both', {
      ERKENDEOPLEIDINGSCODE: stapCode(number),
      OPLEIDINGSSTELSEL: 'STAP_BUDGET',
      INGANGSDATUM: '2022-03-01',
      EINDDATUM: '2024-01-01',
      ERKENNERCODE: '100E007',
      ERKENNER: 'SZW',
    });
  }
}
