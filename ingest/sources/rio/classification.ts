import { addDays } from '../../lib/dates.ts';
import type { NlqfLevel } from '../../model/codes.ts';
import type { ProgramRecord, Recognition, Registration } from '../../model/program-record.ts';
import { nlqfLevels, recognizers } from './lookups.ts';
import type { RawUnit } from './raw.ts';
import type { UnitRecognition } from './recognitions.ts';
import type { Report } from './values.ts';
import { lookUp } from './values.ts';

/** The official side of a unit: its codes, who vouches for it and its level. */
export type Classification = Pick<ProgramRecord, 'registrations' | 'recognitions' | 'nlqf'>;

/** A crebo or croho code names a unit for ever; an NLQF code only as long as the register holds it. */
const isRegistered = ({ system, recognition }: UnitRecognition): boolean =>
  system !== 'nlqf' || recognition?.standing === 'current';

function toRecognition({ system, code, recognition }: UnitRecognition): Recognition[] {
  const recognizer = recognizers[system];
  if (recognizer === undefined || recognition === null) return [];
  if (recognition.standing !== 'current' && recognition.standing !== 'future') return [];
  const { begin, end } = recognition.period;
  return [{ recognizer, code, validFrom: begin, validUntil: end === null ? null : addDays(end, -1) }];
}

/** The one level that the current recognitions in the register give; null when none or when they differ. */
function registerLevel(recognitions: readonly UnitRecognition[], report: Report): NlqfLevel | null {
  const levels = recognitions
    .filter(({ system, recognition }) => system === 'nlqf' && recognition?.standing === 'current')
    // A level that is none has been told of where the register was read.
    .map(({ recognition }) => lookUp(nlqfLevels, recognition?.row.NLQF ?? null, 'NLQF', () => undefined))
    .filter((level) => level !== null);
  const distinct = [...new Set(levels)];
  if (distinct.length <= 1) return distinct[0] ?? null;
  const message = 'the recognitions of one unit give different levels; none is taken';
  report({ severity: 'warning', code: 'LEVEL_MISMATCH', field: 'NLQF', value: distinct.join(', '), message });
  return null;
}

/**
 * Codes, recognitions and NLQF level of a unit. The level comes from the register (nfo_opleidingserkenningen), as RIO
 * gives none on private programmes since November 2025, else from the unit itself (mbo_ and ho_opleidingen).
 */
export function classifyUnit(
  unit: RawUnit | null,
  recognitions: readonly UnitRecognition[],
  report: Report,
): Classification {
  const sorted = recognitions.toSorted((a, b) =>
    `${a.system} ${a.code}` < `${b.system} ${b.code}` ? -1 : 1,
  );
  const registrations: Registration[] = sorted
    .filter(isRegistered)
    .map(({ system, code }) => ({ system, code }));
  const register = registerLevel(sorted, report);
  const own = register === null ? lookUp(nlqfLevels, unit?.NLQF ?? null, 'NLQF', report) : null;
  return {
    registrations,
    recognitions: sorted.flatMap(toRecognition),
    nlqf:
      register !== null
        ? { level: register, basis: 'register' }
        : own === null
          ? null
          : { level: own, basis: 'unit' },
  };
}
