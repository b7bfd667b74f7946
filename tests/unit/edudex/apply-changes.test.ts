import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../ingest/sources/edudex/apply-changes.ts';
import { key } from '../../fixtures/edudex/api-world.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;
const gone = (programId: string, day: number) =>
  key('anna', programId, { status: 'removed', clientId: null, lastChange: at(day) });

describe('changes of a catalogue', () => {
  it('add, replace and remove', () => {
    const known = [key('anna', 'a'), key('anna', 'b'), key('bert', 'a')];
    const changed = key('anna', 'b', { lastChange: at(20) });
    const added = key('anna', 'c', { lastChange: at(20) });
    expect(applyChanges(known, [changed, added, gone('a', 20)])).toEqual([changed, known[2], added]);
  });

  it('count in the order in which they were made, and change nothing the second time', () => {
    const back = key('anna', 'a', { lastChange: at(21) });
    const changes = [back, gone('a', 20)];
    const once = applyChanges([key('anna', 'a')], changes);
    expect(once).toEqual([back]);
    expect(applyChanges(once!, changes)).toEqual([back]);
  });

  it('take a public version without a client for a public one', () => {
    const changed = key('anna', 'a', { clientId: null, lastChange: at(20) });
    expect(applyChanges([key('anna', 'a')], [changed])).toEqual([changed]);
  });

  it('are not applied when another version of the program may have come beside ours, or in its place', () => {
    expect(applyChanges([key('anna', 'a')], [key('anna', 'a', { clientId: 'klant' })])).toBeNull();
    const versions = [key('anna', 'a'), key('anna', 'a', { clientId: 'klant' })];
    expect(applyChanges(versions, [gone('a', 20)])).toBeNull();
  });

  it('remove the version of a client and leave the public one', () => {
    const versions = [key('anna', 'a'), key('anna', 'a', { clientId: 'klant' })];
    const removed = key('anna', 'a', { status: 'inactive', clientId: 'klant', lastChange: at(20) });
    expect(applyChanges(versions, [removed])).toEqual([versions[0]]);
  });
});
