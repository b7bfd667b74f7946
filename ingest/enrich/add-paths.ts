import type { PathStep } from '../model/path-step.ts';
import type { PathMembership, Program } from '../model/program.ts';

/** Steps of ontwikkelpaden by what a program can be known by. */
export type StepIndex = ReadonlyMap<string, readonly PathStep[]>;

/** Index over all steps; a step without any code can have no courses. */
export function indexSteps(steps: readonly PathStep[]): StepIndex {
  const index = new Map<string, PathStep[]>();
  for (const step of steps) {
    // The unit is the narrower code: a row that has both means that unit of the qualification.
    const code =
      step.unitCode !== null
        ? `rio-unit ${step.unitCode}`
        : step.code !== null && step.codeSystem !== null
          ? `${step.codeSystem} ${step.code}`
          : null;
    if (code === null) continue;
    const known = index.get(code);
    if (known === undefined) index.set(code, [step]);
    else known.push(step);
  }
  return index;
}

/** Names the steps that the program counts for: by unit or recognised code, within KvK, leerweg and form. */
export function addPaths(program: Program, index: StepIndex): Program {
  const codes = new Set([
    ...program.registrations.map(({ system, code }) => `${system} ${code}`),
    ...program.ids.map((id) => `rio-unit ${id}`),
  ]);
  const found = new Map<string, PathMembership>();
  for (const code of codes) {
    for (const step of index.get(code) ?? []) {
      if (!fits(program, step)) continue;
      const { key, sector, occupation, specialisation, slim, validFrom, validUntil } = step;
      found.set(key, { sector, occupation, specialisation, slim, validFrom, validUntil, step: key });
    }
  }
  if (found.size === 0) return program;
  const paths = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, membership]) => membership);
  return { ...program, paths };
}

function fits(program: Program, step: PathStep): boolean {
  if (step.providerKvk !== null && step.providerKvk !== program.provider.kvk) return false;
  const allows = (wanted: string | null, given: readonly (string | null)[]): boolean =>
    wanted === null || given.length === 0 || given.some((value) => value === null || value === wanted);
  return (
    allows(
      step.learningPath,
      program.offers.map((offer) => offer.learningPath),
    ) &&
    allows(
      step.studyMode,
      program.offers.map((offer) => offer.studyMode),
    )
  );
}
