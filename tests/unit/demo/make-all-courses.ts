import { makeCourse, makeHabits } from '../../../demo/world/make-course.ts';
import type { CourseSeries } from '../../../demo/world/make-course.ts';
import { makeProvider } from '../../../demo/world/make-provider.ts';
import { planWorld } from '../../../demo/world/plan-world.ts';
import type { Course, World } from '../../../demo/world/types.ts';

/** All private courses of a world, in memory. */
export function makeAllCourses(world: World): Course[] {
  return planWorld(world)
    .filter(({ pool }) => pool === 'edudex' || pool === 'rio')
    .flatMap((plan) =>
      Array.from({ length: plan.providers }, (_, number) => {
        const programs = plan.programsOf(number);
        const provider = makeProvider(world, plan.pool, number, programs.length);
        const series: CourseSeries = {
          habits: makeHabits(world, provider),
          titles: new Set(),
          previous: null,
        };
        return [...programs].map((index, ordinal) => makeCourse(world, provider, ordinal, index, series));
      }).flat(),
    );
}
