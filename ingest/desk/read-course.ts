import { courseDecisions } from '../merge/course-decisions.ts';
import { evidenceOf } from '../merge/evidence.ts';
import { mergeRecords } from '../merge/merge-records.ts';
import type { Conflict } from '../model/conflict.ts';
import { recordsOf, type Decision } from '../model/decision.ts';
import type { Alternative, SurvivingField } from '../model/program.ts';
import type { SourceName } from '../model/codes.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createMergeLog } from '../store/merge-log.ts';
import { createPublishStore } from '../store/publish-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import { comingStarts, isOnOffer } from './coming-starts.ts';
import { compareRecords } from './compare-records.ts';
import { courseEdges, recordSplits, type CourseEdge, type RecordSplit } from './course-edges.ts';
import { courseHistory, type HistoryEntry } from './course-history.ts';
import type { QuestionRow } from './question.ts';

/** A record of a course. */
export interface CourseMember {
  readonly record: string;
  readonly source: SourceName;
  readonly title: string;
  readonly provider: string;
  readonly kvk: string | null;
  readonly url: string | null;
  readonly lastSeen: string;
  readonly onOffer: boolean;
  readonly starts: number;
}

/** What the catalogue says of a field, where it is from, and what lost. */
export interface CourseField {
  readonly field: SurvivingField;
  readonly value: unknown;
  /** Null for a field that is empty, or that a person pinned. */
  readonly source: SourceName | null;
  readonly pinned: boolean;
  readonly alternatives: readonly Alternative[];
}

/** Everything a maintainer sees of a course. */
export interface CourseDetail {
  readonly programId: string;
  readonly title: string;
  readonly provider: string;
  /** The id that was asked for, when it is an old one that leads here. */
  readonly redirectedFrom: string | null;
  /** Other ids that lead here. */
  readonly oldIds: readonly string[];
  readonly members: readonly CourseMember[];
  /** A value per member, in their order; differing rows first. */
  readonly rows: readonly QuestionRow[];
  readonly edges: readonly CourseEdge[];
  readonly splits: readonly RecordSplit[];
  /** Fields as merged of the records on offer; empty when none is. */
  readonly fields: readonly CourseField[];
  readonly conflicts: readonly Conflict[];
  /** All decisions that name one of its records, also withdrawn ones. */
  readonly decisions: readonly Decision[];
  /** True while a person keeps it out of the catalogue. */
  readonly excluded: boolean;
  readonly history: readonly HistoryEntry[];
}

/** Records that left, shown in the history. */
const shownMoves = 100;

/** A course of the last merge by its id, or by an id that leads to it; null when there is none. */
export function readCourse(database: Database, id: string, today: string): CourseDetail | null {
  const courses = createPublishStore(database);
  const desk = createDeskStore(database);
  const log = createMergeLog(database);
  const store = createRecordStore(database);
  const course = courses.cluster(id) ?? courses.cluster(desk.leadsTo(id) ?? '');
  if (course === null) return null;

  const { programId, title, provider } = course;
  const keys = new Set(course.records);
  const records = store.findPrograms(keys);
  const offered = records.filter((record) => isOnOffer(record, today));
  const all = createDecisionStore(database).all();
  const decisions = all.filter((decision) => recordsOf(decision).some((key) => keys.has(key)));
  const ofCourse = courseDecisions(decisions, today);
  const joined = log.movesOf(keys);
  const dayOf = new Map(joined.filter(({ to }) => to === programId).map(({ record, day }) => [record, day]));
  const evidence = records.map(evidenceOf);
  const pins = offered.flatMap(({ key }) => ofCourse.pins.get(key) ?? []);
  const merged = offered.length === 0 ? null : mergeRecords(course, offered, pins).program;
  return {
    ...{ programId, title, provider, decisions },
    redirectedFrom: id === programId ? null : id,
    oldIds: desk.oldIdsOf(programId),
    members: records.map((record) => ({
      record: record.key,
      ...{ source: record.source, title: record.title, provider: record.provider.name },
      ...{ kvk: record.provider.kvk, url: record.url },
      lastSeen: store.lastSeenOf(record.key),
      onOffer: isOnOffer(record, today),
      starts: comingStarts([record], today).length,
    })),
    rows: compareRecords(records, today),
    edges: courseEdges(course.edges, evidence, all, (key) => dayOf.get(key) ?? null),
    splits: recordSplits(evidence, all),
    fields:
      merged === null
        ? []
        : (Object.keys(merged.origins) as (SurvivingField | 'offers' | 'costs')[])
            .concat(merged.pinned)
            .filter((field) => field !== 'offers' && field !== 'costs')
            .map((field) => ({
              field,
              value: merged[field],
              source: merged.origins[field] ?? null,
              pinned: merged.pinned.includes(field),
              alternatives: merged.alternatives[field] ?? [],
            })),
    conflicts: desk.conflictsOf(keys),
    excluded: course.records.some((key) => ofCourse.excluded.has(key)),
    history: courseHistory(
      programId,
      [...joined, ...log.leftFrom(programId, shownMoves).filter(({ record }) => !keys.has(record))],
      all,
      course.records,
    ),
  };
}
