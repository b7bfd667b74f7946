import { codeHash } from '../lib/code-hash.ts';
import { contentHash } from '../lib/content-hash.ts';
import type { Decision } from '../model/decision.ts';
import type { PathStep } from '../model/path-step.ts';
import type { PublishStore } from '../store/publish-store.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { ShownStore } from '../store/shown-store.ts';
import type { CourseTraits } from './course-traits.ts';
import { lastSeenOfParts } from './last-seen.ts';
import { pathSlugs } from './path-slugs.ts';

const basisFact = 'published by';

/** What all courses follow from besides their records, as it was when they were published. */
interface Basis {
  readonly code: string;
  readonly today: string;
  /** Hash of each step of an ontwikkelpad with its address, by key, and the code by which it finds courses. */
  readonly steps: Readonly<Record<string, readonly [hash: string, code: string]>>;
  /** Parts that were not in their source's last delivery, with the day of the last one they were in. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Where to look for what may have changed. */
export interface DueInputs {
  readonly publications: PublishStore;
  readonly shown: ShownStore;
  readonly records: RecordStore;
  readonly decisions: readonly Decision[];
  readonly today: string;
}

/** Code that decides what is published of the same records. */
const publishing = [
  'ingest/merge',
  'ingest/enrich',
  'ingest/publish',
  'ingest/model',
  'ingest/lib',
  'search-config',
];

/** Hash of the code that decides what is published of the same records. */
export const publishingCode = (): string => codeHash(publishing);

/** What courses follow from now; `noteBasis` keeps it once they are published. */
function basisOf({ records, today }: Pick<DueInputs, 'records' | 'today'>): Basis {
  const steps = records.steps();
  const slugs = pathSlugs(steps);
  return {
    code: publishingCode(),
    today,
    steps: Object.fromEntries(
      steps.map((step) => [
        step.key,
        [contentHash(JSON.stringify([step, slugs.of(step.sector, step.occupation)])), stepCode(step) ?? ''],
      ]),
    ),
    parts: Object.fromEntries(
      [...lastSeenOfParts(records)].filter(([, day]) => day !== null),
    ) as Basis['parts'],
  };
}

/**
 * Courses to be made and published anew, by id; null is all of them: other code, an earlier day than the last one, or
 * nothing was published yet. Due are those of which records or clusters changed, on which decisions were taken, whose
 * runs or periods pass, whose ontwikkelpad changed, and whose records were, or were not, in the last delivery.
 */
export function dueCourses(inputs: DueInputs): ReadonlySet<string> | null {
  const { publications, shown, decisions, today } = inputs;
  const fact = publications.fact(basisFact);
  if (fact === null) return null;
  const before = JSON.parse(fact) as Basis;
  const now = basisOf(inputs);
  if (before.code !== now.code || before.today > now.today) return null;
  const decided = decisions.filter(({ verdict }) => verdict === 'exclude' || verdict === 'pin');
  return new Set([
    ...publications.due(),
    ...shown.changedBy(today),
    ...shown.ofRecords(decided.flatMap(({ records }) => records)),
    ...shown.ofParts(changedKeys(before.parts, now.parts)),
    ...ofSteps(shown, before.steps, now.steps),
  ]);
}

/** Notes what the published courses follow from. */
export const noteBasis = (inputs: Pick<DueInputs, 'publications' | 'records' | 'today'>): void =>
  inputs.publications.setFact(basisFact, JSON.stringify(basisOf(inputs)));

/** Keys that only one has, or that have another value. */
const changedKeys = (
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => before[key] !== now[key]);

/** Courses that a changed step finds or has found. */
function ofSteps(shown: ShownStore, before: Basis['steps'], now: Basis['steps']): string[] {
  const codes = new Set<string>();
  for (const [a, b] of [
    [before, now],
    [now, before],
  ] as const) {
    for (const [key, [hash, code]] of Object.entries(a)) if (b[key]?.[0] !== hash) codes.add(code);
  }
  codes.delete('');
  if (codes.size === 0) return [];
  return [...shown.traits()].flatMap(({ programId, traits }) =>
    (JSON.parse(traits) as CourseTraits).stepCodes.some((code) => codes.has(code)) ? [programId] : [],
  );
}

/** The code by which a step finds courses: the unit is the narrower one (`enrich/add-paths.ts`); null for none. */
const stepCode = ({ unitCode, code, codeSystem }: PathStep): string | null =>
  unitCode !== null
    ? `rio-unit ${unitCode}`
    : code !== null && codeSystem !== null
      ? `${codeSystem} ${code}`
      : null;
