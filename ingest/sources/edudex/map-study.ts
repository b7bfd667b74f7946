import { cleanText } from '../../lib/text.ts';
import type { TimeUnit } from '../../model/codes.ts';
import type { Duration } from '../../model/program-record.ts';
import { creditSystems, durationUnits, languageNames, studyLoadPeriods } from './lookups.ts';
import type { RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { finding, lookUp } from './report.ts';

/** Longest that a course can be said to take, in any unit. */
const highest = 100_000;

/** An amount above zero. Zero stands for "not filled in" (97 of 2,000 in the samples) and is null without an Issue. */
function readAmountOfTime(value: string, field: string, report: Report): number | null {
  const text = value.trim();
  const amount = /^\d{1,6}(?:\.\d{1,4})?$/.test(text) ? Number(text) : null;
  if (text !== '' && (amount === null || amount > highest)) {
    report(finding('warning', 'INVALID_NUMBER', field, value, 'not an amount of time'));
    return null;
  }
  return amount === 0 ? null : amount;
}

/** programDuration with its unit. */
export function mapDuration({ programDuration }: RawProgram, report: Report): Duration | null {
  if (programDuration === null) return null;
  const amount = readAmountOfTime(programDuration.amount, 'programDuration', report);
  if (amount === null) return null;
  const unit = lookUp(durationUnits, programDuration.unit, 'programDuration@unit', report);
  return unit === null ? null : { amount, unit };
}

/**
 * Study points where the course gives any (ECTS), else the hours of study in all. A load per week or day says nothing
 * of the whole and is not used.
 */
export function mapStudyLoad({ credits, studyLoad }: RawProgram, report: Report): Duration | null {
  for (const { amount, system } of credits) {
    if (lookUp(creditSystems, system, 'credits@system', report) !== 'ects') continue;
    const points = readAmountOfTime(amount, 'credits', report);
    if (points !== null) return { amount: points, unit: 'ects' satisfies TimeUnit };
  }
  for (const { amount, period } of studyLoad) {
    if (!['program', 'hour'].includes(lookUp(studyLoadPeriods, period, 'studyLoad@period', report) ?? ''))
      continue;
    const hours = readAmountOfTime(amount, 'studyLoad', report);
    if (hours !== null) return { amount: hours, unit: 'hour' };
  }
  return null;
}

/** Languages of instruction, the most used first; those at 0 % are none. */
export function mapLanguages({ instructionLanguage }: RawProgram, report: Report): string[] {
  const found: { code: string; percentage: number }[] = [];
  for (const { languageCode, percentage } of instructionLanguage) {
    const text = cleanText(languageCode)?.toLowerCase() ?? null;
    if (text === null) continue;
    const code = languageNames.get(text) ?? (/^[a-z]{2}$/.test(text) ? text : null);
    if (code === null) {
      report(finding('warning', 'UNKNOWN_CODE', 'languageCode', languageCode, 'not a language we know'));
      continue;
    }
    const share = readShare(percentage, report);
    if (share > 0) found.push({ code, percentage: share });
  }
  const sorted = found.toSorted((a, b) => b.percentage - a.percentage);
  return [...new Set(sorted.map(({ code }) => code))];
}

/** A percentage; 100 when absent, and with INVALID_NUMBER when it is none. */
function readShare(percentage: string | null, report: Report): number {
  const text = percentage?.trim() ?? '';
  if (/^\d{1,3}(?:\.0{1,4})?$/.test(text)) return Number(text);
  if (text !== '') {
    report(
      finding('warning', 'INVALID_NUMBER', 'instructionLanguage.percentage', percentage, 'no percentage'),
    );
  }
  return 100;
}
