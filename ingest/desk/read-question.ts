import type { EdgeKind, Edge } from '../model/edge.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import type { StoredCluster } from '../store/stored.ts';
import { compareRecords } from './compare-records.ts';
import { toQuestionDecision } from './question-decision.ts';
import { questionReason } from './question-reason.ts';
import { maxMembers, type Question, type QuestionMember, type RankedQuestion } from './question.ts';
import { involvedCourses } from './rank-questions.ts';

/** Makes a question ready to be read; null when one of its records, or the decision it is about, is there no more. */
export function readQuestion(database: Database, ranked: RankedQuestion, today: string): Question | null {
  const { kind, sides, decisionId } = ranked;
  const store = createRecordStore(database);
  const keys = sides.slice(0, maxMembers).map(([first]) => first!);
  const firsts = store.findPrograms(keys);
  const reopened = decisionId === null ? null : createDecisionStore(database).find(decisionId);
  if (firsts.length < keys.length || (decisionId !== null && reopened === null)) return null;
  const courses = createDeskStore(database).coursesOf(sides.flat());
  return {
    ...ranked,
    title: firsts[0]!.title,
    provider: firsts[0]!.provider.name,
    reason: questionReason({
      ...{ kind, members: firsts, reopened },
      tiedBy: tiedBy(firsts, involvedCourses(ranked, courses)),
    }),
    members: firsts.map((record, index) =>
      toMember(record, sides[index]!.length, courses.get(record.key), store.lastSeenOf(record.key)),
    ),
    rows: compareRecords(firsts, today),
    reopened: reopened === null ? null : toQuestionDecision(reopened),
  };
}

function toMember(
  { key, source, title, provider, url }: ProgramRecord,
  sideRecords: number,
  course: StoredCluster | undefined,
  lastSeen: string,
): QuestionMember {
  return {
    ...{ record: key, source, title, provider: provider.name, url, lastSeen },
    programId: course?.programId ?? null,
    courseRecords: course?.records.length ?? 1,
    sideRecords,
  };
}

function tiedBy(
  [first, second]: readonly ProgramRecord[],
  courses: readonly StoredCluster[],
): EdgeKind | null {
  if (first === undefined || second === undefined) return null;
  const isPair = ({ a, b }: Edge): boolean =>
    (a === first.key && b === second.key) || (a === second.key && b === first.key);
  return courses.flatMap(({ edges }) => edges).find(isPair)?.kind ?? null;
}
