import type { ProgramRecord } from '../../model/program-record.ts';
import {
  applicationTypes,
  educationLevels,
  levelsWithoutDegree,
  profileOffers,
  startDeterminations,
} from './lookups.ts';
import { degrees, higherTitles } from './lookups-texts.ts';
import { earliest, readDate, readMoment, readOldDate } from './map-dates.ts';
import { readForms } from './map-delivery.ts';
import type { RecordIds } from './map-ids.ts';
import { mapKeywords } from './map-keywords.ts';
import { mapUrl } from './map-links.ts';
import { mapOffers } from './map-offers.ts';
import { mapPublicRunIds } from './map-public.ts';
import { mapRecognitions } from './map-recognitions.ts';
import type { Registrations } from './map-registrations.ts';
import { mapRegistrations } from './map-registrations.ts';
import { mapAdmission, mapSections } from './map-sections.ts';
import { mapDuration, mapLanguages, mapStudyLoad } from './map-study.ts';
import { chooseHtml, mapSummary, mapTitle } from './map-texts.ts';
import type { RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { lookUp } from './report.ts';
import type { Supplier } from './supplier.ts';

/**
 * A public program as a record. Depends on nothing but the delivery; findings go to `report`. Null when the record must
 * be left out: it has no name.
 */
export function mapProgram(
  raw: RawProgram,
  ids: RecordIds,
  supplier: Supplier,
  report: Report,
): ProgramRecord | null {
  const name = mapTitle(raw.programName, report);
  if (name === null) return null;
  const registered = mapRegistrations(raw, report);
  const facts = readForms(raw, report);
  return {
    key: ids.key,
    source: 'edudex',
    sourceProgramId: ids.programId,
    provider: {
      name: supplier.name ?? ids.orgUnitId,
      kvk: supplier.kvk,
      brin: null,
      sourceId: ids.orgUnitId,
      url: supplier.url,
    },
    kind: kindOf(raw, registered),
    ...name,
    summary: mapSummary(raw.programSummaryHtml, raw.programSummaryText),
    descriptionHtml: chooseHtml(
      raw.programDescriptionHtml,
      raw.programDescriptionText,
      'programDescription',
      report,
    ),
    sections: mapSections(raw, report),
    keywords: mapKeywords(raw, report),
    url: mapUrl(raw, report),
    nlqf: registered.nlqf,
    educationLevel: mapLevel(raw, report),
    registrations: registered.registrations,
    recognitions: mapRecognitions(raw, registered.registrations, report),
    credential: lookUp(degrees, raw.degree, 'degree', report) || null,
    duration: mapDuration(raw, report),
    studyLoad: mapStudyLoad(raw, report),
    languages: mapLanguages(raw, report),
    requiredLevels: mapRequiredLevels(raw, report),
    admissionHtml: mapAdmission(raw, report),
    startDetermination: lookUp(
      startDeterminations,
      raw.startDateDetermination,
      'startDateDetermination',
      report,
    ),
    offers: mapOffers(raw, facts, registered.learningPath, { vatExempt: supplier.vatExempt, report }),
    validFrom: readOldDate(raw.offeredSince, 'offeredSince', report),
    validUntil: earliest(
      readDate(raw.expires, 'expires', report),
      readDate(raw.offeredUntil, 'offeredUntil', report),
    ),
    editedAt: readMoment(raw.lastEdited, report),
    evidence: {
      ownKeys: [ids.programId, raw.programUUID?.trim() ?? ''].filter((key) => key !== ''),
      runIds: mapPublicRunIds(raw),
      unitCode: registered.unitCode,
      incompany: isIncompany(raw, report),
      expectedInRio: goesToRio(raw),
    },
  };
}

/** Whether EDU-DEX passes the program on to RIO: `rio`, or `rio/stap` of the time of STAP (reference rio §3). */
const goesToRio = ({ includeInCatalog }: RawProgram): boolean =>
  includeInCatalog.some((name) => ['rio', 'rio/stap'].includes(name.trim().toLowerCase()));

/** An exam or a part where the source says so; a whole qualification where a register knows it; else a training. */
function kindOf(raw: RawProgram, { registrations }: Registrations): ProgramRecord['kind'] {
  const type = raw.programType?.trim().toLowerCase() ?? '';
  const degree = raw.degree?.trim().toLowerCase() ?? '';
  if (type === 'exam' || raw.profile.product?.trim().toLowerCase() === 'exam') return 'exam';
  const crebo = registrations.find(({ system }) => system === 'crebo')?.code ?? '';
  const isPart = /^[A-Z]/.test(crebo) || ['mbo-certificaat', 'module certificate'].includes(degree);
  if (isPart || type === 'mbo module') return 'component';
  return registrations.some(({ system }) => ['crebo', 'croho', 'nlqf'].includes(system))
    ? 'qualification'
    : 'training';
}

/** A level that names a degree counts as such only where the course ends in a title of higher education. */
function mapLevel(raw: RawProgram, report: Report): ProgramRecord['educationLevel'] {
  const level = lookUp(educationLevels, raw.programLevel, 'programLevel', report);
  if (level === null || level === 'none') return null;
  const hasTitle = higherTitles.has(raw.degree?.trim().toLowerCase() ?? '');
  return hasTitle ? level : (levelsWithoutDegree.get(level) ?? level);
}

function mapRequiredLevels(raw: RawProgram, report: Report): ProgramRecord['requiredLevels'] {
  const levels = raw.requiredLevel.map((value) => lookUp(educationLevels, value, 'requiredLevel', report));
  return [...new Set(levels.filter((level) => level !== null && level !== 'none'))];
}

/** The data say incompany where an offer is customised, or for groups at agreed dates and without any run. */
function isIncompany(raw: RawProgram, report: Report): boolean {
  const offer = lookUp(profileOffers, raw.profile.offer, 'programBasicProfile.offer', report);
  const type = lookUp(applicationTypes, raw.applicationType, 'applicationType', report);
  if (offer === 'customized offer') return true;
  const isAgreed = raw.startDateDetermination?.trim().toLowerCase() === 'agreed starting date';
  return type === 'group' && isAgreed && raw.programRun.length === 0;
}
