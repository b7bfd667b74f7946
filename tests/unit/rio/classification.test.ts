import { describe, expect, it } from 'vitest';
import type { IssueDraft } from '../../../ingest/model/issue.ts';
import { classifyUnit } from '../../../ingest/sources/rio/classification.ts';
import type { Standing } from '../../../ingest/sources/rio/periods.ts';
import type { RawRecognition, RawUnit } from '../../../ingest/sources/rio/raw.ts';
import { recognitionColumns, unitColumns } from '../../../ingest/sources/rio/raw.ts';
import type { UnitRecognition } from '../../../ingest/sources/rio/recognitions.ts';

const blank = <Column extends string>(names: readonly Column[]) =>
  Object.fromEntries(names.map((name) => [name, null])) as Record<Column, string | null>;

const unit = (NLQF: string | null): RawUnit => ({ ...blank(unitColumns), NLQF });

function recognised(
  system: UnitRecognition['system'],
  code: string,
  level: string | null,
  standing: Standing,
): UnitRecognition {
  const row: RawRecognition = { ...blank(recognitionColumns), NLQF: level };
  const period = { begin: '2024-01-01', end: '2030-01-01' };
  return { system, code, recognition: { row, period, standing, overlaps: false, until: null, inverted: [] } };
}

function classify(raw: RawUnit | null, recognitions: UnitRecognition[]) {
  const issues: IssueDraft[] = [];
  return { ...classifyUnit(raw, recognitions, (draft) => issues.push(draft)), issues };
}

describe('what is official about a unit', () => {
  it('takes the level of the register before that of the unit', () => {
    const found = classify(unit('4'), [recognised('nlqf', '77-01', '5', 'current')]);
    expect(found.nlqf).toEqual({ level: '5', basis: 'register' });
    expect(classify(unit('4'), []).nlqf).toEqual({ level: '4', basis: 'unit' });
    expect(classify(null, []).nlqf).toBeNull();
  });

  it('takes nothing from an NLQF recognition that has ended or is still to come, but keeps an old crebo code', () => {
    for (const standing of ['past', 'future'] as const) {
      const found = classify(null, [
        recognised('nlqf', '77-01', '5', standing),
        recognised('crebo', '29001', null, 'past'),
      ]);
      expect([found.nlqf, found.registrations]).toEqual([null, [{ system: 'crebo', code: '29001' }]]);
    }
  });

  it('shows who vouches while it lasts, with the last day inclusive', () => {
    const found = classify(null, [
      recognised('crebo', '29001', null, 'past'),
      recognised('croho', '39999', null, 'current'),
    ]);
    expect(found.recognitions).toEqual([
      { recognizer: 'NVAO', code: '39999', validFrom: '2024-01-01', validUntil: '2029-12-31' },
    ]);
  });

  it('takes no level when the register gives two', () => {
    const found = classify(null, [
      recognised('nlqf', '77-01', '5', 'current'),
      recognised('nlqf', '77-02', '6', 'current'),
    ]);
    expect([found.nlqf, found.issues.map(({ code }) => code)]).toEqual([null, ['LEVEL_MISMATCH']]);
  });

  it('keeps a code of which the recognition is missing, without a recognizer', () => {
    const found = classify(null, [{ system: 'crebo', code: 'K9001', recognition: null }]);
    expect([found.registrations, found.recognitions]).toEqual([[{ system: 'crebo', code: 'K9001' }], []]);
  });
});
