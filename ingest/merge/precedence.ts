import type { SourceName } from '../model/codes.ts';
import type { SurvivingField } from '../model/program.ts';

const texts: readonly SourceName[] = ['edudex', 'hovi', 'rio'];
const register: readonly SourceName[] = ['rio', 'edudex', 'hovi'];
const hoFacts: readonly SourceName[] = ['hovi', 'rio', 'edudex'];

/**
 * Which source wins which field (reference peers §4.5), asked in order until one says anything. Texts and the
 * link: RIO's are short or cut off. Kind and level: the register. Study load: the institution's own channel for
 * ho, then the register. What a programme of ho has otherwise is in `hoPrecedence`.
 */
export const precedence: Readonly<Record<SurvivingField, readonly SourceName[]>> = {
  title: texts,
  summary: texts,
  descriptionHtml: texts,
  sections: texts,
  admissionHtml: texts,
  url: texts,
  provider: texts,
  kind: register,
  educationLevel: register,
  nlqf: register,
  credential: texts,
  duration: texts,
  studyLoad: hoFacts,
  languages: texts,
  requiredLevels: texts,
  startDetermination: texts,
};

/**
 * Facts of a programme of ho, for which the institution's own channel goes first (reference peers §4.5, "ho programme
 * facts"). It goes before `precedence`.
 */
export const hoPrecedence: Readonly<Partial<Record<SurvivingField, readonly SourceName[]>>> = {
  credential: hoFacts,
  duration: hoFacts,
  languages: hoFacts,
};

/** Order in which sources are asked for offers and runs: EDU-DEX decides, RIO adds (reference peers §4.5). */
export const offerPrecedence: readonly SourceName[] = texts;
