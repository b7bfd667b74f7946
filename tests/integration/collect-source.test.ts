import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../ingest/model/source.ts';
import { SourceError } from '../../ingest/model/source-error.ts';
import {
  collect,
  complete,
  type Delivery,
  ids,
  issueCodes,
  programs,
  records,
  stored,
  useCollector,
} from '../support/play-source.ts';

useCollector();

describe('a delivery', () => {
  it('becomes the last good data', async () => {
    const report = await collect(() => [...programs('a', ['1', '2']), complete('a')]);
    expect(report).toMatchObject({ state: 'ok', message: null, counters: { received: 2, added: 2 } });
    expect(stored()).toEqual(['1', '2']);
  });

  it('changes nothing the second time', async () => {
    await collect(() => [...programs('a', ['1']), complete('a')]);
    const revision = records().revision();
    const report = await collect(() => [...programs('a', ['1']), complete('a')]);
    expect(report.counters).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 1 });
    expect(records().revision()).toBe(revision);
  });

  it('keeps a part that is unchanged by its fingerprint', async () => {
    await collect(() => [...programs('a', ['1']), complete('a', 'f1')]);
    const report = await collect((isUnchanged) => {
      expect(isUnchanged('a', 'f2')).toBe(false);
      return isUnchanged('a', 'f1') ? [{ type: 'unchanged', part: 'a' }] : [];
    });
    expect(report.state).toBe('ok');
    expect(stored()).toEqual(['1']);
  });

  it('drops programs that are no longer delivered', async () => {
    await collect(() => [...programs('a', ids(30)), complete('a')]);
    const report = await collect(() => [...programs('a', ids(29)), complete('a', 'f2')]);
    expect(report).toMatchObject({ state: 'ok', counters: { removed: 1 } });
    expect(stored()).toHaveLength(29);
  });

  it('keeps the newest of two records with one key, whatever their order', async () => {
    const old = programs('a', ['1'], { title: 'Oud', editedAt: '2026-01-01' });
    const fresh = programs('a', ['1'], { title: 'Nieuw', editedAt: '2026-02-01' });
    for (const order of [
      [...old, ...fresh],
      [...fresh, ...old],
    ]) {
      await collect(() => [...order, complete('a', String(order.indexOf(old[0]!)))]);
      expect(Array.from(records().programs(), ({ title }) => title)).toEqual(['Nieuw']);
      expect(issueCodes()).toEqual(['DUPLICATE_ID']);
    }
  });

  it('leaves out a record that breaks the model, with an Issue', async () => {
    const broken = programs('a', ['1', '2']).map((item, index) =>
      item.type === 'program' && index === 0
        ? { ...item, record: { ...item.record, textLanguage: 'nederlands' } }
        : item,
    );
    const report = await collect(() => [...broken, complete('a')]);
    expect(report.counters.refused).toBe(1);
    expect(stored()).toEqual(['2']);
    expect(issueCodes()).toEqual(['INVALID_RECORD']);
  });
});

describe('a bad delivery', () => {
  const refuse = (part: string): SourceItem => ({
    type: 'refused',
    part,
    error: new SourceError('edudex', 'parse', `${part}.xml: cut off at line 12`),
  });

  it('leaves the last good data of the part that is refused and takes the others', async () => {
    await collect(() => [
      ...programs('a', ['1', '2']),
      complete('a'),
      ...programs('b', ['3']),
      complete('b'),
    ]);
    const report = await collect(() => [
      ...programs('a', ['1']),
      refuse('a'),
      ...programs('b', ['3', '4']),
      complete('b', 'f2'),
    ]);
    expect(report).toMatchObject({ state: 'partial', message: 'a.xml: cut off at line 12' });
    expect(stored()).toEqual(['1', '2', '3', '4']);
  });

  it('leaves everything when the source as a whole fails', async () => {
    await collect(() => [...programs('a', ['1']), complete('a')]);
    const report = await collect(() => {
      throw new SourceError('edudex', 'fetch', 'GET /feed: 500');
    });
    expect(report).toMatchObject({ state: 'failed', message: 'GET /feed: 500' });
    expect(stored()).toEqual(['1']);
  });

  it('keeps a provider that shrinks too much, and looks again next time', async () => {
    await collect(() => [
      ...programs('a', ids(60)),
      complete('a', 'f1'),
      ...programs('b', ['x']),
      complete('b'),
    ]);
    const collapse: Delivery = () => [
      ...programs('a', ids(6)),
      complete('a', 'f2'),
      ...programs('b', ['x', 'y']),
      complete('b', 'f2'),
    ];
    const report = await collect(collapse);
    expect(report.state).toBe('partial');
    expect(report.message).toContain('a: 60 → 6 records');
    expect(stored()).toHaveLength(62);
    expect(records().hasPart('edudex', 'a', '1:f2', '2026-11-21')).toBe(false);

    const accepted = await collect(collapse, ['a']);
    expect(accepted.state).toBe('ok');
    expect(stored()).toHaveLength(8);
  });

  it('refuses a delivery that has lost a whole provider', async () => {
    await collect(() => [...programs('a', ids(60)), complete('a'), ...programs('b', ['x']), complete('b')]);
    const report = await collect(() => [...programs('b', ['x']), complete('b')]);
    expect(report).toMatchObject({ state: 'partial' });
    expect(stored()).toHaveLength(61);
    const accepted = await collect(() => [...programs('b', ['x']), complete('b')], ['all']);
    expect(accepted.state).toBe('ok');
    expect(stored()).toEqual(['x']);
  });
});

describe('a part whose mapping depends on the day', () => {
  it('counts as unchanged from the day it was read until the day its mapping changes', async () => {
    await collect(() => [
      ...programs('a', ['1']),
      { type: 'complete', part: 'a', fingerprint: 'f1', changesOn: '2026-12-01' },
      ...programs('b', ['2']),
      complete('b'),
    ]);
    const { hasPart } = records();
    const days = ['2026-11-20', '2026-11-21', '2026-11-30', '2026-12-01'];
    expect(days.filter((day) => hasPart('edudex', 'a', '1:f1', day))).toEqual(days.slice(1, 3));
    expect(days.filter((day) => hasPart('edudex', 'b', '1:f1', day))).toEqual(days);
  });
});

describe('a delivery that is not like its source', () => {
  const without = { provider: { kvk: null } };

  it('is refused with what was seen and expected, and the last good data stays', async () => {
    await collect(() => [...programs('a', ids(60)), complete('a')]);
    const report = await collect(() => [...programs('a', ids(60), without), complete('a', 'f2')]);
    expect(report).toMatchObject({
      state: 'failed',
      message:
        'edudex: 0 of 60 records have a KvK number (0 %), at least 50 % expected; the last good data stays; --accept-shrink edudex takes it once',
    });
    const [first] = records().programs();
    expect(first!.provider.kvk).not.toBeNull();
  });

  it('puts back a provider that lost what most of its programs had, and takes the others', async () => {
    await collect(() => [...programs('a', ids(40)), ...programs('b', ['x']), complete('a'), complete('b')]);
    const lost = [...programs('a', ids(25), without), ...programs('a', ids(40).slice(25))];
    const next = (): SourceItem[] => [
      ...lost,
      ...programs('b', ['x', 'y']),
      complete('a', 'f2'),
      complete('b', 'f2'),
    ];
    const report = await collect(next);
    expect(report).toMatchObject({
      state: 'partial',
      message:
        'a: 15 of 40 records have a KvK number (37.5 %), at least 50 % expected, as 40 of 40 had one; the last good data stays; --accept-shrink a takes it once',
    });
    const kvk = (): (string | null)[] => [...records().programs()].map((one) => one.provider.kvk);
    expect(kvk().filter((number) => number === null)).toEqual([]);
    expect(stored()).toContain('y');
    expect((await collect(next, ['a'])).state).toBe('ok');
    expect(kvk().filter((number) => number === null)).toHaveLength(25);
  });

  it('is taken when a maintainer accepts it, and judged with what is kept of other parts', async () => {
    await collect(() => [...programs('a', ids(60), without), complete('a')], ['edudex']);
    expect(stored()).toHaveLength(60);
    const next = await collect(() => [
      { type: 'unchanged', part: 'a' },
      ...programs('b', ['x', 'y']),
      complete('b'),
    ]);
    expect(next.message).toMatch(/^edudex: 2 of 62 records have a KvK number/);
  });

  it('is refused as soon as it has no end', async () => {
    let made = 0;
    function* endless(): Generator<SourceItem> {
      for (;;) yield* programs('a', [String((made += 1))]);
    }
    const report = await collect(endless);
    expect(report.message).toMatch(/^edudex: more than 1000 records/);
    expect(made).toBe(1_001);
    expect(stored()).toEqual([]);
  });
});
