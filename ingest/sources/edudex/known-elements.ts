import type { XmlElement } from '../../lib/xml-types.ts';

/**
 * Every element we know, by its parent: read by `parse.ts`, or left out on purpose (docs/sources/edudex.md says why).
 * What is below an element that is left out is not looked at. Source: reference edudex §1.1 (seen in 1,366 records)
 * and §1.3 (openapi 1.0.2).
 */
const session = [
  'contactHoursPartOfDay',
  'cost',
  'courseDay',
  'location',
  'numberOfContactSessions',
  'summaryText',
];
/** Elements that are read. */
export const readElements: Readonly<Record<string, readonly string[]>> = {
  program: [
    ...['programAdmission', 'programBasicProfile', 'programClassification', 'programCurriculum'],
    ...['programDescriptions', 'programExternalAcknowledgements', 'programSchedule'],
    'programCompetences',
    ...['clientId', 'expires', 'includeInCatalog', 'inPublication', 'lastEdited'],
  ],
  programAdmission: ['applicationOpen', 'applicationType', 'requiredLevel', 'startDateDetermination'],
  programBasicProfile: ['product', 'offer', 'location'],
  programClassification: [
    ...[
      'accreditation',
      'applicationRequirement',
      'creboCode',
      'credits',
      'crohoCode',
      'degree',
      'fullyOnline',
    ],
    ...['offeredSince', 'offeredUntil', 'orgUnitId', 'programDuration', 'programForm', 'programId'],
    ...['programLevel', 'programLocation', 'programType', 'programUUID', 'theme'],
    ...['targetSector', 'targetSectorSBI'],
  ],
  applicationRequirement: ['requirementType', 'requirementDescription', 'requirementSummary'],
  programCompetences: ['eCFDevelopment'],
  eCFDevelopment: ['eCompetence'],
  programCurriculum: ['instructionLanguage', 'instructionMode', 'studyLoad'],
  instructionLanguage: ['languageCode', 'percentage'],
  programDescriptions: [
    ...['courseSiteLink', 'programName', 'programSummaryText', 'programSummaryHtml', 'searchword'],
    ...['programDescriptionText', 'programDescriptionHtml', 'subjectText', 'webLink'],
  ],
  subjectText: ['subject', 'header1', 'summaryHtml', 'summaryText', 'descriptionHtml', 'descriptionText'],
  programExternalAcknowledgements: [
    ...['accreditation', 'creboRegistration', 'crohoRegistration', 'nlqfRegistration', 'rioRegistration'],
    'industryRegistration',
  ],
  accreditation: [
    ...['organization', 'certificate', 'certificateCode', 'certificateOther', 'validFrom', 'validUpto'],
  ],
  creboRegistration: ['creboCode', 'learningPath'],
  crohoRegistration: ['crohoCode'],
  nlqfRegistration: ['nlqfRegisterCode', 'nlqfLevel', 'eqfLevel'],
  industryRegistration: ['registerCode'],
  programSchedule: ['genericProgramRun', 'programRun'],
  genericProgramRun: [...session, 'genericModule'],
  genericModule: session,
  programRun: [
    ...session,
    ...['id', 'status', 'openTo', 'fullyOnline', 'programForm', 'applicationDeadline'],
    ...['startDate', 'endDate', 'module'],
  ],
  module: session,
  courseDay: session,
  location: ['locationName', 'address', 'zipcode', 'city', 'country', 'geoCode'],
  cost: [
    ...[
      'costType',
      'amount',
      'amountVAT',
      'amountValidUntil',
      'currency',
      'isRequiredCost',
      'payableBy',
      'period',
    ],
    ...['VATCode', 'VATPercentage', 'VATExemptAmount', 'summaryText', 'descriptionText'],
  ],
};
/** Elements that are left out. */
export const leftOutElements: Readonly<Record<string, readonly string[]>> = {
  program: [
    ...['$schema', 'editor', 'format', 'generator', 'includeInExternalCatalog', 'programContacts'],
    'programFree',
  ],
  programAdmission: [
    ...['LeerRijkOpenFor', 'maxNumberOfParticipants', 'minNumberOfParticipants', 'paymentDue'],
    'studyChoiceCheck',
  ],
  programBasicProfile: ['mainExternalAcknowledgement', 'schedule', 'examination'],
  programClassification: [
    ...[
      'finalYear',
      'priceCategory',
      'salaryScaleBBRA',
      'startingYear',
      'superProgramId',
      'superProgramUUID',
    ],
    ...['targetFunctionRijksoverheid', 'targetProfession'],
    'themeRijksoverheidLevel1',
  ],
  applicationRequirement: ['webLink'],
  programCompetences: ['competenceRijksoverheid'],
  eCFDevelopment: ['proficiencyLevel'],
  programCurriculum: ['teacher'],
  programDescriptions: ['media'],
  subjectText: ['webLink'],
  programExternalAcknowledgements: ['industryExamOrCertificate'],
  accreditation: ['trainingPoints'],
  creboRegistration: ['creboName', 'accessible', 'admissionRequirements', 'continuousLearningLine'],
  crohoRegistration: [
    ...['crohoName', 'enrollmentWithDeficiency', 'fastTrack', 'propaedeuticPhase', 'workRequirements'],
  ],
  industryRegistration: ['organization', 'credits'],
  genericProgramRun: ['genericProgramRunFree'],
  genericModule: [
    'course',
    'dayNumber',
    'dayOfTheWeek',
    'duration',
    'endTime',
    'name',
    'startTime',
    'weekNumber',
  ],
  programRun: ['maxNumberOfParticipants', 'minNumberOfParticipants', 'programRunFree'],
  module: ['course', 'endDate', 'name', 'startDate'],
  courseDay: [...['date', 'dayNumber', 'dayOfTheWeek', 'endTime', 'id', 'name', 'startTime', 'weekNumber']],
  location: ['id'],
  cost: [
    ...['amountIsFinal', 'amountValidFrom', 'costBreakdownAvailable', 'descriptionHtml'],
    ...['id', 'summaryHtml', 'VATCountry', 'VATExemptAmountVAT'],
  ],
};

const toSets = (
  table: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([parent, names]) => [parent, new Set(names)]));
const readSets = toSets(readElements);
const leftOutSets = toSets(leftOutElements);

/** Paths (`programClassification/newThing`) of elements that nobody knows, once each, in document order. */
export function unknownElements(program: XmlElement): readonly string[] {
  const found = new Set<string>();
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (child.uri !== program.uri) found.add(`${parent.name}/{${child.uri}}${child.name}`);
      else if (readSets.get(parent.name)?.has(child.name) === true) visit(child);
      else if (leftOutSets.get(parent.name)?.has(child.name) !== true)
        found.add(`${parent.name}/${child.name}`);
    }
  };
  visit(program);
  return [...found];
}
