import { mergeRecords } from '../merge/merge-records.ts';
import type { Conflict } from '../model/conflict.ts';
import type { SourceName } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import { comingStarts, isOnOffer } from './coming-starts.ts';
import { criteria } from './course-criteria.ts';
import { readProviders, type DeskProvider } from './read-providers.ts';
import { scoreCourse, type CourseScore } from './score-course.ts';
import { counted, sourceWords } from './nl/words.ts';

/** How a provider's courses look, and what it can repair in the source. */
export interface Scorecard {
  readonly provider: DeskProvider;
  readonly courses: number;
  /** Scores of the courses on offer, 0–100; null when there are none. */
  readonly score: { readonly average: number; readonly lowest: number; readonly highest: number } | null;
  /** Courses on offer that meet each criterion, of those it applies to. */
  readonly completeness: readonly {
    readonly name: string;
    readonly label: string;
    readonly met: number;
    readonly of: number;
  }[];
  /** Day of the last delivery per source, and courses on offer without a start to come. */
  readonly freshness: {
    readonly lastSeen: Readonly<Partial<Record<SourceName, string>>>;
    readonly withoutStart: number;
    readonly endedRecords: number;
  };
  readonly conflicts: readonly Conflict[];
  /** Values that were put right, dropped or refused, by code. */
  readonly issues: readonly { readonly code: string; readonly count: number; readonly example: Issue }[];
  /** What to repair, in Dutch, what concerns most courses first. */
  readonly repairs: readonly string[];
  /** Every course on offer, the least complete first. */
  readonly worst: readonly CourseScore[];
}

/** The scorecard of a provider (its `DeskProvider.id`); null when there is none. */
export function readScorecard(database: Database, id: string, today: string): Scorecard | null {
  const provider = readProviders(database).find((one) => one.id === id);
  if (provider === undefined) return null;
  const desk = createDeskStore(database);
  const keys = provider.accounts.flatMap((account) => desk.recordsOf(account.source, account.provider));
  const records = createRecordStore(database).findPrograms(keys);
  const byKey = new Map(records.map((record) => [record.key, record]));

  const programs = [...new Set(desk.coursesOf(keys).values())].flatMap((course) => {
    const own = course.records.flatMap((key) => byKey.get(key) ?? []);
    const offered = own.filter((record) => isOnOffer(record, today));
    return offered.length === 0 ? [] : [mergeRecords(course, offered).program];
  });
  const scores = programs.map((program) => scoreCourse(program, today));
  const completeness = criteria.map(({ name, label, filled }) => {
    const shares = programs.map((program) => filled(program, today)).filter((share) => share !== null);
    return { name, label, met: shares.filter((share) => share === 1).length, of: shares.length };
  });
  const lastSeen: Partial<Record<SourceName, string>> = {};
  for (const { source, provider: account } of provider.accounts) {
    const day = desk.lastSeenOf(source, account);
    if (day !== null && day > (lastSeen[source] ?? '')) lastSeen[source] = day;
  }
  const conflicts = desk.conflictsOf(keys);
  return {
    provider,
    courses: programs.length,
    score: summarise(scores.map(({ score }) => score)),
    completeness,
    freshness: {
      lastSeen,
      withoutStart: completeness
        .filter(({ name }) => name === 'starts')
        .reduce((sum, { met, of }) => sum + of - met, 0),
      endedRecords: records.filter((record) => !isOnOffer(record, today)).length,
    },
    conflicts,
    issues: countIssues(desk.issuesOf(keys)),
    repairs: [
      ...repairsOf(completeness, provider),
      ...staleOf(
        records.filter(
          (record) =>
            isOnOffer(record, today) &&
            comingStarts([record], today).length === 0 &&
            record.offers.some(({ runs }) => runs.length > 0),
        ).length,
      ),
      ...notInRio(conflicts.filter(({ code }) => code === 'RIO_EXPECTED_NOT_FOUND').length),
    ],
    worst: scores.toSorted((a, b) => a.score - b.score || (a.programId < b.programId ? -1 : 1)),
  };
}

function summarise(scores: readonly number[]): Scorecard['score'] {
  if (scores.length === 0) return null;
  const sorted = scores.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, score) => total + score, 0);
  return { average: Math.round(sum / sorted.length), lowest: sorted[0]!, highest: sorted.at(-1)! };
}

/** A line per criterion that some courses do not meet, and where to put it right. */
const repairsOf = (completeness: Scorecard['completeness'], { records }: DeskProvider): string[] =>
  completeness
    .map((found, index) => ({ ...found, criterion: criteria[index]!, gap: found.of - found.met }))
    .filter(({ gap }) => gap > 0)
    .toSorted((a, b) => b.gap - a.gap)
    .map(
      ({ gap, of, label, criterion }) =>
        `${gap} van ${counted(of, 'opleiding', 'opleidingen')} zonder ${label}. ${criterion.repair} ${whereTo(criterion.sources, records)}`,
    );

function whereTo(able: readonly SourceName[], records: DeskProvider['records']): string {
  const used = able.filter((source) => records[source] !== undefined).map((source) => sourceWords[source]);
  const others = able.map((source) => sourceWords[source]).join(' of ');
  return used.length > 0 ? `(In ${used.join(' of ')}.)` : `(Dat kan niet in RIO: lever ook aan ${others}.)`;
}

const staleOf = (count: number): string[] =>
  count === 0
    ? []
    : [
        `Bij ${counted(count, 'record', 'records')} liggen alle startmomenten in het verleden of zijn ze geannuleerd. Lever nieuwe startdata aan of beëindig het aanbod.`,
      ];

const notInRio = (count: number): string[] =>
  count === 0
    ? []
    : [
        `Bij ${counted(count, 'opleiding', 'opleidingen')} staat in EDU-DEX dat RIO ze ook heeft, maar daar zijn ze niet gevonden. Kijk in de terugkoppeling van RIO waarom.`,
      ];

const countIssues = (issues: readonly Issue[]): Scorecard['issues'] =>
  [...Map.groupBy(issues, ({ code }) => code)]
    .map(([code, all]) => ({ code, count: all.length, example: all[0]! }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
