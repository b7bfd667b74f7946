import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../ingest/cli.ts';
import { parseConfig } from '../../ingest/config.ts';
import { emptySearchesPath, openEmptySearches } from '../../ingest/store/empty-searches.ts';
import type { StoredCluster } from '../../ingest/store/stored.ts';
import {
  demoEnvironment,
  makeDemo,
  openInstallation,
  type TestInstallation,
} from '../support/demo-catalog.ts';

let folder: string;
let dataDir: string;
let demo: string;
let installation: TestInstallation;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  demo = join(folder, 'demo');
  dataDir = join(folder, 'data');
  await makeDemo(demo, 100);
  installation = await openInstallation(dataDir);
  await run();
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true });
});

const run = () => installation.run(demoEnvironment(demo, 1, dataDir));
const catalog = (): string => readFileSync(join(dataDir, 'catalog', 'programs.ndjson'), 'utf8');

async function ingest(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCli({
    argv,
    readConfig: () => parseConfig({ DATA_DIR: dataDir, NOW: '2026-11-21' }),
    open: () => Promise.reject(new Error('nothing to open')),
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

const clusters = async (): Promise<StoredCluster[]> =>
  (await ingest('clusters', '--ndjson')).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredCluster);
const who = ['--author', 'redactie', '--reason', 'nagezien'];
const idIn = (out: string): string => /decision (\S+)/.exec(out)![1]!;

describe('a decision on the command line', () => {
  it('parts a merged pair in the next run, and withdrawn leaves everything as it was', async () => {
    const before = catalog();
    const tied = (await clusters()).find(({ edges }) => edges.some(({ kind }) => kind === 'E1'))!;
    const { a, b } = tied.edges.find(({ kind }) => kind === 'E1')!;
    const { code, out } = await ingest('decide', 'different', a, b, ...who);
    expect(code).toBe(0);

    await run();
    expect((await clusters()).some(({ records }) => records.includes(a) && records.includes(b))).toBe(false);

    expect((await ingest('decide', 'withdraw', idIn(out), ...who)).code).toBe(0);
    await run();
    expect(catalog()).toBe(before);
  });

  it('keeps a course out of the catalogue', async () => {
    const { programId } = (await clusters()).find(({ programId: id }) => catalog().includes(id))!;
    const { out } = await ingest('decide', 'exclude', programId, '--until', '2027-01-01', ...who);
    expect((await run()).merge!.excluded).toBe(1);
    expect(catalog()).not.toContain(`"${programId}"`);
    await ingest('decide', 'withdraw', idIn(out), ...who);
    await run();
    expect(catalog()).toContain(`"${programId}"`);
  });

  it('lets two EDU-DEX programs be one course', async () => {
    const [one, two] = (await clusters())
      .flatMap(({ records }) => records.find((key) => key.startsWith('edudex:')) ?? [])
      .slice(0, 2);
    const { out } = await ingest('decide', 'same', one!, two!, ...who);
    const report = await run();
    expect(report.stopped).toEqual([]);
    expect((await clusters()).some(({ records }) => records.includes(one!) && records.includes(two!))).toBe(
      true,
    );
    await ingest('decide', 'withdraw', idIn(out), ...who);
    await run();
  });

  it('goes out as a list in YAML and comes in again', async () => {
    const exported = (await ingest('decisions', '--yaml')).out;
    expect(exported.split('\n').filter((line) => line.startsWith('- {"id":'))).toHaveLength(3);
    const file = join(folder, 'decisions.yaml');
    writeFileSync(file, `# beslissingen\n\n${exported}`);
    expect(await ingest('decisions', 'import', file)).toEqual({
      code: 0,
      out: '0 new or changed\n',
      err: '',
    });
    writeFileSync(file, exported.replaceAll('nagezien', 'nog eens nagezien'));
    expect((await ingest('decisions', 'import', file)).out).toBe('3 new or changed\n');
    expect(JSON.parse((await ingest('decisions', '--json')).out)).toHaveLength(3);
  });

  it('is refused with a line when it is no decision', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, '- {"id":"x","verdict":"maybe"}\n');
    expect(await ingest('decisions', 'import', file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^line 1: verdict: .*\n$/) as string,
    });
  });

  it.each([
    [['decide', 'same', 'rio:a', 'rio:b'], 2, 'decide needs --author and --reason'],
    [['decide', 'maybe', ...who], 2, 'no decision "maybe"'],
    [['decide', 'same', 'rio:a', ...who], 2, 'same needs 2 arguments'],
    [['decide', 'exclude', 'rio:a', 'rio:b', ...who], 2, '"rio:b" is not expected'],
    [['decide', 'exclude', 'rio:a', '--until', 'later', ...who], 2, '--until is for exclude'],
    [['decide', 'exclude', 'rio:a', '--until', '2020-01-01', ...who], 2, '--until 2020-01-01 is past'],
    [['decide', 'exclude', 'rio:none', ...who], 1, 'no record rio:none'],
    [['decide', 'exclude', 'none', ...who], 1, 'no course none'],
    [['decide', 'withdraw', 'none', ...who], 1, 'no decision "none"'],
    [['conflicts', 'extra'], 2, '"extra" is not expected'],
  ])('%j is refused', async (argv, code, message) => {
    const result = await ingest(...argv);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' });
    expect(result.err).toContain(message);
  });

  it('cannot pin what does not fit', async () => {
    const { programId } = (await clusters())[0]!;
    expect((await ingest('decide', 'pin', programId, 'title', '7', ...who)).err).toContain(
      'title cannot be pinned',
    );
    expect((await ingest('decide', 'pin', programId, 'title', 'Nieuw', ...who)).err).toContain(
      'not JSON: Nieuw',
    );
  });

  it('sets a field by a pin', async () => {
    const { programId } = (await clusters()).find(({ programId: id }) => catalog().includes(id))!;
    const { out } = await ingest('decide', 'pin', programId, 'title', '"Een betere naam"', ...who);
    await run();
    expect(catalog()).toContain('Een betere naam');
    await ingest('decide', 'withdraw', idIn(out), ...who);
    await run();
    expect(catalog()).not.toContain('Een betere naam');
  });
});

describe('conflicts', () => {
  it('are one JSON object per line, found anew by every run', async () => {
    const [one, two] = (await clusters())
      .flatMap(({ records }) => records.find((key) => key.startsWith('edudex:')) ?? [])
      .slice(0, 2);
    const { out } = await ingest('decide', 'same', one!, two!, ...who);
    await run();
    const { code, out: lines } = await ingest('conflicts', '--ndjson');
    const found = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; records: string[] });
    expect(code).toBe(0);
    const differing = found.find(
      ({ code: name, records }) => name === 'TITLE_DIFFERS' && records.includes(one!),
    );
    expect(differing!.records).toContain(two);
    expect(Object.keys(differing!)).toEqual(['code', 'severity', 'records', 'message']);

    await ingest('decide', 'withdraw', idIn(out), ...who);
    await run();
    expect((await ingest('conflicts')).out).not.toContain(one);
  });
});

describe('the desk on the command line', () => {
  it('gives every page as JSON lines', async () => {
    const json = async (...argv: string[]): Promise<Record<string, unknown>[]> => {
      const { code, out, err } = await ingest(...argv);
      expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
      return out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    const [question] = await json('queue');
    expect(await json('queue', question!['id'] as string)).toEqual([question]);
    const [course] = await json('find', '--mix', 'edudex+rio', '--limit', '1');
    expect(await json('course', course!['programId'] as string)).toMatchObject([{ title: course!['title'] }]);
    const [provider] = await json('providers');
    expect(await json('scorecard', provider!['id'] as string)).toMatchObject([{ provider }]);
    const [sample] = (await json('sample', '--size', '1')) as [{ pairs: { a: string; b: string }[] }];
    const { a, b } = sample.pairs[0]!;
    expect(await json('judge', 'E1', a, b, 'right', '--author', 'els')).toMatchObject([
      { kind: 'E1', a, b, verdict: 'right' },
    ]);
    expect(await json('sample', '--size', '1')).toMatchObject([
      { kind: 'E1', judged: 1, hits: 1 },
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(await json('overview')).toMatchObject([{ merge: { stopped: [] } }]);
    const [judged] = await json('audit', '--limit', '1');
    expect(judged).toMatchObject({ what: 'judge', via: 'cli', who: 'els' });
    const older = await json('audit', '--before', String(judged!['id']));
    expect(older.map(({ id }) => id)).not.toContain(judged!['id']);
  });

  it('takes the answer to a question, and takes it back', async () => {
    const queue = async (): Promise<string[]> =>
      (await ingest('queue')).out.split('\n').flatMap((line) => (line === '' ? [] : idOf(line)));
    const idOf = (line: string): string => (JSON.parse(line) as { id: string }).id;
    const [id] = await queue();
    const { code, out } = await ingest('answer', id!, 'later', ...who);
    expect(code).toBe(0);
    const { decision, isNew } = JSON.parse(out) as { decision: { id: string; verdict: string }; isNew: true };
    expect([decision.verdict, isNew]).toEqual(['later', true]);
    expect(await queue()).not.toContain(id);

    const withdrawn = await ingest('decide', 'withdraw', decision.id, ...who, '--json');
    expect(JSON.parse(withdrawn.out)).toMatchObject({ decision: { withdrawn: { author: 'redactie' } } });
    expect(await queue()).toContain(id);
    expect((await ingest('answer', id!, 'perhaps', ...who)).code).toBe(2);
    expect((await ingest('answer', id!, 'later')).code).toBe(2);
  });

  it('gives the words of searches without result, once a server keeps them', async () => {
    expect(await ingest('empty-searches')).toMatchObject({
      code: 1,
      err: expect.stringContaining('LOG_EMPTY_SEARCHES') as string,
    });
    const log = openEmptySearches(emptySearchesPath(dataDir));
    for (const words of ['kantklossen', 'zeepzieden', 'kantklossen']) log.note(words);
    log.close();
    expect((await ingest('empty-searches', '--limit', '1')).out).toBe('{"words":"kantklossen","count":2}\n');
  });

  it.each([
    [2, ['judge', 'E1', 'a', 'b', 'right']],
    [2, ['find', '--evidence', 'E9']],
    [2, ['sample', '--size', 'veel']],
    [2, ['overview', 'nu']],
    [1, ['queue', 'abc']],
    [1, ['answer', 'abc', 'same', '--author', 'els', '--reason', 'x']],
    [1, ['course', 'abc']],
    [1, ['scorecard', 'abc']],
  ])('ends with %d for %j', async (code, argv) => {
    expect((await ingest(...argv)).code).toBe(code);
  });
});
