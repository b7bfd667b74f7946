import { sourceMix } from '../merge/count-clusters.ts';
import type { Conflict } from '../model/conflict.ts';
import type { EdgeKind } from '../model/edge.ts';
import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createPublishStore } from '../store/publish-store.ts';
import type { StoredCluster } from '../store/stored.ts';
import type { ValueIndex } from '../store/value-index.ts';

/** What is looked for; what is null narrows nothing. */
export interface CourseQuery {
  /**
   * Id of a course (also an old one), key of a record, id or code as a source delivers it, KvK number, or part of the
   * title or of the provider's name.
   */
  readonly text: string | null;
  /** Where to look as well for records in which all words of the text stand, in any value; null: nowhere. */
  readonly everywhere: ValueIndex | null;
  /** Sources a course has, as `edudex+rio`. */
  readonly mix: string | null;
  /** Kind of evidence that ties some of its records. */
  readonly evidence: EdgeKind | null;
  /** Code of a conflict about some of its records. */
  readonly conflict: string | null;
  readonly limit: number;
}

/** A course that was found. */
export interface FoundCourse {
  readonly programId: string;
  readonly title: string;
  readonly provider: string;
  readonly records: number;
  readonly mix: string;
  readonly evidence: readonly EdgeKind[];
  readonly conflicts: readonly string[];
}

/** Finds courses of the last merge: those named by an id or code first, then those by title; at most `limit`. */
export function findCourses(database: Database, query: CourseQuery): FoundCourse[] {
  const desk = createDeskStore(database);
  const disputed =
    query.conflict === null
      ? null
      : new Set(desk.conflictsOfCode(query.conflict).flatMap(({ records }) => records));
  const found = new Map<string, StoredCluster>();
  for (const course of candidates(database, query, disputed)) {
    if (found.size >= query.limit) break;
    if (matches(course, query, disputed)) found.set(course.programId, course);
  }
  const courses = [...found.values()];
  const conflicts = conflictsByRecord(desk.conflictsOf(courses.flatMap(({ records }) => records)));
  return courses.map((course) => toFound(course, conflicts));
}

/** Courses that fit the text, without reading more of them than are asked for. */
function* candidates(
  database: Database,
  query: CourseQuery,
  disputed: ReadonlySet<string> | null,
): Generator<StoredCluster> {
  const desk = createDeskStore(database);
  const text = query.text?.trim() ?? '';
  if (text === '') {
    if (disputed === null) yield* desk.courses({ mix: query.mix, kind: query.evidence });
    else yield* new Set(desk.coursesOf(disputed).values());
    return;
  }
  const courses = createPublishStore(database);
  const course = courses.cluster(text) ?? courses.cluster(desk.leadsTo(text) ?? '');
  if (course !== null) yield course;
  yield* new Set(desk.coursesOf(desk.recordsNamed(text)).values());
  yield* desk.coursesNamed(text);
  if (query.everywhere === null) return;
  yield* new Set(desk.coursesOf(query.everywhere.recordsSaying(database, text)).values());
}

const matches = (
  { records, edges }: StoredCluster,
  { mix, evidence }: CourseQuery,
  disputed: ReadonlySet<string> | null,
): boolean =>
  (mix === null || sourceMix(records) === mix) &&
  (evidence === null || edges.some(({ kind }) => kind === evidence)) &&
  (disputed === null || records.some((key) => disputed.has(key)));

const toFound = (
  { programId, title, provider, records, edges }: StoredCluster,
  conflicts: ReadonlyMap<string, ReadonlySet<string>>,
): FoundCourse => ({
  ...{ programId, title, provider },
  records: records.length,
  mix: sourceMix(records),
  evidence: [...new Set(edges.map(({ kind }) => kind))].toSorted(),
  conflicts: [...new Set(records.flatMap((key) => [...(conflicts.get(key) ?? [])]))].toSorted(),
});

function conflictsByRecord(conflicts: readonly Conflict[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { code, records } of conflicts) {
    for (const key of records) found.set(key, (found.get(key) ?? new Set()).add(code));
  }
  return found;
}
