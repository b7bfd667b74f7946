import type { SourceName } from '../../ingest/model/codes.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import type { Source } from '../../ingest/model/source.ts';

/**
 * A source that delivers just these records, in one part; `version` tells one delivery from the next, `least` is the
 * source's minimum.
 */
export const recordSource = (
  name: SourceName,
  records: readonly ProgramRecord[],
  version: number,
  least = 0,
): Source => ({
  definition: {
    ...{ name, title: name, publisher: name, homepage: 'https://bron.example/', licence: 'CC0' },
    ...{ attribution: name, schedule: '0 7 * * *', retry: null, maxAgeDays: 2, mappingVersion: 1 },
    guards: { largestShrink: 1, least, most: 1_000_000, mostRefused: 1, filled: {} },
  },
  async *collect() {
    yield* records
      .filter(({ source }) => source === name)
      .map((record) => ({ type: 'program' as const, part: 'all', record, issues: [] }));
    yield { type: 'complete', part: 'all', fingerprint: String(version) };
  },
});
