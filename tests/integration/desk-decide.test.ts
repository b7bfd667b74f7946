import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, importDecisions, withdraw, type Actor } from '../../ingest/desk/decide.ts';
import { createAuditStore } from '../../ingest/store/audit-store.ts';
import type { Database } from '../../ingest/store/database.ts';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
import { buildRecord } from '../support/build-record.ts';
import { storedRecords } from '../support/stored-records.ts';

const [one, a, b] = [buildRecord('edudex', '1'), buildRecord('rio', 'a'), buildRecord('rio', 'b')];
const els: Actor = { author: 'els', reason: 'nagezien', at: '2026-11-21T10:00:00Z', via: 'web' };

let database: Database;
beforeEach(() => {
  database = storedRecords([one, a, b]);
});
afterEach(() => database.close());

const log = () =>
  createAuditStore(database)
    .list(10)
    .map(({ who, via, what, subject }) => `${who} ${via} ${what} ${subject}`);

describe('deciding', () => {
  it('notes the values it was taken on, and is logged', () => {
    const { decision, isNew } = decide(database, { verdict: 'same', records: [a.key, one.key] }, els);
    expect(isNew).toBe(true);
    expect(decision.records).toEqual([one.key, a.key]);
    expect(decision.seen[a.key]).toMatchObject({ title: a.title, kvk: a.provider.kvk });
    expect(log()).toEqual([`els web decide ${decision.id}`]);
  });

  it('splits a course the same way from either side', () => {
    const split = (records: string[], from: string[]) =>
      decide(database, { verdict: 'different', records, from }, els).decision.id;
    expect(split([a.key], [b.key, one.key])).toBe(split([one.key, b.key], [a.key]));
    expect(log()).toHaveLength(1);
  });

  it.each([
    ['a record with itself', { verdict: 'same' as const, records: [a.key, a.key] }],
    ['a record on both sides', { verdict: 'different' as const, records: [a.key], from: [a.key, b.key] }],
    ['an unknown record', { verdict: 'same' as const, records: [a.key, 'rio:x'] }],
    ['an unknown course', { verdict: 'exclude' as const, records: ['abcdefgh2345'] }],
    ['one record as a pair', { verdict: 'later' as const, records: [a.key] }],
    ['two sides that are the same', { verdict: 'same' as const, records: [a.key], from: [b.key] }],
  ])('refuses %s, and logs nothing', (_, request) => {
    expect(() => decide(database, request, els)).toThrow();
    expect(log()).toEqual([]);
    expect(createDecisionStore(database).all()).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('keeps the decision and logs it before and after, once', () => {
    const { decision } = decide(database, { verdict: 'exclude', records: [one.key] }, els);
    const later = { ...els, at: '2026-11-22T10:00:00Z', reason: 'vergissing' };
    expect(withdraw(database, decision.id, later).isNew).toBe(true);
    expect(withdraw(database, decision.id, els).isNew).toBe(false);
    expect(createAuditStore(database).list(1)).toMatchObject([
      { what: 'withdraw', before: { withdrawn: null }, after: { withdrawn: { reason: 'vergissing' } } },
    ]);
    expect(log()).toHaveLength(2);
  });

  it('is refused for a decision that is not there', () => {
    expect(() => withdraw(database, 'x', els)).toThrow('no decision');
  });
});

describe('importing', () => {
  it('logs what is new, and nothing the second time', () => {
    const { decision } = decide(database, { verdict: 'same', records: [a.key, b.key] }, els);
    const other = { ...decision, id: 'other', records: [a.key, one.key].toSorted() };
    expect(importDecisions(database, [decision, other], els)).toBe(1);
    expect(importDecisions(database, [decision, other], els)).toBe(0);
    expect(log()[0]).toBe('els web import other');
  });
});

describe('the audit log', () => {
  it('is read newest first, page by page', () => {
    const store = createAuditStore(database);
    for (const subject of ['1', '2', '3']) {
      store.add({ ...els, who: 'els', what: 'sign-in', subject, before: null, after: null });
    }
    const [newest, second] = store.list(2);
    expect([newest?.subject, second?.subject]).toEqual(['3', '2']);
    expect(store.list(2, second!.id).map(({ subject }) => subject)).toEqual(['1']);
  });
});
