import type { XmlElement } from '../../lib/xml-types.ts';
import { attributeOf, childOf, childrenOf, filledTextsOf, localTextsOf, textOf, textsOf } from './element.ts';
import { parseGenericRun, parseRun } from './parse-schedule.ts';
import type { RawAccreditation, RawProgram, RawSubjectText } from './raw.ts';

/**
 * One `<program>` element as a raw program. Takes what is there, in any order and under any prefix; judges nothing.
 * `place` says where it stood, for Issues on records without an id.
 */
export function parseProgram(program: XmlElement, place: string): RawProgram {
  const admission = childOf(program, 'programAdmission');
  const classification = childOf(program, 'programClassification');
  const curriculum = childOf(program, 'programCurriculum');
  const descriptions = childOf(program, 'programDescriptions');
  const competences = childOf(program, 'programCompetences');
  const recognition = childOf(program, 'programExternalAcknowledgements');
  const profile = childOf(program, 'programBasicProfile');
  const schedule = childOf(program, 'programSchedule');
  const generic = childOf(schedule, 'genericProgramRun');
  const duration = childOf(classification, 'programDuration');
  return {
    place,
    clientId: textOf(program, 'clientId'),
    clientOffer: attributeOf(program, 'clientId', 'clientOffer'),
    expires: textOf(program, 'expires'),
    includeInCatalog: filledTextsOf(program, 'includeInCatalog'),
    inPublication: textOf(program, 'inPublication'),
    lastEdited: textOf(program, 'lastEdited'),
    orgUnitId: textsOf(classification, 'orgUnitId'),
    programId: textsOf(classification, 'programId'),
    programUUID: textOf(classification, 'programUUID'),
    applicationOpen: textOf(admission, 'applicationOpen'),
    applicationType: textOf(admission, 'applicationType'),
    startDateDetermination: textOf(admission, 'startDateDetermination'),
    requiredLevel: filledTextsOf(admission, 'requiredLevel'),
    applicationRequirement: childrenOf(classification, 'applicationRequirement').map((requirement) => ({
      requirementType: textOf(requirement, 'requirementType'),
      requirementSummary: localTextsOf(requirement, 'requirementSummary'),
      requirementDescription: localTextsOf(requirement, 'requirementDescription'),
    })),
    credits: childrenOf(classification, 'credits').map(({ text, attributes }) => ({
      amount: text,
      system: attributes.get('system') ?? null,
    })),
    degree: textOf(classification, 'degree'),
    fullyOnline: textOf(classification, 'fullyOnline'),
    offeredSince: textOf(classification, 'offeredSince'),
    offeredUntil: textOf(classification, 'offeredUntil'),
    programDuration:
      duration === undefined
        ? null
        : { amount: duration.text, unit: duration.attributes.get('unit') ?? null },
    programForm: filledTextsOf(classification, 'programForm'),
    programLevel: textOf(classification, 'programLevel'),
    programLocation: filledTextsOf(classification, 'programLocation'),
    programType: textOf(classification, 'programType'),
    theme: filledTextsOf(classification, 'theme'),
    targetSector: filledTextsOf(classification, 'targetSector'),
    targetSectorSBI: filledTextsOf(classification, 'targetSectorSBI'),
    eCompetence: childrenOf(competences, 'eCFDevelopment').flatMap((one) =>
      filledTextsOf(one, 'eCompetence'),
    ),
    contactHoursPartOfDay: partsOfDayOf(schedule),
    profile: {
      product: textOf(profile, 'product'),
      offer: textOf(profile, 'offer'),
      location: textOf(profile, 'location'),
    },
    instructionLanguage: childrenOf(curriculum, 'instructionLanguage').map((language) => ({
      languageCode: textOf(language, 'languageCode'),
      percentage: textOf(language, 'percentage'),
    })),
    instructionMode: filledTextsOf(curriculum, 'instructionMode'),
    studyLoad: childrenOf(curriculum, 'studyLoad').map(({ text, attributes }) => ({
      amount: text,
      period: attributes.get('period') ?? null,
    })),
    programName: localTextsOf(descriptions, 'programName'),
    programSummaryText: localTextsOf(descriptions, 'programSummaryText'),
    programSummaryHtml: localTextsOf(descriptions, 'programSummaryHtml'),
    programDescriptionText: localTextsOf(descriptions, 'programDescriptionText'),
    programDescriptionHtml: localTextsOf(descriptions, 'programDescriptionHtml'),
    subjectText: childrenOf(descriptions, 'subjectText').map(parseSubjectText),
    searchword: localTextsOf(descriptions, 'searchword'),
    webLink: localTextsOf(descriptions, 'webLink'),
    courseSiteLink: localTextsOf(descriptions, 'courseSiteLink'),
    // XML has them in either place, the JSON API in the second only (reference edudex §1.1).
    accreditation: [
      ...childrenOf(classification, 'accreditation'),
      ...childrenOf(recognition, 'accreditation'),
    ].map(parseAccreditation),
    creboRegistration: [
      ...childrenOf(recognition, 'creboRegistration').map((registration) => ({
        creboCode: textOf(registration, 'creboCode') ?? registration.text,
        learningPath: textOf(registration, 'learningPath'),
      })),
      ...textsOf(classification, 'creboCode').map((creboCode) => ({ creboCode, learningPath: null })),
    ],
    crohoCode: [
      ...childrenOf(recognition, 'crohoRegistration').map(
        (registration) => textOf(registration, 'crohoCode') ?? registration.text,
      ),
      ...textsOf(classification, 'crohoCode'),
    ],
    nlqfRegistration: childrenOf(recognition, 'nlqfRegistration').map((registration) => ({
      nlqfRegisterCode: textOf(registration, 'nlqfRegisterCode'),
      nlqfLevel: textOf(registration, 'nlqfLevel'),
      eqfLevel: textOf(registration, 'eqfLevel'),
    })),
    rioRegistration: filledTextsOf(recognition, 'rioRegistration'),
    industryRegistration: childrenOf(recognition, 'industryRegistration').map((registration) => ({
      registerCode: textOf(registration, 'registerCode'),
    })),
    genericProgramRun: generic === undefined ? null : parseGenericRun(generic),
    programRun: childrenOf(schedule, 'programRun').map(parseRun),
  };
}

function partsOfDayOf(schedule: XmlElement | undefined): readonly string[] {
  const runs = [...childrenOf(schedule, 'genericProgramRun'), ...childrenOf(schedule, 'programRun')];
  const modules = runs.flatMap((run) => [...childrenOf(run, 'genericModule'), ...childrenOf(run, 'module')]);
  const parts = [...runs, ...modules].flatMap((one) => filledTextsOf(one, 'contactHoursPartOfDay'));
  return [...new Set(parts)];
}

const parseSubjectText = (subject: XmlElement): RawSubjectText => ({
  subject: textOf(subject, 'subject'),
  header1: localTextsOf(subject, 'header1'),
  summaryHtml: localTextsOf(subject, 'summaryHtml'),
  summaryText: localTextsOf(subject, 'summaryText'),
  descriptionHtml: localTextsOf(subject, 'descriptionHtml'),
  descriptionText: localTextsOf(subject, 'descriptionText'),
});

const parseAccreditation = (accreditation: XmlElement): RawAccreditation => ({
  organization: textOf(accreditation, 'organization'),
  certificate: textOf(accreditation, 'certificate'),
  certificateCode: textOf(accreditation, 'certificateCode'),
  certificateOther: textOf(accreditation, 'certificateOther'),
  validFrom: textOf(accreditation, 'validFrom'),
  validUpto: textOf(accreditation, 'validUpto'),
});
