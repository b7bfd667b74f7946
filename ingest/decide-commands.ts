/** `decide`, `decisions` and `conflicts` of the command line: what a maintainer decides about a merge. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decide, importDecisions, withdraw, type Actor, type Decided } from './desk/decide.ts';
import { fromDecisionLines, toDecisionLines } from './decision-lines.ts';
import { dutchDate, type Clock } from './lib/clock.ts';
import { isPair, type Decision, type Verdict } from './model/decision.ts';
import { isoDateSchema } from './model/offer.ts';
import type { Database } from './store/database.ts';
import { createDecisionStore } from './store/decision-store.ts';
import { createMergeStore } from './store/merge-store.ts';
import { UsageError } from './usage-error.ts';

/** Lines of the usage text. */
export const decideUsage = `  conflicts [--ndjson]
  decide same|different|later <course> <course>… --author <name> --reason <text>
  decide different <course>… --from <course>… --author <name> --reason <text>
  decide exclude <course> [--until YYYY-MM-DD] --author <name> --reason <text>
  decide pin <course> <field> <value as JSON> --author <name> --reason <text>
  decide withdraw <decision> --author <name> --reason <text>
  decisions [--yaml|--json]
  decisions import <file>
  (--json after decide and import: what was decided, as JSON)
  (<course>: a record key such as edudex:<orgUnitId>/<programId>, or the id of a course)`;

/** Names of the commands here. */
export const decideCommands: ReadonlySet<string> = new Set(['conflicts', 'decide', 'decisions']);

/** Carries one of them out and returns what goes to standard output. Throws UsageError, or an Error for a person. */
export function runDecideCommand(argv: readonly string[], database: Database, clock: Clock): string {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (command === 'decide') return decideOn(rest, values, database, clock);
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
  const changed = importDecisions(database, fromDecisionLines(readFileSync(rest[1], 'utf8')), {
    ...{ author: values.author || 'import', reason: values.reason },
    ...{ at: clock().toISOString(), via: 'cli' as const },
  });
  return values.json ? `${JSON.stringify({ changed })}\n` : `${changed} new or changed\n`;
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
        from: { type: 'string', multiple: true, default: [] },
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
  readonly from: readonly string[];
  readonly json: boolean;
}

/** Verdicts about records with each other. */
const pairs: readonly Verdict[] = ['same', 'different', 'later'];

function decideOn(
  [what, ...args]: readonly string[],
  { author, reason, until, from, json }: DecideValues,
  database: Database,
  clock: Clock,
): string {
  if (author === '' || reason === '') throw new UsageError('decide needs --author and --reason');
  const actor: Actor = { author, reason, at: clock().toISOString(), via: 'cli' };
  if (what === 'withdraw') {
    noMore(args.slice(1));
    return saved(withdraw(database, args[0] ?? '', actor), json);
  }
  const verdict = [...pairs, 'exclude' as const, 'pin' as const].find((name) => name === what);
  if (verdict === undefined) throw new UsageError(`no decision "${what ?? ''}"`);
  if (until !== undefined && (verdict !== 'exclude' || !isoDateSchema.safeParse(until).success)) {
    throw new UsageError('--until is for exclude, with a date YYYY-MM-DD');
  }
  if (until !== undefined && until < dutchDate(clock())) throw new UsageError(`--until ${until} is past`);
  const least = verdict === 'pin' ? 3 : isPair(verdict) && from.length === 0 ? 2 : 1;
  if (args.length < least) throw new UsageError(`${verdict} needs ${least} arguments`);
  if (!isPair(verdict)) noMore(args.slice(least));
  return saved(
    decide(
      database,
      {
        ...{ verdict, from, until: until ?? null },
        records: verdict === 'pin' ? args.slice(0, 1) : args,
        field: verdict === 'pin' ? args[1]! : null,
        value: verdict === 'pin' ? valueOf(args[2]!) : null,
      },
      actor,
    ),
    json,
  );
}

const saved = ({ decision, isNew }: Decided, asJson: boolean): string =>
  asJson
    ? `${JSON.stringify({ decision, isNew })}\n`
    : `decision ${decision.id} ${isNew ? 'is taken up by the next run' : 'was there already'}\n`;

function valueOf(text: string): Decision['value'] {
  try {
    return JSON.parse(text) as Decision['value'];
  } catch {
    throw new UsageError(`not JSON: ${text} (a text needs quotes: '"Nieuwe titel"')`);
  }
}

function noMore([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UsageError(`"${extra}" is not expected`);
}
