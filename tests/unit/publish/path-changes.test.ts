import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../../ingest/model/path-step.ts';
import { pathChanges } from '../../../ingest/publish/path-changes.ts';
import { pathSlugs } from '../../../ingest/publish/path-slugs.ts';

const step = (changes: Partial<PathStep>): PathStep => ({
  ...{ key: 'path:x', sector: 'Zorg', occupation: 'Helpende', specialisation: null, trainingType: null },
  ...{ code: '25498', codeSystem: 'crebo', unitCode: null, learningPath: null, studyMode: null },
  ...{ providerKvk: null, slim: '90%', validFrom: '2025-01-01', validUntil: null },
  ...changes,
});
const between = (before: PathStep[], after: PathStep[]) =>
  pathChanges(before, after, pathSlugs(after), () => 'Naam', '2026-11-21').map(
    ({ kind, code, before: was, after: is, occupationSlug }) => ({ kind, code, was, is, occupationSlug }),
  );

describe('changes of the table of ontwikkelpaden', () => {
  it('are none between equal tables, whatever the keys', () => {
    expect(between([step({})], [step({ key: 'path:y' })])).toEqual([]);
  });

  it('are trainings that came and went', () => {
    const changes = between([step({})], [step({ code: '25655', validFrom: '2026-12-01' })]);
    expect(changes).toEqual([
      { kind: 'removed', code: '25498', was: null, is: null, occupationSlug: 'helpende' },
      { kind: 'added', code: '25655', was: null, is: '2026-12-01', occupationSlug: 'helpende' },
    ]);
  });

  it('are another subsidy and another end, not a training that went and came', () => {
    const changes = between([step({})], [step({ key: 'path:y', slim: '40%', validUntil: '2027-01-01' })]);
    expect(changes).toEqual([
      { kind: 'end', code: '25498', was: null, is: '2027-01-01', occupationSlug: 'helpende' },
      { kind: 'slim', code: '25498', was: '90%', is: '40%', occupationSlug: 'helpende' },
    ]);
  });

  it('have no page for a functie that is gone', () => {
    const [gone] = between([step({ occupation: 'Portier' })], [step({ sector: 'Groen' })]);
    expect(gone).toMatchObject({ kind: 'added', occupationSlug: 'helpende' });
    const removed = between([step({ occupation: 'Portier' }), step({})], [step({})]);
    expect(removed).toEqual([{ kind: 'removed', code: '25498', was: null, is: null, occupationSlug: null }]);
  });
});
