/** What the maintainers' desk shows, on the command line: one JSON object per line. */
import { parseArgs } from 'node:util';
import { readQueue } from './desk/read-queue.ts';
import { dutchDate, type Clock } from './lib/clock.ts';
import type { Database } from './store/database.ts';
import { createAuditStore } from './store/audit-store.ts';
import { UsageError } from './usage-error.ts';

/** Lines of the usage text. */
export const deskUsage = `  queue [<question>] [--all]
  audit [--limit <number>]`;

/** Names of the commands here. */
export const deskCommands: ReadonlySet<string> = new Set(['queue', 'audit']);

/** Carries one of them out and returns what goes to standard output. Throws UsageError, or an Error for a person. */
export function runDeskCommand(argv: readonly string[], database: Database, clock: Clock): string {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  const today = dutchDate(clock());
  if (command === 'audit') {
    noMore(rest);
    return lines(createAuditStore(database).list(countOf(values.limit, 'limit')));
  }
  noMore(rest.slice(1));
  const questions = readQueue(database, today);
  if (rest[0] === undefined) {
    return lines(values.all ? questions : questions.filter(({ decision }) => decision === null));
  }
  const question = questions.find(({ id }) => id === rest[0]);
  if (question === undefined) throw new Error(`no question "${rest[0]}"`);
  return lines([question]);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        limit: { type: 'string', default: '100' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const lines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

function countOf(text: string, name: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} needs a whole number of 1 or more`);
  return Number(text);
}

function noMore([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UsageError(`"${extra}" is not expected`);
}
