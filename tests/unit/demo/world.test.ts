import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../demo/lib/dates.ts';
import { fields } from '../../../demo/vocabulary/fields/all-fields.ts';
import { developmentPaths } from '../../../demo/vocabulary/development-paths.ts';
import { hoStudies } from '../../../demo/vocabulary/ho-studies.ts';
import { mboUnits } from '../../../demo/world/make-mbo-program.ts';
import { qualifications } from '../../../demo/vocabulary/nlqf-register.ts';
import { towns } from '../../../demo/vocabulary/towns.ts';
import { makeAllCourses } from './make-all-courses.ts';
import { planWorld } from '../../../demo/world/plan-world.ts';
import type { World } from '../../../demo/world/types.ts';

const world: World = { seed: 11, programs: 3000, today: dayOf('2026-11-21') };
const courses = makeAllCourses(world);

describe('the vocabulary', () => {
  it('has at least sixty fields, each with enough to say', () => {
    expect(fields.length).toBeGreaterThanOrEqual(60);
    expect(new Set(fields.map((field) => field.code)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.skills.length, field.code).toBeGreaterThanOrEqual(7);
      expect(field.learn.length, field.code).toBeGreaterThanOrEqual(5);
      expect(field.audiences.length, field.code).toBeGreaterThanOrEqual(3);
      expect(field.contents.length, field.code).toBeGreaterThanOrEqual(5);
    }
  });

  it('has towns inside the Netherlands with postcodes of four digits', () => {
    for (const town of towns) {
      expect(town.latitude, town.name).toBeGreaterThan(50.7);
      expect(town.latitude, town.name).toBeLessThan(53.6);
      expect(town.longitude, town.name).toBeGreaterThan(3.3);
      expect(town.longitude, town.name).toBeLessThan(7.3);
      expect(town.postcodes[0], town.name).toBeLessThanOrEqual(town.postcodes[1]);
      expect(town.postcodes[0], town.name).toBeGreaterThanOrEqual(1011);
    }
    expect(new Set(towns.map((town) => town.name)).size).toBe(towns.length);
  });

  it('gives every code once and every reference to a field a field', () => {
    const codes = [
      ...mboUnits.map((unit) => unit.code),
      ...qualifications.map((entry) => entry.code),
      ...hoStudies.map((study) => study.croho),
    ];
    expect(new Set(codes).size).toBe(codes.length);
    const known = new Set(fields.map((field) => field.code));
    for (const { field } of [...mboUnits, ...qualifications, ...hoStudies]) expect(known).toContain(field);
  });

  it('has eight paths or more, of three to eight functions, with trainings that nobody gives', () => {
    expect(developmentPaths.length).toBeGreaterThanOrEqual(8);
    const given = new Set([
      ...mboUnits.map((unit) => unit.code),
      ...qualifications.map((entry) => entry.code),
    ]);
    const names = new Set(hoStudies.map((study) => study.name));
    const missing: string[] = [];
    for (const path of developmentPaths) {
      expect(path.functions.length, path.branch).toBeGreaterThanOrEqual(3);
      expect(path.functions.length, path.branch).toBeLessThanOrEqual(8);
      for (const { kind, code } of path.functions.flatMap((job) => job.trainings)) {
        if (kind === 'ho') expect(names).toContain(code);
        else if (kind !== 'particulier' && !given.has(code)) missing.push(code);
      }
    }
    expect(missing.length).toBeGreaterThan(3);
    for (const code of missing) expect(code).toMatch(/^(C99|K19)/);
  });
});

describe('a world', () => {
  it('deals every program to one provider, in the shares of the four kinds', () => {
    const plans = planWorld({ ...world, programs: 20_000 });
    const sizes = plans.map((plan) =>
      Array.from({ length: plan.providers }, (_, provider) => plan.programsOf(provider).length).reduce(
        (a, b) => a + b,
        0,
      ),
    );
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(20_000);
    const shares = sizes.map((size) => size / 20_000);
    // A fifth of the courses that only RIO knows are of EDU-DEX suppliers: 0.55 + 0.03 and 0.15 - 0.03.
    for (const [place, share] of [0.58, 0.12, 0.12, 0.18].entries())
      expect(shares[place]).toBeCloseTo(share, 1);
  });

  it('begins with the smaller world of the same seed', () => {
    const small = makeAllCourses({ ...world, programs: 800 });
    const byIndex = new Map(courses.map((course) => [course.index, course]));
    for (const course of small) {
      const same = byIndex.get(course.index)!;
      expect(same.provider.number).toBe(course.provider.number);
      expect(same.ordinal).toBe(course.ordinal);
    }
  });

  it('has many providers, of which few are large', () => {
    const sizes = [
      ...new Map(courses.map((course) => [course.provider.slug, course.provider.size])).values(),
    ].toSorted((a, b) => b - a);
    expect(sizes.length).toBeGreaterThan(60);
    expect(sizes[0]).toBeGreaterThan(5 * sizes[Math.floor(sizes.length / 2)]!);
  });

  it('gives no provider two courses of one title', () => {
    const titles = courses.map((course) => `${course.provider.slug} ${course.subject.title.toLowerCase()}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('gives each program of a supplier an id of its own', () => {
    const ids = courses.map((course) => `${course.provider.slug} ${course.programId}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const course of courses) expect(course.programId.length).toBeLessThanOrEqual(64);
  });

  it('gives runs inside the horizon, in order, with ids that EDU-DEX allows', () => {
    const runs = courses.flatMap((course) => course.runs).filter((run) => run.days.length > 0);
    expect(runs.length).toBeGreaterThan(2000);
    for (const run of runs) {
      expect(run.end).toBeGreaterThanOrEqual(run.start);
      expect(run.start).toBeGreaterThan(world.today - 200);
      expect(run.start).toBeLessThan(world.today + 450);
      expect(run.id).toMatch(/^[-a-zA-Z0-9_.{} /]{1,64}$/);
    }
    expect(runs.some((run) => run.status === 'application closed')).toBe(true);
    expect(runs.some((run) => run.start < world.today)).toBe(true);
  });

  it('changes about one program in a hundred overnight', () => {
    const changed = makeAllCourses({ ...world, programs: 20_000 }).filter(
      (course) => course.change !== 'none',
    );
    const share = changed.length / 20_000 / 0.7;
    expect(share).toBeGreaterThan(0.006);
    expect(share).toBeLessThan(0.015);
  });
});
