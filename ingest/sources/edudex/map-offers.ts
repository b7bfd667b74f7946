import type { LearningPath, StudyMode } from '../../model/codes.ts';
import type { Cost, Offer, Place } from '../../model/offer.ts';
import type { CostContext } from './map-costs.ts';
import type { FormFacts, PlaceKind } from './map-delivery.ts';
import { deliveryModeOf, readFormCodes } from './map-delivery.ts';
import type { Whereabouts } from './map-places.ts';
import { mapPlaceText, placeKey } from './map-places.ts';
import type { MappedRun } from './map-runs.ts';
import { mapRunCosts, mapRuns, whereabouts } from './map-runs.ts';
import type { RawProgram } from './raw.ts';
import { readBoolean } from './report.ts';

interface Spot {
  readonly place: Place | null;
  readonly placeKind: PlaceKind;
}

/**
 * Offers: one per place, delivery mode and study mode, in the order of their first run; runs say the place, else the
 * generic run, else programLocation. Without runs there is an offer for each place named, or one without a place.
 */
export function mapOffers(
  raw: RawProgram,
  facts: FormFacts,
  learningPath: LearningPath | null,
  context: CostContext,
): Offer[] {
  const runs = closeRuns(mapRuns(raw, context), raw, context);
  const genericCosts =
    raw.genericProgramRun === null ? [] : mapRunCosts(raw.genericProgramRun, 'genericProgramRun', context);
  const spots = programSpots(raw, context);
  if (runs.length === 0) {
    return spots.flatMap((spot) =>
      facts.studyModes.map((studyMode) => ({
        ...shape(facts, spot, studyMode, learningPath),
        runs: [],
        costs: genericCosts,
      })),
    );
  }
  const groups = new Map<string, { head: Omit<Offer, 'runs' | 'costs'>; runs: MappedRun[] }>();
  for (const run of runs) {
    const ownFacts = factsOf(run, facts, context);
    // A run without a place is at the program's place when that is one place.
    const spot = run.placeKind === 'none' && spots.length === 1 ? spots[0]! : run;
    for (const studyMode of ownFacts.studyModes) {
      const head = shape(ownFacts, spot, studyMode, learningPath);
      const key = [head.place === null ? '' : placeKey(head.place), head.deliveryMode, studyMode].join('|');
      const group = groups.get(key) ?? { head, runs: [] };
      group.runs.push(run);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => ({ ...group.head, ...shareCosts(group.runs, genericCosts) }));
}

function shape(
  facts: FormFacts,
  { place, placeKind }: Spot,
  studyMode: StudyMode | null,
  learningPath: LearningPath | null,
): Omit<Offer, 'runs' | 'costs'> {
  const deliveryMode = deliveryModeOf(facts, placeKind);
  // What is fully online is nowhere: an address beside it is the supplier's own.
  const isSomewhere =
    facts.fullyOnline !== true && deliveryMode !== 'online' && deliveryMode !== 'self-study';
  return { place: isSomewhere ? place : null, deliveryMode, studyMode, learningPath };
}

/** Form of a run: its own fullyOnline and programForm (JSON API only) before the program's. */
function factsOf(run: MappedRun, facts: FormFacts, { report }: CostContext): FormFacts {
  const forms = run.raw.programForm.length === 0 ? facts : readFormCodes(run.raw.programForm, report);
  return {
    ...facts,
    forms: forms.forms,
    studyModes: forms.studyModes,
    fullyOnline: run.fullyOnline ?? facts.fullyOnline,
  };
}

/** Where the program as a whole is: the generic run, else the places of programLocation, else nowhere. */
function programSpots(raw: RawProgram, { report }: CostContext): readonly Spot[] {
  const generic = raw.genericProgramRun;
  const named = generic === null ? null : whereabouts(generic, 'genericProgramRun', report);
  if (named !== null && named.placeKind !== 'none') return [named];
  const found: Whereabouts[] = raw.programLocation.map(mapPlaceText);
  const places = new Map<string, Place>();
  for (const one of found) if (one !== null && one !== 'online') places.set(placeKey(one.place), one.place);
  if (places.size > 0) return [...places.values()].map((place) => ({ place, placeKind: 'physical' }));
  return [{ place: null, placeKind: found.includes('online') ? 'online' : 'none' }];
}

/** `applicationOpen` false closes every run that says it is open. */
function closeRuns(
  runs: readonly MappedRun[],
  raw: RawProgram,
  { report }: CostContext,
): readonly MappedRun[] {
  if (readBoolean(raw.applicationOpen, 'applicationOpen', report) !== false) return runs;
  return runs.map((mapped) =>
    mapped.run.status === 'open' ? { ...mapped, run: { ...mapped.run, status: 'full' as const } } : mapped,
  );
}

/** Costs that all runs share are the offer's; otherwise the generic ones are, and runs keep what differs. */
function shareCosts(runs: readonly MappedRun[], generic: readonly Cost[]): Pick<Offer, 'runs' | 'costs'> {
  const written = (costs: readonly Cost[]): string => JSON.stringify(costs);
  const own = runs.map(({ run }) => withTuition(run.costs, generic));
  const isShared = own.every((costs) => written(costs) === written(own[0]!));
  const costs = [...(isShared ? own[0]! : generic)];
  return {
    costs,
    runs: runs.map(({ run }, index) =>
      written(own[index]!) === written(costs) ? { ...run, costs: [] } : { ...run, costs: [...own[index]!] },
    ),
  };
}

/** Costs of a run that have no tuition stand beside those that hold for every run; of one kind the run's own count. */
function withTuition(own: readonly Cost[], generic: readonly Cost[]): readonly Cost[] {
  if (own.some(({ kind }) => kind === 'tuition')) return own;
  const kinds = new Set(own.map(({ kind }) => kind));
  return [...generic.filter(({ kind }) => !kinds.has(kind)), ...own];
}
