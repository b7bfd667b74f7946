import type { EducationLevel } from '../../model/codes.ts';
import type { FundingRule } from '../../model/funding.ts';

/**
 * SLIM for training in an ontwikkelpad: Regeling SZW of 20 February 2025, Stcrt. 2025-7276, for training that starts
 * from 28 February 2025. The rates that other sites name contradict each other, so only the column of DUO's table counts
 * (reference hovi-nlqf-ontwikkelpaden C4).
 */
export const slimRule: FundingRule = {
  applicant: 'employer',
  source: 'SLIM-regeling, Stcrt. 2025-7276',
  url: 'https://www.uitvoeringvanbeleidszw.nl/subsidies-en-regelingen/slim',
  period: { validFrom: '2025-02-28', validUntil: null },
  applications: [
    { validFrom: '2025-03-10', validUntil: '2025-06-30', source: 'cooster.nl' },
    { validFrom: '2025-07-01', validUntil: '2025-11-10', source: 'cooster.nl' },
    { validFrom: '2026-05-26', validUntil: '2026-12-31', source: 'hezelburcht.com, 8 juni 2026' },
  ],
};

/**
 * Levenlanglerenkrediet: for recognised education at hbo or university in any form, and full-time mbo in the bol (DUO,
 * page "Levenlanglerenkrediet", conditions; a stored copy, so the limits of age and income are left to that page).
 */
export const lifelongLearningRule: FundingRule = {
  applicant: 'student',
  source: 'DUO, voorwaarden van het levenlanglerenkrediet',
  url: 'https://duo.nl/particulier/levenlanglerenkrediet/',
  period: { validFrom: '2017-08-01', validUntil: null },
  applications: [],
};

/** Levels of hbo and university; post-hbo and postacademic education are not among them. */
export const higherEducation: ReadonlySet<EducationLevel> = new Set([
  'associate-degree',
  'hbo',
  'hbo-bachelor',
  'hbo-master',
  'wo',
  'wo-bachelor',
  'wo-master',
]);
