import { liveDecisions } from '../merge/live-decisions.ts';
import { recordsOf, type Decision } from '../model/decision.ts';
import type { Edge } from '../model/edge.ts';
import { questionId } from '../model/program-id.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createMergeStore } from '../store/merge-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import type { StoredCluster } from '../store/stored.ts';
import { compareRecords } from './compare-records.ts';
import { draftQuestions, draftSampled } from './draft-questions.ts';
import { indexAnswers, toQuestionDecision } from './question-decision.ts';
import { questionEffect } from './question-effect.ts';
import { questionReason } from './question-reason.ts';
import { isJoined, maxMembers, type Question, type QuestionDraft, type QuestionMember } from './question.ts';
import { draftReopened } from './reopened-decisions.ts';
import { sampledEdges } from './sampled-edges.ts';

/** Edges a month that are put to a person although nothing speaks against them. */
const sampledAMonth = 20;

/**
 * Everything a person is asked, what harms the visitor most first: what stops publication, then what has most starts to
 * come, then most offers; the sample comes last. Answered questions stay in it, with their decision, until the next run.
 * `today` (`YYYY-MM-DD`) says which starts are to come, and its month which edges are sampled.
 */
export function readQueue(database: Database, today: string): Question[] {
  const store = createRecordStore(database);
  const desk = createDeskStore(database);
  const live = liveDecisions(createDecisionStore(database).all());
  const conflicts = [...createMergeStore(database).conflicts()];
  const sampled = sampledEdges(desk.edgesOf(['E4', 'E5']), today.slice(0, 7), sampledAMonth);

  const asked = [
    ...conflicts.flatMap(({ records }) => records),
    ...live.flatMap(recordsOf),
    ...sampled.flatMap(({ a, b }) => [a, b]),
  ];
  const courses = desk.coursesOf(asked);
  const keys = new Set([...asked, ...[...courses.values()].flatMap(({ records }) => records)]);
  const records = new Map(store.findPrograms(keys).map((record) => [record.key, record]));
  const recordOf = (key: string): ProgramRecord | undefined => records.get(key);
  const answers = indexAnswers(live, recordOf);

  const drafts = [
    ...draftQuestions(conflicts, recordOf),
    ...draftReopened(live, recordOf),
    ...draftSampled(sampled),
  ];
  const context: Context = { today, courses, records, live, lastSeen: store.lastSeenOf };
  const questions = drafts.map((draft) => {
    const answer = draft.decisionId === null ? answers.answerTo(draft) : null;
    return toQuestion(draft, answer, context);
  });
  return [...new Map(questions.map((question) => [question.id, question])).values()].toSorted(byHarm);
}

interface Context {
  readonly today: string;
  readonly courses: ReadonlyMap<string, StoredCluster>;
  readonly records: ReadonlyMap<string, ProgramRecord>;
  readonly live: readonly Decision[];
  readonly lastSeen: (key: string) => string;
}

function toQuestion(draft: QuestionDraft, answer: Decision | null, context: Context): Question {
  const { kind, sides, decisionId } = draft;
  const { today, courses, records } = context;
  const firsts = sides.slice(0, maxMembers).map(([first]) => records.get(first!)!);
  const involved = [...new Set(sides.flat().map((key) => courses.get(key)))].filter(
    (course) => course !== undefined,
  );
  const reopened = context.live.find(({ id }) => id === decisionId) ?? null;
  return {
    id: questionId([kind, decisionId, ...sides.map((side) => side.join(' '))]),
    kind,
    stops: kind === 'two-edudex' || kind === 'two-kvk',
    title: firsts[0]!.title,
    provider: firsts[0]!.provider.name,
    reason: questionReason({ kind, members: firsts, tiedBy: tiedBy(firsts, involved), reopened }),
    effect: questionEffect(
      isJoined(kind) && involved.length > 1 ? 'possibly-same' : kind,
      sides.length,
      involved.map((course) => course.records.flatMap((key) => records.get(key) ?? [])),
      today,
    ),
    sides,
    members: firsts.map((record, index) => toMember(record, sides[index]!.length, context)),
    rows: compareRecords(firsts, today),
    decision: answer === null ? null : toQuestionDecision(answer),
    reopened: reopened === null ? null : toQuestionDecision(reopened),
  };
}

function toMember(
  record: ProgramRecord,
  sideRecords: number,
  { courses, lastSeen }: Context,
): QuestionMember {
  const course = courses.get(record.key);
  return {
    record: record.key,
    source: record.source,
    title: record.title,
    provider: record.provider.name,
    url: record.url,
    lastSeen: lastSeen(record.key),
    programId: course?.programId ?? null,
    courseRecords: course?.records.length ?? 1,
    sideRecords,
  };
}

function tiedBy(
  [first, second]: readonly ProgramRecord[],
  courses: readonly StoredCluster[],
): Edge['kind'] | null {
  if (first === undefined || second === undefined) return null;
  const isPair = ({ a, b }: Edge): boolean =>
    (a === first.key && b === second.key) || (a === second.key && b === first.key);
  return courses.flatMap(({ edges }) => edges).find(isPair)?.kind ?? null;
}

/** What changes nothing before the visitor comes after what does. */
const rankOf = ({ stops, kind, effect }: Question): number =>
  stops ? 0 : kind === 'sampled' ? 3 : effect.cards === effect.cardsAfter ? 2 : 1;

const byHarm = (a: Question, b: Question): number =>
  rankOf(a) - rankOf(b) ||
  b.effect.starts - a.effect.starts ||
  b.effect.offers - a.effect.offers ||
  (a.id < b.id ? -1 : 1);
