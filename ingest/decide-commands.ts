/** `decide`, `decisions` and `conflicts` of the command line: what a maintainer decides about a merge. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fromDecisionLines, toDecisionLines } from './decision-lines.ts';
import type { Clock } from './lib/clock.ts';
import { isPair, type Decision, type Verdict } from './model/decision.ts';
import { isoDateSchema } from './model/offer.ts';
import { anchorKey } from './model/program-id.ts';
import type { ProgramRecord } from './model/program-record.ts';
import type { Database } from './store/database.ts';
import { createDecisionStore } from './store/decision-store.ts';
import { createMergeStore } from './store/merge-store.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';
import { takeDecision } from './take-decision.ts';
import { UsageError } from './usage-error.ts';

/** Lines of the usage text. */
export const decideUsage = `  conflicts [--ndjson]
  decide same|different|later <course> <course> --author <name> --reason <text>
  decide exclude <course> [--until YYYY-MM-DD] --author <name> --reason <text>
  decide pin <course> <field> <value as JSON> --author <name> --reason <text>
  decide withdraw <decision> --author <name> --reason <text>
  decisions [--yaml|--json]
  decisions import <file>
  (<course>: a record key such as edudex:<orgUnitId>/<programId>, or the id of a course)`;

/** Names of the commands here. */
export const decideCommands: ReadonlySet<string> = new Set(['conflicts', 'decide', 'decisions']);

/** Carries one of them out and returns what goes to standard output. Throws UsageError, or an Error for a person. */
export function runDecideCommand(argv: readonly string[], database: Database, clock: Clock): string {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (command === 'decide') return decide(rest, values, database, clock);
  if (command === 'conflicts') {
    noMore(rest);
    return Array.from(createMergeStore(database).conflicts(), (found) => `${JSON.stringify(found)}\n`).join(
      '',
    );
  }
  const store = createDecisionStore(database);
  if (rest[0] !== 'import') {
    noMore(rest);
    return values.json ? `${JSON.stringify(store.all())}\n` : toDecisionLines(store.all());
  }
  noMore(rest.slice(2));
  if (rest[1] === undefined) throw new UsageError('import needs a file');
  return `${store.save(fromDecisionLines(readFileSync(rest[1], 'utf8')))} new or changed\n`;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        author: { type: 'string', default: '' },
        reason: { type: 'string', default: '' },
        until: { type: 'string' },
        ndjson: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        yaml: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

interface DecideValues {
  readonly author: string;
  readonly reason: string;
  readonly until?: string | undefined;
}

/** Verdicts about two records. */
const pairs: readonly Verdict[] = ['same', 'different', 'later'];

function decide(
  [what, ...args]: readonly string[],
  { author, reason, until }: DecideValues,
  database: Database,
  clock: Clock,
): string {
  if (author === '' || reason === '') throw new UsageError('decide needs --author and --reason');
  const store = createDecisionStore(database);
  const at = clock().toISOString();
  if (what === 'withdraw') {
    noMore(args.slice(1));
    const decision = store.find(args[0] ?? '');
    if (decision === null) throw new Error(`no decision "${args[0] ?? ''}"`);
    return saved(store.save([{ ...decision, withdrawn: { author, at, reason } }]), decision);
  }
  const verdict = [...pairs, 'exclude' as const, 'pin' as const].find((name) => name === what);
  if (verdict === undefined) throw new UsageError(`no decision "${what ?? ''}"`);
  if (until !== undefined && (verdict !== 'exclude' || !isoDateSchema.safeParse(until).success)) {
    throw new UsageError('--until is for exclude, with a date YYYY-MM-DD');
  }
  const count = isPair(verdict) ? 2 : 1;
  const expected = verdict === 'pin' ? 3 : count;
  if (args.length < expected) throw new UsageError(`${verdict} needs ${expected} arguments`);
  noMore(args.slice(expected));
  const decision = takeDecision({
    ...{ verdict, author, reason, at, until: until ?? null },
    records: args.slice(0, count).map((name) => recordOf(name, database)),
    field: verdict === 'pin' ? args[1]! : null,
    value: verdict === 'pin' ? valueOf(args[2]!) : null,
  });
  return saved(store.save([decision]), decision);
}

const saved = (changed: number, { id }: Decision): string =>
  `decision ${id} ${changed === 0 ? 'was there already' : 'is taken up by the next run'}\n`;

function valueOf(text: string): Decision['value'] {
  try {
    return JSON.parse(text) as Decision['value'];
  } catch {
    throw new UsageError(`not JSON: ${text} (a text needs quotes: '"Nieuwe titel"')`);
  }
}

/** The record with this key, or the record that a course of this id is named after. */
function recordOf(name: string, database: Database): ProgramRecord {
  const records = createRecordStore(database);
  if (name.includes(':')) return records.programsByKey([name])[0]!;
  for (const { programId, records: keys } of createPublishStore(database).clusters()) {
    if (programId === name) return records.programsByKey([anchorKey(keys)])[0]!;
  }
  throw new Error(`no course ${name}`);
}

function noMore([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UsageError(`"${extra}" is not expected`);
}
