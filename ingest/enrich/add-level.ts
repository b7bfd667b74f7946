import type { EducationLevel, NlqfLevel } from '../model/codes.ts';
import type { Program } from '../model/program.ts';

/**
 * Levels that the law itself gives to formal qualifications (Wet NLQF; Nuffic "Niveau van Nederlandse diploma's",
 * reference hovi-nlqf-ontwikkelpaden B1).
 */
const formalLevels: Readonly<Partial<Record<EducationLevel, NlqfLevel>>> = {
  'mbo-1': '1',
  'mbo-2': '2',
  'mbo-3': '3',
  'mbo-4': '4',
  'associate-degree': '5',
  'hbo-bachelor': '6',
  'wo-bachelor': '6',
  'hbo-master': '7',
  'wo-master': '7',
  phd: '8',
};

/**
 * Gives a level from the formal table where no source has a better one: only to whole qualifications with a crebo
 * or croho, as a part of a qualification has no level of its own and anyone may call a course "hbo".
 */
export function addLevel(program: Program): Program {
  if (program.nlqf !== null || program.kind !== 'qualification' || program.educationLevel === null)
    return program;
  const formal = program.registrations.some(({ system }) => system === 'crebo' || system === 'croho');
  const level = formalLevels[program.educationLevel];
  return formal && level !== undefined ? { ...program, nlqf: { level, basis: 'formal' } } : program;
}
