import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../ingest/model/source.ts';
import { SourceError } from '../../ingest/model/source-error.ts';
import type { RunReport } from '../../ingest/store/run-store.ts';
import {
  collect,
  complete,
  ids,
  issueCodes,
  programs,
  records,
  stored,
  useCollector,
} from '../support/play-source.ts';

useCollector();

describe('a part that is told as a difference', () => {
  const rest = (part: string, count: number): SourceItem => ({
    type: 'rest',
    part,
    programs: count,
    issues: [],
  });
  const gone = (key: string): SourceItem => ({ type: 'gone', part: 'a', kind: 'program', key });
  const memo = (text: string): Uint8Array => new TextEncoder().encode(text);
  const memoOf = (part: string, version = '1:'): string | null => {
    const bytes = records().memo('edudex', part, version);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  const load = (): Promise<RunReport> =>
    collect(() => [
      ...programs('a', ids(60)),
      { type: 'complete', part: 'a', fingerprint: 'f1', memo: memo('first') },
    ]);

  it('keeps what is not named, and counts it as received', async () => {
    await load();
    const report = await collect(() => [
      ...programs('a', ['p003', 'new'], { title: 'Anders' }),
      gone('edudex:vakschool/p001'),
      rest('a', 58),
      { type: 'complete', part: 'a', fingerprint: 'f2', memo: memo('second') },
    ]);
    expect(report).toMatchObject({
      state: 'ok',
      counters: { received: 60, added: 1, changed: 1, removed: 1, unchanged: 58 },
    });
    expect(stored()).toEqual(['new', ...ids(60).filter((id) => id !== 'p001')]);
    expect(memoOf('a')).toBe('second');
    expect(memoOf('a', '2:')).toBeNull();
  });

  it('takes back what was let go when it comes in after all', async () => {
    await load();
    await collect(() => [
      gone('edudex:vakschool/p001'),
      rest('a', 59),
      ...programs('a', ['p001']),
      complete('a'),
    ]);
    expect(stored()).toHaveLength(60);
  });

  it('is held to the guards like a whole one, and forgets its memo when a provider is put back', async () => {
    await load();
    const report = await collect(() => [
      ...ids(7).map((id) => gone(`edudex:vakschool/${id}`)),
      rest('a', 53),
      { type: 'complete', part: 'a', fingerprint: 'f2', memo: memo('second') },
    ]);
    expect(report.message).toContain('a: 60 → 53 records');
    expect(stored()).toHaveLength(60);
    expect(memoOf('a')).toBeNull();
  });

  it('keeps nothing of what it said when the source fails afterwards', async () => {
    await load();
    await collect(function* () {
      yield gone('edudex:vakschool/p001');
      yield rest('a', 59);
      throw new SourceError('edudex', 'fetch', 'gone');
    });
    expect(stored()).toHaveLength(60);
    expect(memoOf('a')).toBe('first');
  });
});

describe('a key in two parts', () => {
  it('keeps the newest edit, also when one of the parts did not change', async () => {
    const edited = (part: string, day: string, title: string): SourceItem[] =>
      programs(part, ['1'], { title, editedAt: day, provider: { sourceId: 'p' } });
    const title = (): string => [...records().programs()][0]!.title;
    await collect(() => [...edited('a', '2026-02-01', 'Nieuw'), complete('a')]);
    for (const order of [0, 1]) {
      const old = [...edited('b', '2026-01-01', 'Oud'), complete('b', `f${order}`)];
      const kept: SourceItem = { type: 'unchanged', part: 'a' };
      await collect(() => (order === 0 ? [kept, ...old] : [...old, kept]));
      expect(title()).toBe('Nieuw');
    }
    await collect(() => [
      { type: 'unchanged', part: 'a' },
      ...edited('b', '2026-03-01', 'Nieuwst'),
      complete('b', 'f3'),
    ]);
    expect(title()).toBe('Nieuwst');
    expect(issueCodes()).toEqual(['DUPLICATE_ID']);
  });

  it.each([0, 1])(
    'stays when the part that had the newest edit drops it and the other did not change (%i)',
    async (newest) => {
      const says = (part: string, at: number): SourceItem[] => [
        ...programs(part, ['1'], {
          title: part,
          editedAt: `2026-0${at === newest ? 2 : 1}-01`,
          provider: { sourceId: 'p' },
        }),
        complete(part, `of ${part}`),
      ];
      const titles = (): string[] => Array.from(records().programs(), ({ title }) => title);
      const dropping = ['a', 'b'][newest]!;
      const other = ['b', 'a'][newest]!;
      await collect(() => [...says('a', 0), ...says('b', 1)]);
      expect(titles()).toEqual([dropping]);
      await collect((isUnchanged) => [
        complete(dropping, 'without it'),
        ...(isUnchanged(other, `of ${other}`)
          ? [{ type: 'unchanged', part: other } as const]
          : says(other, 1 - newest)),
      ]);
      expect(titles()).toEqual([other]);
      const isKnown: boolean[] = [];
      await collect((isUnchanged) => {
        isKnown.push(isUnchanged('a', 'of a'), isUnchanged('b', 'of b'));
        return [
          { type: 'unchanged', part: 'a' },
          { type: 'unchanged', part: 'b' },
        ];
      });
      expect(isKnown[1 - newest]).toBe(true);
    },
  );
});
