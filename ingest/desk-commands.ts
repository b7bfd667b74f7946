/** What the maintainers' desk shows, on the command line: one JSON object per line. */
import { parseArgs } from 'node:util';
import { answerQuestion, answersTo } from './desk/answer-question.ts';
import { findCourses } from './desk/find-courses.ts';
import { rankQuestions } from './desk/rank-questions.ts';
import { readCourse } from './desk/read-course.ts';
import { readOverview } from './desk/read-overview.ts';
import { readProviders } from './desk/read-providers.ts';
import { readQuestion } from './desk/read-question.ts';
import { drawSample, judge, readSample, sampleSize } from './desk/read-sample.ts';
import { readScorecard } from './desk/read-scorecard.ts';
import { scorecardCsv } from './desk/scorecard-csv.ts';
import { dutchDate, type Clock } from './lib/clock.ts';
import { ladder } from './merge/ladder.ts';
import type { EdgeKind } from './model/edge.ts';
import { createAuditStore } from './store/audit-store.ts';
import type { Database } from './store/database.ts';
import type { EmptySearches } from './store/empty-searches.ts';
import type { ValueIndex } from './store/value-index.ts';
import { UsageError } from './usage-error.ts';

/** Lines of the usage text. */
export const deskUsage = `  overview
  queue [<question>] [--all]
  answer <question> same|different|later|keep|withdraw --author <name> --reason <text>
  course <course>
  find [<text>] [--everywhere] [--mix edudex+rio] [--evidence <kind>] [--conflict <code>] [--limit <number>]
  providers
  scorecard <provider> [--csv]
  sample [--seed <text>] [--size <number>]
  judge <kind> <record> <record> right|wrong|unsure --author <name>
  audit [--limit <number>] [--before <number of an entry>]
  empty-searches [--limit <number>]`;

/** What a command works with. */
interface DeskInput {
  readonly args: readonly string[];
  readonly values: DeskValues;
  readonly database: Database;
  readonly today: string;
  readonly at: string;
  readonly files: DeskFiles;
}

/** What is kept beside the database. */
export interface DeskFiles {
  readonly openValues: () => ValueIndex;
  /** Null while no server has kept any. */
  readonly openEmptySearches: () => EmptySearches | null;
}

type DeskValues = ReturnType<typeof parse>['values'];

/** Each command gives what goes to standard output. */
const commands: Readonly<Record<string, (input: DeskInput) => string>> = {
  overview: ({ database, today }) => lines([readOverview(database, rankQuestions(database, today))]),
  queue: ({ args: [id], values, database, today }) => {
    const asked = rankQuestions(database, today).filter((question) =>
      id === undefined ? values.all || question.decision === null : question.id === id,
    );
    if (id !== undefined) found(asked[0], id);
    return lines(asked.flatMap((question) => readQuestion(database, question, today) ?? []));
  },
  answer: ({ args: [id = '', said], values: { author, reason }, database, today, at }) => {
    if (author === '' || reason === '') throw new UsageError('answer needs --author and --reason');
    const ranked = rankQuestions(database, today).find((one) => one.id === id);
    const question = found(ranked && readQuestion(database, ranked, today), id);
    const known = answersTo(question);
    const answer = known.find((name) => name === said);
    if (answer === undefined) throw new UsageError(`answers to this question: ${known.join(', ')}`);
    return lines([answerQuestion(database, question, answer, { author, reason, at, via: 'cli' })]);
  },
  course: ({ args: [id = ''], database, today }) => lines([found(readCourse(database, id, today), id)]),
  find: ({ args: [text], values, database, files }) => {
    const everywhere = values.everywhere ? files.openValues() : null;
    everywhere?.refresh(database);
    return lines(
      findCourses(database, {
        text: text ?? null,
        everywhere,
        mix: values.mix ?? null,
        evidence: values.evidence === undefined ? null : kindOf(values.evidence),
        conflict: values.conflict ?? null,
        limit: countOf(values.limit, 'limit'),
      }),
    );
  },
  providers: ({ database }) => lines(readProviders(database)),
  scorecard: ({ args: [id = ''], values, database, today }) => {
    const card = found(readScorecard(database, id, today), id);
    return values.csv ? scorecardCsv(card) : lines([card]);
  },
  sample: ({ values, database, today }) => {
    const draws = drawSample(database, values.seed ?? today.slice(0, 7), countOf(values.size, 'size'));
    return lines(readSample(database, draws));
  },
  judge: ({ args: [kind = '', a = '', b = '', verdict], values, database, at }) => {
    if (values.author === '') throw new UsageError('judge needs --author');
    const said = (['right', 'wrong', 'unsure'] as const).find((name) => name === verdict);
    if (said === undefined) throw new UsageError('judge needs right, wrong or unsure');
    const pair = { kind: kindOf(kind), a, b, verdict: said };
    return lines([judge(database, pair, { author: values.author, at, via: 'cli' })]);
  },
  audit: ({ values: { limit, before }, database }) => {
    const older = before === undefined ? [] : [countOf(before, 'before')];
    return lines(createAuditStore(database).list(countOf(limit, 'limit'), ...older));
  },
  'empty-searches': ({ values, files }) => {
    const log = files.openEmptySearches();
    if (log === null)
      throw new Error('no searches are kept: LOG_EMPTY_SEARCHES=true lets the server keep them');
    try {
      return lines(log.top(countOf(values.limit, 'limit')));
    } finally {
      log.close();
    }
  },
};

/** Arguments each command takes at most; none where it is not named. */
const mostArguments: Readonly<Record<string, number>> = {
  queue: 1,
  answer: 2,
  course: 1,
  find: 1,
  scorecard: 1,
  judge: 4,
};

/** Names of the commands here. */
export const deskCommands: ReadonlySet<string> = new Set(Object.keys(commands));

/** Carries one of them out and returns what goes to standard output. Throws UsageError, or an Error for a person. */
export function runDeskCommand(
  argv: readonly string[],
  database: Database,
  clock: Clock,
  files: DeskFiles,
): string {
  const { values, positionals } = parse(argv);
  const [command = '', ...args] = positionals;
  const extra = args[mostArguments[command] ?? 0];
  if (extra !== undefined) throw new UsageError(`"${extra}" is not expected`);
  const now = clock();
  return commands[command]!({
    ...{ args, values, database, files },
    ...{ today: dutchDate(now), at: now.toISOString() },
  });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
        everywhere: { type: 'boolean', default: false },
        author: { type: 'string', default: '' },
        reason: { type: 'string', default: '' },
        mix: { type: 'string' },
        evidence: { type: 'string' },
        conflict: { type: 'string' },
        seed: { type: 'string' },
        size: { type: 'string', default: String(sampleSize) },
        limit: { type: 'string', default: '100' },
        before: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const lines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

function found<Item>(item: Item | null | undefined, name: string): Item {
  if (item === null || item === undefined) throw new Error(`there is no "${name}"`);
  return item;
}

function kindOf(name: string): EdgeKind {
  const kind = ladder.map((rung) => rung.kind).find((one) => one === name);
  if (kind === undefined || kind === 'E6' || kind === 'E7') throw new UsageError(`no evidence "${name}"`);
  return kind;
}

function countOf(text: string, name: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} needs a whole number of 1 or more`);
  return Number(text);
}
