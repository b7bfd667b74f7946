import type { LearningPath, NlqfLevel } from '../../model/codes.ts';
import type { ProgramRecord, Registration } from '../../model/program-record.ts';
import { cleanText } from '../../lib/text.ts';
import { learningPaths, nlqfLevels } from './lookups.ts';
import type { RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { finding, lookUp } from './report.ts';

/** Everything that says which recognised thing this course is. */
export interface Registrations {
  readonly registrations: Registration[];
  readonly nlqf: ProgramRecord['nlqf'];
  readonly unitCode: string | null;
  readonly learningPath: LearningPath | null;
}

/** Patterns: openapi 1.0.2 (reference edudex §1.6). */
const nlqfCodePattern = /^\d{2,3}-\d{2,3}$/;
const creboPattern = /^[A-Z\d]\d{4}$/;
const crohoPattern = /^\d{5}$/;
const unitCodePattern = /^\d{4}O\d{4}$/;
const industryLimit = 64;

export function mapRegistrations(raw: RawProgram, report: Report): Registrations {
  const unitCodes = raw.rioRegistration.map((value) =>
    readCode(value.toUpperCase(), unitCodePattern, 'rioRegistration', report),
  );
  const isInRio = unitCodes.some((code) => code !== null);
  const nlqf = raw.nlqfRegistration.map((registration) => ({
    code: readNlqfCode(registration.nlqfRegisterCode, isInRio, report),
    level: readNlqfLevel(registration.nlqfLevel, registration.eqfLevel, report),
  }));
  const levelled =
    nlqf.find(({ code, level }) => code !== null && level !== null) ?? nlqf.find((n) => n.level);
  const found: (Registration | null)[] = [
    ...nlqf.map(({ code }) => asRegistration('nlqf', code)),
    ...raw.creboRegistration.map(({ creboCode }) =>
      asRegistration('crebo', readCode(creboCode?.toUpperCase() ?? null, creboPattern, 'creboCode', report)),
    ),
    ...raw.crohoCode.map((value) =>
      asRegistration('croho', readCode(value, crohoPattern, 'crohoCode', report)),
    ),
    ...unitCodes.map((code) => asRegistration('rio-unit', code)),
    ...raw.industryRegistration.map(({ registerCode }) =>
      asRegistration('industry', cleanText(registerCode)?.slice(0, industryLimit) ?? null),
    ),
  ];
  const registrations = new Map<string, Registration>();
  for (const one of found) if (one !== null) registrations.set(`${one.system}:${one.code}`, one);
  const paths = raw.creboRegistration.map(({ learningPath }) =>
    lookUp(learningPaths, learningPath, 'creboRegistration.learningPath', report),
  );
  return {
    registrations: [...registrations.values()],
    nlqf:
      levelled === undefined || levelled.level === null
        ? null
        : { level: levelled.level, basis: levelled.code === null ? 'delivered' : 'register' },
    unitCode: unitCodes.find((code) => code !== null) ?? null,
    learningPath: paths.find((path) => path !== null) ?? null,
  };
}

const asRegistration = (system: Registration['system'], code: string | null): Registration | null =>
  code === null ? null : { system, code };

/** A code of a fixed form; blanks around it do not count. Null when empty, and with INVALID_CODE when another form. */
function readCode(value: string | null, pattern: RegExp, field: string, report: Report): string | null {
  const code = cleanText(value);
  if (code === null || pattern.test(code)) return code;
  report(finding('warning', 'INVALID_CODE', field, value, 'not a code of this register'));
  return null;
}

/**
 * The register code. Blanks, other dashes and invisible characters are put right (info). So is a lost dash, where the form
 * allows one reading only (four digits are NN-NN, six NNN-NNN) and the program names its unit in RIO as well, against which
 * the code can be checked. Anything else is no code: a missing dash or zero could be another code.
 */
function readNlqfCode(value: string | null, isInRio: boolean, report: Report): string | null {
  const field = 'nlqfRegisterCode';
  const bare = (cleanText(value) ?? '').replace(/[\u2010-\u2015\u2212]/g, '-').replaceAll(' ', '');
  const digits = isInRio ? (/^(\d{2})(\d{2})$/.exec(bare) ?? /^(\d{3})(\d{3})$/.exec(bare)) : null;
  const code = digits === null ? bare : `${digits[1]!}-${digits[2]!}`;
  if (!nlqfCodePattern.test(code)) {
    report(finding('warning', 'INVALID_CODE', field, value, 'not a code of the NLQF register (02-24)'));
    return null;
  }
  if (code !== value) report(finding('info', 'INVALID_CODE', field, value, `read as ${code}`));
  return code;
}

/** The level as delivered; LEVEL_MISMATCH when the EQF level beside it is another. Never a level from a code. */
function readNlqfLevel(value: string | null, eqf: string | null, report: Report): NlqfLevel | null {
  const spelled = cleanText(value)?.replaceAll(' ', '') ?? null;
  const level = lookUp(nlqfLevels, spelled, 'nlqfLevel', report);
  const eqfLevel = cleanText(eqf);
  const expected = level === '4+' ? '4' : level === 'instroom' ? null : level;
  if (level !== null && eqfLevel !== null && eqfLevel !== expected) {
    report(finding('warning', 'LEVEL_MISMATCH', 'eqfLevel', eqf, `NLQF ${level} beside EQF ${eqfLevel}`));
  }
  return level;
}
