import type { PoolShares } from './types.ts';

/** How large the deliveries are to be. */
export interface DeliverySize {
  /** Different courses per pool. */
  readonly courses: {
    readonly edudex: number;
    readonly rio: number;
    readonly mbo: number;
    readonly ho: number;
  };
  /** Rows of RIO tables on the first night; a table that the courses do not fill gets history up to this number. */
  readonly rows: Readonly<Record<string, number>>;
}

/** All courses of a size. */
export const coursesOf = ({ courses }: DeliverySize): number =>
  courses.edudex + courses.rio + courses.mbo + courses.ho;

/** The parts of the pools in a size. */
export function sharesOf(size: DeliverySize): PoolShares {
  const { edudex, rio, mbo, ho } = size.courses;
  const all = coursesOf(size);
  return [edudex / all, rio / all, mbo / all, ho / all];
}

/** Rows of RIO on 2026-10-03 (reference rio §1.2). */
const offerRows = {
  aangeboden_nfo_opleidingen: 120_802,
  aangeboden_nfo_opleiding_cohorten: 1_098_563,
  aangeboden_mbo_opleidingen: 41_157,
  aangeboden_mbo_opleiding_cohorten: 136_409,
  aangeboden_ho_opleidingen: 7_904,
  aangeboden_ho_opleiding_cohorten: 21_161,
};
const organisationRows = {
  onderwijsbesturen: 19_104,
  onderwijsaanbieders: 12_179,
  relaties_onderwijsbesturen_onderwijsaanbieders: 11_003,
  onderwijslocaties: 13_639,
};

/**
 * The sources as they are in life: RIO, 20,000 EDU-DEX programs and 8,000 HOVI products. The numbers of courses are
 * those that give a little less than these rows.
 */
const real: DeliverySize = {
  courses: { edudex: 19_850, rio: 50_500, mbo: 24_500, ho: 8_500 },
  rows: { ...offerRows, ...organisationRows },
};

/** A tenth of it, for a machine that is busy. */
const tenth: DeliverySize = {
  courses: scaled(real.courses, 10),
  rows: { ...scaled(offerRows, 10), ...scaled(organisationRows, 10) },
};

/** The same in small: one course in five hundred, and more organisations for them, as a small world has. */
const small: DeliverySize = {
  courses: { ...scaled(real.courses, 500), ho: 12 },
  rows: { ...scaled(offerRows, 500), ...scaled(organisationRows, 100) },
};

function scaled<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  part: number,
): Record<Name, number> {
  const entries = Object.entries(counts) as [Name, number][];
  return Object.fromEntries(entries.map(([name, count]) => [name, Math.ceil(count / part)])) as Record<
    Name,
    number
  >;
}

/** Sizes by the name that `--rio-size` takes. */
export const deliverySizes = { real, tenth, small } as const;
