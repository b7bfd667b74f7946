/** Whatever a maintainer reads is Dutch: each code that the product makes has its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeShrink } from '../../../ingest/collect/check-shrink.ts';
import { conflictText } from '../../../ingest/desk/nl/conflict-text.ts';
import { issueWords } from '../../../ingest/desk/nl/issue-words.ts';
import { collectText, gateText, problemText, refusalText } from '../../../ingest/desk/nl/problem-text.ts';
import { amountText, blockWords, dayText, daysText } from '../../../ingest/desk/nl/words.ts';
import { blocks } from '../../../ingest/merge/blocks.ts';
import { clusterConflicts } from '../../../ingest/merge/cluster-conflicts.ts';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { gateReasons } from '../../../ingest/merge/gate.ts';
import { missingInRio } from '../../../ingest/merge/missing-in-rio.ts';
import { reopened, unused } from '../../../ingest/merge/live-decisions.ts';
import { recordConflicts } from '../../../ingest/merge/record-conflicts.ts';
import { resolveClusters } from '../../../ingest/merge/resolve-clusters.ts';
import { conflictSchema, type Conflict } from '../../../ingest/model/conflict.ts';
import { DecisionError } from '../../../ingest/model/decision-error.ts';
import { edge } from '../../../ingest/model/edge.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildDecision } from '../../support/build-decision.ts';
import { buildCost, buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

const root = join(import.meta.dirname, '../../../ingest');

/** Codes of issues in the source: `code: 'X'`, or what follows a severity. */
const issueCodes = (): string[] =>
  ['sources', 'collect'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, folder, file), 'utf8').matchAll(
          /(?:code: |drop\(\s*|'(?:info|warning|error)',\s*)'([A-Z]+(?:_[A-Z]+)+)'/g,
        ),
      ])
      .map(([, code]) => code!),
  );

const own = { evidence: { ownKeys: ['1'] } };
const at = (city: string, day: string, cents: number): Partial<ProgramRecord> => ({
  offers: [buildOffer(city, [buildRun(day)], { costs: [buildCost(cents)] })],
});
const found = (...records: ProgramRecord[]): readonly Conflict[] =>
  resolveClusters(records.map(evidenceOf), []).conflicts;
const many = Array.from({ length: 150 }, (_, index) => [
  buildRecord('edudex', `m${index}`, at('Ede', '2027-01-01', 1)),
  buildRecord('rio', `m${index}`, at('Epe', '2027-02-01', 1)),
]).flat();

const program = buildRecord('edudex', '1', { ...own, ...at('Utrecht', '2027-01-12', 10_000) });
const offer = buildRecord('rio', 'a', {
  ...own,
  ...at('Utrecht', '2027-03-12', 25_050),
  title: 'Iets anders',
  nlqf: { level: '5', basis: 'register' },
});
const other = buildRecord('edudex', '2', { provider: { ...program.provider, kvk: '87654321' } });
const withLevel: ProgramRecord = { ...program, nlqf: { level: '4', basis: 'register' } };
const passedOn: ProgramRecord = { ...program, evidence: { ...program.evidence, expectedInRio: true } };
const ofUnit: ProgramRecord = { ...program, evidence: { ...program.evidence, unitCode: '1000O0001' } };
const decision = buildDecision('same', [program, offer]);

/** Every kind of message that a merge makes. */
const conflicts: readonly Conflict[] = [
  ...recordConflicts([withLevel, offer]),
  ...missingInRio([passedOn], [passedOn]),
  ...missingInRio([ofUnit], [ofUnit]),
  ...found(program, { ...offer, languages: ['en'] }),
  ...found(
    { ...program, title: 'Lassen' },
    { ...offer, evidence: { ...offer.evidence, ownKeys: ['x'] }, title: 'Lassen' },
  ),
  ...found(program, buildRecord('edudex', '2', { evidence: { ownKeys: ['2'] } }), {
    ...offer,
    evidence: { ...offer.evidence, ownKeys: ['1', '2'] },
  }),
  ...found(...many),
  ...clusterConflicts(
    [program.key, other.key],
    [edge(program.key, other.key, 'E1')],
    new Map([program, other].map((record) => [record.key, evidenceOf(record)])),
  ),
  reopened(decision),
  unused(decision, 'a record it is about is no longer delivered'),
  unused(decision, 'other decisions keep the two apart'),
  unused(decision, 'it ended on 2026-12-01'),
  unused(decision, 'title cannot be pinned to that value'),
];

describe('Dutch words', () => {
  it('are there for each code of an issue', () => {
    const codes = issueCodes();
    expect(codes.length).toBeGreaterThan(80);
    expect(codes.filter((code) => issueWords[code] === undefined)).toEqual([]);
  });

  it('are there for each block', () => {
    expect(blocks.map(({ code }) => code).filter((code) => blockWords[code] === undefined)).toEqual([]);
  });

  it('are there for what conflicts say', () => {
    const made = new Set(conflicts.map(({ code }) => code));
    expect(conflictSchema.shape.code.options.filter((code) => !made.has(code))).toEqual([]);
    expect(conflicts.filter((conflict) => conflictText(conflict) === '')).toEqual([]);
    const texts = conflicts.map(conflictText).join('\n');
    expect(texts).not.toMatch(/\b(the|and|that|decision|records? share|course)\b/);
  });

  it('say what was compared', () => {
    const textOf = (code: Conflict['code']): string =>
      conflictText(conflicts.find((conflict) => conflict.code === code)!);
    expect(textOf('LEVEL_DISAGREES')).toBe('NLQF-niveau 4 en 5.');
    expect(textOf('PRICE_DISAGREES')).toBe('Vanaf € 100,00 en € 250,50.');
    expect(textOf('BLOCKED_EVIDENCE')).toContain('maar de taal van de les verschilt');
    expect(textOf('OVERSIZED_BLOCK')).toContain('150 bij 150 records');
    expect(textOf('DECISION_REOPENED')).toContain('"zelfde"');
    expect(textOf('CLUSTER_TWO_KVK')).toContain('KvK 12345678, 87654321');
  });

  it('are there for each reason of the gate', () => {
    const reasons = gateReasons({
      conflicts: [
        { code: 'CLUSTER_TWO_KVK', severity: 'error', records: [], message: 'one course spans KvK 1, 2' },
        {
          code: 'CLUSTER_TWO_EDUDEX',
          severity: 'error',
          records: [],
          message: 'one course holds 2 EDU-DEX programs: a, b',
        },
      ],
      churn: { known: 1000, moved: 90 },
      acceptChurn: false,
      sizes: [{ name: 'rio', least: 1000, stored: 900, published: 1200 }],
    });
    expect(reasons).toHaveLength(4);
    expect(reasons.map(gateText)).not.toContain(null);
    expect(gateText(reasons[2]!)).toContain('90 van de 1.000');
    expect(gateText(reasons[3]!)).toContain(
      'Van RIO zijn er nog 900 records: bij de vorige publicatie 1.200, en het moeten er minstens 1.000 zijn.',
    );
    expect(gateText(reasons[3]!)).toContain('"run --accept-shrink rio"');
  });

  it('count units of time', () => {
    expect(amountText({ amount: 1, unit: 'day' })).toBe('1 dag');
    expect(amountText({ amount: 3, unit: 'week' })).toBe('3 weken');
    expect(amountText({ amount: 1.5, unit: 'hour' })).toBe('1,5 uur');
  });

  it('name days, and leave alone what is no day', () => {
    expect(dayText('2026-11-22')).toBe('22 nov 2026');
    expect(daysText('2026-12-01 Ede, flexibel Epe, 2026-99-99')).toBe(
      '1 dec 2026 Ede, flexibel Epe, 2026-99-99',
    );
  });

  it('come before what the program itself says of a failure', () => {
    expect(collectText('rio: ECONNREFUSED').text).toMatch(/^De bron is niet bereikbaar/);
    const [one, two] = [
      { provider: 'de-linde', before: 106, after: 32 },
      { provider: 'rio', before: 40, after: 9 },
    ].map((shrink) => describeShrink(shrink, 0.1));
    expect(collectText(one!)).toEqual({
      text: 'Er kwam veel minder binnen dan verwacht van de-linde (106 → 32 records). Klopt het, draai dan "run --accept-shrink de-linde" op de opdrachtregel. De laatste goede gegevens blijven staan.',
      detail: one,
    });
    expect(collectText(`${one!}; ${two!}; and 3 more`).text).toMatch(
      /van de-linde \(106 → 32 records\) en RIO \(40 → 9 records\); en nog 3 meldingen\. .*"run --accept-shrink <naam>"/,
    );
    expect(collectText('whatever').text).toContain('De laatste goede gegevens blijven staan');
    expect(problemText('ended with exit code 9')).toMatchObject({ detail: 'ended with exit code 9' });
    expect(refusalText(new Error('database is locked')).text).toContain('wordt net bijgewerkt');
    expect(refusalText(new DecisionError('BAD_LINE', 'line 7: x', '7'))).toEqual({
      text: 'Regel 7 van het bestand is geen beslissing. Er is niets ingelezen.',
      detail: null,
    });
  });
});
