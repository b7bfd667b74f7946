import { cleanText, cutText } from '../../lib/text.ts';
import { partsOfDay, sectorNames, sectorOfDivision } from './lookups-sectors.ts';
import { themeLabels } from './lookups-texts.ts';
import type { RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { finding, lookUp } from './report.ts';

const keywordLimit = 50;
const keywordLength = 100;
/** A course for more sectors of the economy than this is for all of them, which is nothing to search by. */
const mostSectors = 5;

/**
 * Search words: those of the supplier in any language, themes, sectors, times of day and competences in Dutch; once each.
 */
export function mapKeywords(raw: RawProgram, report: Report): string[] {
  const words = [
    ...raw.searchword.flatMap(({ text }) => splitWords(text)).map(cleanText),
    ...raw.theme.map((theme) => lookUp(themeLabels, theme, 'theme', report)),
    ...mapSectors(raw, report),
    ...raw.contactHoursPartOfDay.map((part) => lookUp(partsOfDay, part, 'contactHoursPartOfDay', report)),
    ...raw.eCompetence.map((code) => mapCompetence(code, report)),
  ];
  const found = new Map<string, string>();
  for (const word of words) {
    if (word === null || found.has(word.toLowerCase())) continue;
    found.set(word.toLowerCase(), cutText(word, keywordLength));
  }
  return [...found.values()].slice(0, keywordLimit);
}

/** Some suppliers put all their words in one element. A short one with a comma is one word; code is left whole. */
function splitWords(text: string): readonly string[] {
  const isList = text.length > 40 && text.length <= 5_000 && !/[<{(]/.test(text);
  return isList ? text.split(/[,;]/) : [text.slice(0, 5_000)];
}

/** Sectors that a course is meant for; "branche" stands before, as a course for schools is not one about teaching. */
function mapSectors(raw: RawProgram, report: Report): string[] {
  const bySection = raw.targetSector.map((code) => lookUp(sectorNames, code, 'targetSector', report));
  const byDivision = raw.targetSectorSBI.map((code) => {
    const division = /^(\d{2})\d{0,3}$/.exec(code)?.[1] ?? '';
    const name = sectorOfDivision.get(division) ?? null;
    if (name === null)
      report(finding('warning', 'UNKNOWN_CODE', 'targetSectorSBI', code, 'no division of the SBI'));
    return name;
  });
  const names = [...new Set([...bySection, ...byDivision].filter((name) => name !== null))];
  return names.length > mostSectors ? [] : names.map((name) => `branche ${name}`);
}

/** A competence of the European e-Competence Framework (EN 16234-1) as it is written: `e-CF B.1`. */
function mapCompetence(code: string, report: Report): string | null {
  const parts = /^([A-E])\.?(\d{1,2})$/i.exec(code.trim());
  if (parts !== null) return `e-CF ${parts[1]!.toUpperCase()}.${parts[2]!}`;
  report(finding('warning', 'UNKNOWN_CODE', 'eCompetence', code, 'no competence of the e-CF'));
  return null;
}
