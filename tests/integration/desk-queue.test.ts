import { afterEach, describe, expect, it } from 'vitest';
import { decide, withdraw, type Actor } from '../../ingest/desk/decide.ts';
import type { Question } from '../../ingest/desk/question.ts';
import { readQueue } from '../support/read-queue.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import type { Database } from '../../ingest/store/database.ts';
import { buildCost, buildOffer, buildRecord, buildRun } from '../support/build-record.ts';
import { deskToday, mergeAgain, mergedDatabase } from '../support/merged-database.ts';
import { storedRecords } from '../support/stored-records.ts';

const els: Actor = { author: 'els', reason: 'nagezien', at: '2026-11-21T10:00:00Z', via: 'web' };
const at = (city: string, ...days: string[]): Partial<ProgramRecord> => ({
  offers: [
    buildOffer(
      city,
      days.map((day) => buildRun(day)),
    ),
  ],
});
/** Same provider and title, another start: E6. */
const program = buildRecord('edudex', '1', at('Utrecht', '2027-01-12', '2027-02-12', '2026-01-12'));
const offer = buildRecord('rio', 'a', at('Zwolle', '2027-03-01'));

let database: Database;
afterEach(() => database.close());

const queueOf = (...records: ProgramRecord[]): Question[] => {
  database = mergedDatabase(records);
  return readQueue(database, deskToday);
};
const queue = (): Question[] => readQueue(database, deskToday);

describe('a question about two courses that may be one', () => {
  it('says why it is asked and what the answer changes, with starts to come only', () => {
    const [question] = queueOf(program, offer);
    expect(question).toMatchObject({
      kind: 'possibly-same',
      stops: false,
      reason: 'Dezelfde aanbieder (KvK) en dezelfde titel, maar geen start op dezelfde plaats en dag.',
      effect: {
        cards: 2,
        cardsAfter: 1,
        starts: 3,
        offers: 2,
        text: '"zelfde" maakt 1 kaart van 2, 3 startmomenten',
      },
      decision: null,
    });
  });

  it('puts the records side by side, what differs first', () => {
    const [question] = queueOf(program, { ...offer, languages: [] });
    expect(question!.members.map(({ record, source, lastSeen }) => [record, source, lastSeen])).toEqual([
      [program.key, 'edudex', deskToday],
      [offer.key, 'rio', deskToday],
    ]);
    const states = question!.rows.map(({ state }) => state);
    expect(states).toEqual(
      states.toSorted(
        (a, b) => ['differs', 'partial', 'same'].indexOf(a) - ['differs', 'partial', 'same'].indexOf(b),
      ),
    );
    expect(question!.rows.find(({ field }) => field === 'places')).toEqual({
      field: 'places',
      label: 'Plaatsen',
      values: ['Utrecht', 'Zwolle'],
      state: 'differs',
    });
    expect(question!.rows.find(({ field }) => field === 'languages')).toMatchObject({
      values: ['nl', null],
      state: 'partial',
    });
  });

  it('has the same id whatever the records say, and another for other records', () => {
    const [question] = queueOf(program, offer);
    const [richer] = queueOf({ ...program, summary: 'Leer boekhouden' }, offer);
    const [other] = queueOf(program, buildRecord('rio', 'b', at('Zwolle', '2027-03-01')));
    expect(richer!.id).toBe(question!.id);
    expect(other!.id).not.toBe(question!.id);
  });

  it('keeps its answer until the next run takes it up, and is open again when that is withdrawn', () => {
    const [question] = queueOf(program, offer);
    const [first, second] = question!.sides.map(([key]) => key!);
    const { decision } = decide(database, { verdict: 'same', records: [first!, second!] }, els);
    expect(queue()).toMatchObject([{ id: question!.id, decision: { id: decision.id, author: 'els' } }]);
    withdraw(database, decision.id, els);
    expect(queue()).toMatchObject([{ id: question!.id, decision: null }]);
  });

  it.each(['same', 'different', 'later'] as const)('is not asked again after "%s"', (verdict) => {
    queueOf(program, offer);
    decide(database, { verdict, records: [program.key, offer.key] }, els);
    mergeAgain(database);
    expect(queue()).toEqual([]);
  });

  it('changes nothing for the visitor when one of them has ended', () => {
    const [question] = queueOf(program, { ...offer, validUntil: '2026-10-01' });
    expect(question!.effect).toMatchObject({ cards: 1, cardsAfter: 1, starts: 2 });
    expect(question!.effect.text).toMatch(/^niets voor de bezoeker/);
  });
});

describe('a question about one course that may be two', () => {
  const own = { evidence: { ownKeys: ['1'] } };

  it('is asked when an own key ties what a block tells apart', () => {
    const english = buildRecord('rio', 'a', { ...own, languages: ['en'] });
    const [question] = queueOf(buildRecord('edudex', '1', own), english);
    expect(question).toMatchObject({
      kind: 'blocked',
      reason:
        'Samengevoegd op een eigen sleutel of cohortcode in RIO (E1), maar de taal van de les verschilt.',
      effect: { cards: 1, cardsAfter: 2 },
    });
    decide(database, { verdict: 'same', records: [question!.sides[0]![0]!, question!.sides[1]![0]!] }, els);
    mergeAgain(database);
    expect(queue().map(({ kind, decision }) => [kind, decision?.verdict])).toEqual([['blocked', 'same']]);
  });

  it('is asked when sources disagree on level or price, a side per value', () => {
    const level = (value: '4' | '5') => ({ nlqf: { level: value, basis: 'register' as const } });
    const price = (cents: number) => ({ offers: [buildOffer('Utrecht', [], { costs: [buildCost(cents)] })] });
    const records = [
      buildRecord('edudex', '1', { ...own, ...price(10_000) }),
      buildRecord('rio', 'a', { ...own, ...level('4') }),
      buildRecord('rio', 'b', { ...own, ...level('4') }),
      buildRecord('rio', 'c', { ...own, ...level('5'), ...price(25_000) }),
    ];
    const questions = queueOf(...records);
    expect(questions.find(({ kind }) => kind === 'level')).toMatchObject({
      sides: [['rio:a', 'rio:b'], ['rio:c']],
      reason: 'De bronnen noemen verschillende NLQF-niveaus: 4 (RIO) en 5 (RIO).',
    });
    expect(questions.find(({ kind }) => kind === 'price')!.reason).toBe(
      'De bronnen noemen verschillende prijzen: € 100,00 (EDU-DEX) en € 250,00 (RIO).',
    );
  });

  it('is asked of a sample of weak evidence, last of all', () => {
    const start = at('Utrecht', '2027-01-12');
    const questions = queueOf(
      buildRecord('edudex', '8', { title: 'Lassen', ...start }),
      buildRecord('rio', 'z', { title: 'Lassen', ...start }),
      program,
      offer,
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['possibly-same', 'sampled']);
  });
});

describe('the order of the queue', () => {
  it('begins with what has most starts to come', () => {
    const many = buildRecord('edudex', '3', {
      title: 'Veel',
      ...at('Ede', '2027-01-01', '2027-02-01', '2027-03-01'),
    });
    const alike = buildRecord('rio', 'm', { title: 'Veel', ...at('Epe', '2027-04-01') });
    const questions = queueOf(program, offer, many, alike);
    expect(questions.map(({ title }) => title)).toEqual(['Veel', program.title]);
  });
});

describe('a decision taken on values that have changed', () => {
  it('is put to a person again, with what was decided', () => {
    queueOf(program, offer);
    const { decision } = decide(database, { verdict: 'same', records: [program.key, offer.key] }, els);
    mergeAgain(storedRecords([{ ...program, url: 'https://linde.example/boek' }, offer], { database }));
    expect(queue()).toMatchObject([
      {
        kind: 'reopened',
        reason: 'els besliste "zelfde" op gegevens die daarna zijn veranderd.',
        reopened: { id: decision.id, verdict: 'same' },
        decision: null,
      },
    ]);
    decide(
      database,
      { verdict: 'same', records: [program.key, offer.key] },
      { ...els, at: '2026-11-22T10:00:00Z' },
    );
    expect(queue()).toEqual([]);
  });
});
