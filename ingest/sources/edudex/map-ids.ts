import { edudexKey } from '../../model/program-id.ts';
import type { RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { finding } from './report.ts';

/** What a record is known by. */
export interface RecordIds {
  readonly orgUnitId: string;
  readonly programId: string;
  readonly key: string;
}

/** orgUnitIdType and programIdType (openapi 1.0.2; reference edudex §1.6). */
const orgUnitIdPattern = /^[-+a-z0-9_.{}/&]{1,64}$/;
const programIdPattern = /^[- #&'()+,./0-9:?A-Z_a-z|éëïü{}]{1,64}$/;
const idLimit = 64;

/**
 * The ids of a record, blanks around them off. Null when the record must be left out: an id is missing
 * (MISSING_ID), stands there twice with two values (AMBIGUOUS_ID), or is longer than an id can be or no orgUnitId
 * (INVALID_ID). A programId with other characters than the format allows is kept as it is, with INVALID_ID: it still
 * tells one course from another.
 */
export function mapIds(raw: RawProgram, report: Report): RecordIds | null {
  const orgUnitId = soleId(raw.orgUnitId, 'orgUnitId', raw, report);
  const programId = soleId(raw.programId, 'programId', raw, report);
  if (orgUnitId === null || programId === null) return null;
  const leaveOut = (field: string, value: string, message: string): null => {
    report(finding('error', 'INVALID_ID', field, value, `left out: ${message} (${raw.place})`));
    return null;
  };
  if (!orgUnitIdPattern.test(orgUnitId)) {
    return leaveOut('orgUnitId', orgUnitId, 'not an organisation of EDU-DEX');
  }
  if ([...programId].length > idLimit) {
    return leaveOut('programId', programId, `longer than ${idLimit} characters`);
  }
  if (!programIdPattern.test(programId)) {
    report(
      finding(
        'warning',
        'INVALID_ID',
        'programId',
        programId,
        'has characters that the format does not allow',
      ),
    );
  }
  return { orgUnitId, programId, key: edudexKey(orgUnitId, programId) };
}

function soleId(values: readonly string[], field: string, raw: RawProgram, report: Report): string | null {
  const ids = [...new Set(values.map((value) => value.trim()))].filter((id) => id !== '');
  const name = raw.programName[0]?.text.trim().slice(0, 80) ?? 'no name';
  const where = `"${name}", ${raw.place}`;
  if (ids.length === 1) return ids[0]!;
  if (ids.length === 0) {
    report(finding('error', 'MISSING_ID', field, values[0] ?? null, `left out: no ${field} (${where})`));
  } else {
    report(
      finding('error', 'AMBIGUOUS_ID', field, ids.join(' | '), `left out: more than one ${field} (${where})`),
    );
  }
  return null;
}
