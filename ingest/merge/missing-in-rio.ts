import type { Conflict } from '../model/conflict.ts';
import type { ProgramRecord } from '../model/program-record.ts';

/**
 * EDU-DEX programs on offer that RIO should have by their own word (passed on to it, or with the code of a RIO unit), in
 * a course of which no record of RIO is known, ended ones included (reference peers §4.5). A warning: either RIO refused
 * the program, or it stands there under another name and visitors see it twice. Without a KvK number nothing could be
 * found, so nothing is said.
 */
export function missingInRio(
  offered: readonly ProgramRecord[],
  all: readonly ProgramRecord[],
): readonly Conflict[] {
  if (all.some(({ source }) => source === 'rio')) return [];
  const expected = offered.filter(
    ({ source, provider, evidence }) =>
      source === 'edudex' &&
      provider.kvk !== null &&
      (evidence.expectedInRio === true || evidence.unitCode !== null),
  );
  if (expected.length === 0) return [];
  const units = [...new Set(expected.flatMap(({ evidence }) => evidence.unitCode ?? []))].toSorted();
  return [
    {
      code: 'RIO_EXPECTED_NOT_FOUND',
      severity: 'warning',
      records: expected.map(({ key }) => key).toSorted(),
      message:
        units.length > 0
          ? `names RIO unit ${units.join(', ')}, but no record of RIO is tied to it`
          : 'passed on to RIO by EDU-DEX, but no record of RIO is tied to it',
    },
  ];
}
