import type { Funding } from '../model/funding.ts';
import type { PathMembership, Program } from '../model/program.ts';
import { commonPeriod } from '../model/validity.ts';
import { higherEducation, lifelongLearningRule, slimRule } from './tables/funding-rules.ts';

/**
 * Names what may pay for the course, with the reason. SLIM: a step of an ontwikkelpad with a share or JA in its column.
 * Levenlanglerenkrediet: a whole qualification of hbo or university with a croho, or of mbo with a crebo in the bol
 * (`tables/funding-rules.ts`). STAP ended in 2023 and is never named.
 */
export function addFunding(program: Program): Program {
  const funding = [...slimOf(program.paths), ...lifelongLearningOf(program)];
  return funding.length === 0 ? program : { ...program, funding };
}

/** One ground for each functie and period, not for each row: rows often differ in leerweg only. */
function slimOf(paths: readonly PathMembership[]): Funding[] {
  const grounds = new Map<string, Funding>();
  for (const step of paths) {
    const period = commonPeriod(step, slimRule.period);
    if (step.slim === null || step.slim === 'NEE' || period === null) continue;
    const rate = step.slim === 'JA' ? null : step.slim;
    const path = { sector: step.sector, occupation: step.occupation };
    const ground = { scheme: 'slim', rule: slimRule, rate, path, ...period } as const;
    grounds.set(JSON.stringify([path, rate, period]), ground);
  }
  return [...grounds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, ground]) => ground);
}

function lifelongLearningOf(program: Program): Funding[] {
  const { kind, educationLevel, registrations, offers } = program;
  if (kind !== 'qualification') return [];
  const has = (wanted: 'croho' | 'crebo'): boolean => registrations.some(({ system }) => system === wanted);
  const isHigher = educationLevel !== null && higherEducation.has(educationLevel) && has('croho');
  const isBol =
    has('crebo') &&
    offers.some(
      ({ learningPath, studyMode }) =>
        learningPath === 'bol' && (studyMode === null || studyMode === 'full-time'),
    );
  if (!isHigher && !isBol) return [];
  const rule = lifelongLearningRule;
  return [{ scheme: 'levenlanglerenkrediet', rule, rate: null, path: null, ...rule.period }];
}
