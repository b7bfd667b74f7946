import { sourceMix } from '../merge/count-clusters.ts';
import type { EdgeKind } from '../model/edge.ts';
import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createMergeStore } from '../store/merge-store.ts';
import { createPublishStore } from '../store/publish-store.ts';
import type { StoredCluster } from '../store/stored.ts';

/** What is looked for; what is null narrows nothing. */
export interface CourseQuery {
  /**
   * Id of a course (also an old one), key of a record, any id or code as a source delivers it, KvK number, or part of
   * the title or of the provider's name.
   */
  readonly text: string | null;
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
  const conflicts = conflictsByRecord(database);
  const found = new Map<string, FoundCourse>();
  for (const course of candidates(database, query.text?.trim() ?? '')) {
    if (found.size >= query.limit) break;
    const shown = toFound(course, conflicts);
    if (matches(shown, query)) found.set(course.programId, shown);
  }
  return [...found.values()];
}

/** Courses that fit the text, without reading more of them than are asked for. */
function* candidates(database: Database, text: string): Generator<StoredCluster> {
  const courses = createPublishStore(database);
  if (text === '') {
    yield* courses.clusters();
    return;
  }
  const course =
    courses.cluster(text) ?? courses.cluster(createMergeStore(database).redirects().get(text) ?? '');
  if (course !== null) yield course;
  const desk = createDeskStore(database);
  yield* new Set(desk.coursesOf([text, ...desk.recordsSaying(text)]).values());
  yield* desk.coursesNamed(text);
}

const matches = (course: FoundCourse, { mix, evidence, conflict }: CourseQuery): boolean =>
  (mix === null || course.mix === mix) &&
  (evidence === null || course.evidence.includes(evidence)) &&
  (conflict === null || course.conflicts.includes(conflict));

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

function conflictsByRecord(database: Database): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { code, records } of createMergeStore(database).conflicts()) {
    for (const key of records) found.set(key, (found.get(key) ?? new Set()).add(code));
  }
  return found;
}
