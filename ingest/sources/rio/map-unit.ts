import { cleanText, cutText } from '../../lib/text.ts';
import type { ProgramUnit } from '../../model/program-unit.ts';
import { classifyUnit } from './classification.ts';
import { educationLevels } from './lookups.ts';
import type { RawUnit } from './raw.ts';
import type { UnitRecognition } from './recognitions.ts';
import type { Report } from './values.ts';
import { lookUp } from './values.ts';

/** A unit as ontwikkelpaden need it; null when it has no name. */
export function mapUnit(
  unitCode: string,
  unit: RawUnit,
  recognitions: readonly UnitRecognition[],
  report: Report,
): ProgramUnit | null {
  const title = cleanText(unit.VOLLEDIGE_NAAM) ?? cleanText(unit.KORTE_NAAM);
  if (title === null) return null;
  const { nlqf, registrations } = classifyUnit(unit, recognitions, report);
  const level = unit.NIVEAU?.split(',')[0] ?? null;
  return {
    unitCode,
    title: cutText(title, 300),
    nlqf: nlqf?.level ?? null,
    educationLevel: lookUp(educationLevels, level, 'NIVEAU', report),
    registrations,
  };
}
