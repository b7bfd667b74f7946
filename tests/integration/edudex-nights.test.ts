import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectSource } from '../../ingest/collect/collect-source.ts';
import type { Source } from '../../ingest/model/source.ts';
import { edudexSource } from '../../ingest/sources/edudex/source.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import type { RunReport } from '../../ingest/store/run-store.ts';
import { createDice } from '../support/rio-nights.ts';
import { catalogueXml, programXml, type ProgramParts } from '../unit/edudex/support.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edudex-nights-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Files by name, each with its programs. */
type Night = ReadonlyMap<string, readonly string[]>;

interface Put {
  /** Text of a file that is not what its programs give. */
  readonly instead?: ReadonlyMap<string, string>;
  readonly institutes?: string;
}

/** Runs the source over a night; `rest` counts programs that were told as being as they were. */
async function take(
  database: Database,
  night: Night,
  { instead, institutes = '{}' }: Put = {},
): Promise<{ report: RunReport; mapped: number; rest: number }> {
  const dir = join(folder, 'in');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  for (const [name, programs] of night)
    writeFileSync(join(dir, name), instead?.get(name) ?? catalogueXml(programs));
  writeFileSync(join(dir, 'institutes.json'), institutes);
  const settings = { apiUrl: null, apiToken: null, organization: null };
  const source = edudexSource({ xml: dir, institutes: join(dir, 'institutes.json'), ...settings });
  const count = { mapped: 0, rest: 0 };
  const counted: Source = {
    ...source,
    async *collect(context) {
      for await (const item of source.collect(context)) {
        if (item.type === 'program') count.mapped += 1;
        if (item.type === 'rest') count.rest += item.programs;
        yield item;
      }
    },
  };
  const report = await collectSource(counted, {
    database,
    rawDir: join(folder, 'raw'),
    clock: () => new Date('2026-11-21T12:00:00Z'),
    acceptShrink: new Set(['all']),
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  return { report, ...count };
}

/** Everything that a run leaves, of which the order does not matter, sorted. */
function contentsOf(database: Database): Readonly<Record<string, unknown[]>> {
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  return {
    records: all(
      'SELECT kind, key, part, provider, hash, json FROM records JOIN contents USING (hash) ORDER BY 1, 2',
    ),
    contents: all('SELECT hash FROM contents ORDER BY 1'),
    issues: all(
      'SELECT part, severity, code, record_key, field, value, message FROM issues ORDER BY 1, 2, 3, 4, 5, 6, 7',
    ),
    parts: all('SELECT part, fingerprint FROM parts ORDER BY 1'),
    staged: all('SELECT kind, key FROM staged UNION ALL SELECT kind, key FROM leaving'),
  };
}

type Dice = ReturnType<typeof createDice>;
const orgs = ['vakhuis', 'leerhuis'];

/** A program with now and then something wrong with it. */
function someProgram(dice: Dice, id: number): string {
  const parts: ProgramParts = {
    org: orgs[dice(2)]!,
    id: dice(30) === 0 ? '' : `<programId>P-${id}</programId>`,
    name: dice(30) === 0 ? '' : `<programName xml:lang="nl">Cursus ${id} ${dice(50)}</programName>`,
    level: `<programLevel>${['none', 'bachelor', 'vreemd', 'raar'][dice(4)]!}</programLevel>`,
    descriptions: dice(3) === 0 ? '<onbekend>x</onbekend>' : '<searchword xml:lang="nl">snoeien</searchword>',
    head: `<inPublication>${dice(12) === 0 ? 'false' : 'true'}</inPublication><lastEdited>2026-11-0${1 + dice(9)}T10:00:00Z</lastEdited>`,
  };
  return programXml(parts);
}

const files = ['a.xml', 'b.xml', 'c.xml'];
/** Now and then one that is there already, in this file or another. */
const someId = (dice: Dice): number => (dice(5) === 0 ? dice(60) : 100 + dice(5_000));

const firstNight = (dice: Dice): Night =>
  new Map(
    files.map((name, at) => [name, Array.from({ length: 15 }, (_, n) => someProgram(dice, at * 20 + n))]),
  );

/** The next night: programs come, go and change, within a file and between them; some files stay as they are. */
const nextNight = (dice: Dice, night: Night): Night =>
  new Map(
    [...night].map(([name, programs]) => {
      if (dice(2) === 0) return [name, programs];
      const next = programs.flatMap((program) => {
        const what = dice(20);
        if (what === 0) return [];
        if (what === 1) return [someProgram(dice, someId(dice))];
        return what === 2 && dice(3) === 0 ? [program, program] : [program];
      });
      if (dice(4) === 0) next.reverse();
      if (dice(4) === 0) next.push(someProgram(dice, someId(dice)));
      return [name, next];
    }),
  );

describe('night after night', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'gives what reading everything gives, when programs change, come, go and move at random (seed %i)',
    async (seed) => {
      const dice = createDice(seed);
      const nightly = openDatabase(join(folder, 'nightly.db'));
      let night = firstNight(dice);
      let rest = 0;
      for (let number = 0; number < 15; number += 1) {
        const whole = openDatabase(':memory:');
        const institutes = dice(6) === 0 ? '{"vakhuis": {"instituteName": {"nl": "Anders"}}}' : '{}';
        const here = await take(nightly, night, { institutes });
        await take(whole, night, { institutes });
        const { records = [], issues = [], ...others } = contentsOf(nightly);
        const expected = contentsOf(whole);
        expect(records.map(keyOnly)).toEqual(expected['records']!.map(keyOnly));
        expect(others).toEqual({ contents: expected['contents'], parts: expected['parts'], staged: [] });
        expect(issues.filter(isOfOnePart)).toEqual(expected['issues']!.filter(isOfOnePart));
        rest += here.rest;
        whole.close();
        night = nextNight(dice, night);
      }
      expect(rest).toBeGreaterThan(5);
      nightly.close();
    },
    120_000,
  );
});

// Of a key in two files with equal rows either may be the one that is kept, and either may be told of it.
const keyOnly = (row: unknown): unknown => ({ ...(row as object), part: null });
const isOfOnePart = (row: unknown): boolean =>
  !String((row as { message: string }).message).startsWith('delivered more than once');

describe('a file of which something changed', () => {
  const programs = Array.from({ length: 10 }, (_, n) =>
    programXml({ id: `<programId>P-${n}</programId>`, name: `<programName>Cursus ${n}</programName>` }),
  );
  const changed = programs.with(4, programs[4]!.replace('Cursus 4', 'Anders'));
  let database: Database;
  beforeEach(async () => {
    database = openDatabase(':memory:');
    await take(database, new Map([['a.xml', programs]]));
  });

  it('is mapped where it changed, and at its first program', async () => {
    const { report, mapped, rest } = await take(database, new Map([['a.xml', changed]]));
    expect({ mapped, rest }).toEqual({ mapped: 2, rest: 8 });
    expect(report.counters).toMatchObject({ received: 10, changed: 1, unchanged: 9, removed: 0 });
  });

  it('is refused as a whole when its end is not there, and says where', async () => {
    const text = catalogueXml(changed).slice(0, -5);
    const { report } = await take(database, new Map([['a.xml', []]]), {
      instead: new Map([['a.xml', text]]),
    });
    expect(report.message).toMatch(/^EDU-DEX a\.xml: the XML is cut off: .*\(line \d+\)$/);
    expect(contentsOf(database)['records']).toHaveLength(10);
  });

  it('is read whole when a supplier has another name', async () => {
    const institutes = '{"vakhuis": {"instituteName": {"nl": "Anders"}}}';
    const { rest, mapped } = await take(database, new Map([['a.xml', changed]]), { institutes });
    expect({ mapped, rest }).toEqual({ mapped: 10, rest: 0 });
  });

  it('is read whole when a key is in it twice, and the newest edit stays', async () => {
    const newer = programs[3]!.replace('2026-11-01T', '2026-11-02T').replace('Cursus 3', 'Nieuwer');
    const { rest } = await take(database, new Map([['a.xml', [...programs, newer]]]));
    expect(rest).toBe(0);
    expect(JSON.stringify(contentsOf(database)['records'])).toContain('Nieuwer');
    await take(database, new Map([['a.xml', programs]]));
    expect(JSON.stringify(contentsOf(database)['records'])).not.toContain('Nieuwer');
  });
});
