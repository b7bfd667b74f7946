import type { DeliveryMode, LearningPath, StudyMode } from '../../model/codes.ts';
import type { Offer, Place, Run } from '../../model/offer.ts';
import type { OfferCohorts } from './cohorts.ts';
import { deliveryModes, runStatuses } from './lookups.ts';
import type { RawCohort } from './raw.ts';
import type { Report } from './values.ts';
import { lookUp, readDate, readEnd } from './values.ts';

interface ModedRun {
  readonly mode: DeliveryMode | null;
  readonly run: Run;
}

/** An Issue of one cohort names it, as the record has many. */
const ofCohort =
  (code: string | null, report: Report): Report =>
  (draft) => {
    report({ ...draft, field: `cohort ${code ?? 'without code'}: ${draft.field ?? ''}` });
  };

function mapEnd(raw: RawCohort, start: string | null, report: Report): string | null {
  const value = raw.OPLEIDINGSEINDDATUM;
  const end = readEnd(value, 'OPLEIDINGSEINDDATUM', report);
  if (end === null || start === null || end >= start) return end;
  const message = 'ends before it starts; the end is dropped';
  report({ severity: 'warning', code: 'DATE_ORDER', field: 'OPLEIDINGSEINDDATUM', value, message });
  return null;
}

/**
 * One cohort as a run: a fixed start (INSTROOMMOMENT) or a window to join in, exactly one of which is delivered
 * (reference rio §1.4). Null with an Issue when neither can be read, or when its STATUS is unknown.
 */
function mapCohort(raw: RawCohort, reportOffer: Report): ModedRun | null {
  const id = raw.AANGEBODEN_OPLEIDING_COHORTCODE;
  const report = ofCohort(id, reportOffer);
  const startDate = readDate(raw.INSTROOMMOMENT, 'INSTROOMMOMENT', report);
  const from = readDate(raw.BEGIN_INSTROOMPERIODE, 'BEGIN_INSTROOMPERIODE', report);
  const hasWindow = raw.INSTROOMMOMENT === null && from !== null;
  if (startDate === null && !hasWindow) {
    if (raw.INSTROOMMOMENT === null && raw.BEGIN_INSTROOMPERIODE === null) {
      const message = 'a cohort has neither a start nor a window to join in; it is left out';
      report({ severity: 'warning', code: 'MISSING_DATE', field: 'INSTROOMMOMENT', value: null, message });
    }
    return null;
  }
  const status = lookUp(runStatuses, raw.STATUS ?? '?', 'STATUS', report);
  if (status === null) return null;
  const endDate = mapEnd(raw, startDate ?? from, report);
  const until = hasWindow ? readEnd(raw.EINDE_INSTROOMPERIODE, 'EINDE_INSTROOMPERIODE', report) : null;
  const run: Run = {
    id,
    startDate,
    // Nobody joins what is over: a window without end closes with the course (reference rio §2.4).
    window: hasWindow ? { from, until: until ?? endDate } : null,
    endDate,
    applicationDeadline: readEnd(raw.EINDE_AANMELDPERIODE, 'EINDE_AANMELDPERIODE', report),
    status,
    isFinal: true,
    costs: [],
  };
  return { mode: lookUp(deliveryModes, raw.OPLEIDINGSVORM, 'OPLEIDINGSVORM', report), run };
}

const startOf = (run: Run): string => run.startDate ?? run.window?.from ?? '';

/** Runs by start, then code; the rest of the run decides between equals, so that the order of rows does not matter. */
function sortRuns(runs: readonly ModedRun[]): ModedRun[] {
  const keyed = runs.map((moded) => {
    const { run, mode } = moded;
    return { moded, key: `${startOf(run)} ${run.id ?? ''} ${mode ?? ''} ${JSON.stringify(run)}` };
  });
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ moded }) => moded);
}

/** Runs once per code and start; the provider chose one code for two different starts: both stay. */
function withoutDoubles(runs: readonly ModedRun[], report: Report): ModedRun[] {
  const codes = new Set<string>();
  const seen = new Set<string>();
  return sortRuns(runs).filter(({ run }) => {
    const isKnown = run.id !== null && codes.has(run.id);
    if (run.id !== null) codes.add(run.id);
    if (isKnown) {
      const message = 'a cohort code is used more than once in one offer; it is kept once per start';
      const field = 'AANGEBODEN_OPLEIDING_COHORTCODE';
      report({ severity: 'warning', code: 'DUPLICATE_RUN_ID', field, value: run.id, message });
    }
    const key = `${run.id ?? ''} ${startOf(run)}`;
    if (isKnown && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const modeOrder: readonly (DeliveryMode | null)[] = [
  'on-site',
  'blended',
  'online',
  'self-study',
  'coaching',
  null,
];

/**
 * The offers of one aangeboden opleiding: one per OPLEIDINGSVORM of its cohorts, all at the same place. Without
 * cohorts to come there is one, in the form all earlier cohorts had if that was one.
 */
export function mapRuns(
  cohorts: OfferCohorts,
  setting: { place: Place | null; studyMode: StudyMode | null; learningPath: LearningPath | null },
  report: Report,
): Offer[] {
  const mapped = cohorts.current.map((raw) => mapCohort(raw, report)).filter((run) => run !== null);
  const runs = withoutDoubles(mapped, report);
  const onlyForm = cohorts.forms.length === 1 ? cohorts.forms[0]! : null;
  const modes =
    runs.length === 0
      ? [lookUp(deliveryModes, onlyForm, 'OPLEIDINGSVORM', report)]
      : modeOrder.filter((mode) => runs.some((run) => run.mode === mode));
  return modes.map((deliveryMode) => ({
    ...setting,
    deliveryMode,
    runs: runs.filter(({ mode }) => mode === deliveryMode).map(({ run }) => run),
    costs: [],
  }));
}
