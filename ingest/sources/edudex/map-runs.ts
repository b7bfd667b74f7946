import type { Cost, Place, Run } from '../../model/offer.ts';
import { openTos, runStatuses } from './lookups.ts';
import type { CostContext } from './map-costs.ts';
import { mapCosts } from './map-costs.ts';
import { readDate } from './map-dates.ts';
import type { PlaceKind } from './map-delivery.ts';
import { mapLocation } from './map-places.ts';
import { isPublicRun } from './map-public.ts';
import type { RawCost, RawGenericRun, RawLocation, RawProgram, RawRun, RawSession } from './raw.ts';
import type { Report } from './report.ts';
import { finding, lookUp, readBoolean } from './report.ts';

/** A run that the public may see, with where it is and what it costs. */
export interface MappedRun {
  readonly raw: RawRun;
  readonly run: Run;
  readonly place: Place | null;
  readonly placeKind: PlaceKind;
  readonly fullyOnline: boolean | null;
}

/** Runs in the order delivered; client-only runs and runs without a usable start are left out. */
export function mapRuns(raw: RawProgram, context: CostContext): MappedRun[] {
  const { report } = context;
  const seen = new Map<string, string>();
  const runs: MappedRun[] = [];
  for (const [index, rawRun] of raw.programRun.entries()) {
    if (!isPublicRun(rawRun)) {
      lookUp(openTos, rawRun.openTo, 'programRun.openTo', report);
      continue;
    }
    const field = `programRun[${rawRun.id?.trim() ?? String(index + 1)}]`;
    const mapped = mapRun(rawRun, field, context);
    if (mapped === null) continue;
    const { id, startDate } = mapped.run;
    const known = id === null ? undefined : seen.get(id);
    // Which of the two dates is wrong cannot be known, so both stay; the very same run twice is one.
    if (known !== undefined && known === startDate) continue;
    if (known !== undefined) {
      report(finding('warning', 'DUPLICATE_RUN_ID', `${field}.id`, id, 'one id for several dates: all kept'));
    }
    if (id !== null) seen.set(id, startDate!);
    runs.push(mapped);
  }
  return runs;
}

function mapRun(raw: RawRun, field: string, context: CostContext): MappedRun | null {
  const { report } = context;
  const startDate = readDate(raw.startDate, `${field}.startDate`, report);
  if (startDate === null) {
    if ((raw.startDate?.trim() ?? '') === '') {
      report(
        finding('warning', 'MISSING_DATE', `${field}.startDate`, raw.startDate, 'run left out: no start'),
      );
    }
    return null;
  }
  const status = lookUp(runStatuses, raw.status, `${field}.status`, report);
  if (status === null && (raw.status?.trim() ?? '') !== '') return null;
  const dates = {
    startDate,
    endDate: notBefore(startDate, raw.endDate, `${field}.endDate`, report),
    applicationDeadline: notAfter(startDate, raw.applicationDeadline, `${field}.applicationDeadline`, report),
  };
  const isFinal = readBoolean(raw.startIsFinal, `${field}.startDate@isFinal`, report) ?? true;
  const costs = mapRunCosts(raw, field, context);
  return {
    raw,
    run: { id: raw.id?.trim() || null, ...dates, window: null, status: status ?? 'open', isFinal, costs },
    ...whereabouts(raw, field, report),
    fullyOnline: readBoolean(raw.fullyOnline, `${field}.fullyOnline`, report),
  };
}

function notBefore(start: string, value: string | null, field: string, report: Report): string | null {
  const end = readDate(value, field, report);
  if (end === null || end >= start) return end;
  report(finding('warning', 'DATE_ORDER', field, value, `before the start ${start}: dropped`));
  return null;
}

function notAfter(start: string, value: string | null, field: string, report: Report): string | null {
  const deadline = readDate(value, field, report);
  if (deadline === null || deadline <= start) return deadline;
  report(finding('warning', 'DATE_ORDER', field, value, `after the start ${start}: dropped`));
  return null;
}

/**
 * Costs of the most specific level that has tuition: day of a module, module, day, the run (reference edudex §1.7), with
 * what more specific levels ask beside it (lunch on a day). Without tuition at any level those of all levels; the generic
 * run may have it.
 */
export function mapRunCosts(run: RawGenericRun, field: string, context: CostContext): Cost[] {
  const levels = [
    run.module.flatMap(({ courseDay }) => courseDay.flatMap(({ cost }) => cost)),
    run.module.flatMap(({ cost }) => cost),
    run.courseDay.flatMap(({ cost }) => cost),
    run.cost,
  ];
  const withTuition = levels.findIndex((costs) => costs.some(isTuition));
  const taken = withTuition < 0 ? levels : levels.slice(0, withTuition + 1);
  return mapCosts(taken.toReversed().flat(), field, context);
}

const isTuition = ({ costType }: RawCost): boolean => costType?.trim().toLowerCase() === 'tuition fee';

/**
 * Where a run is: the first physical place of its module days, modules and days, or its own location (reference edudex
 * §1.7). Partly online makes it both. Nothing said: the place kind is `none`, and the program's own place counts.
 */
export function whereabouts(
  run: RawGenericRun,
  field: string,
  report: Report,
): { place: Place | null; placeKind: PlaceKind } {
  const sessions: readonly RawSession[] = [...run.module.flatMap(daysOf), ...run.module, ...run.courseDay];
  const places: Place[] = [];
  let isOnline = false;
  const look = (location: RawLocation, where: string): void => {
    const found = mapLocation(location, where, report);
    if (found === 'online') isOnline = true;
    else if (found !== null) places.push(found.place);
  };
  for (const location of distinctLocations(sessions)) look(location, `${field}.courseDay.location`);
  if (run.location !== null) look(run.location, `${field}.location`);
  const place = places[0] ?? null;
  if (place === null) return { place, placeKind: isOnline ? 'online' : 'none' };
  return { place, placeKind: isOnline ? 'both' : 'physical' };
}

const daysOf = ({ courseDay }: RawSession): readonly RawSession[] => courseDay;

/** Days repeat one location: each is read once. */
function distinctLocations(sessions: readonly RawSession[]): readonly RawLocation[] {
  const found = new Map<string, RawLocation>();
  for (const { location } of sessions) if (location !== null) found.set(JSON.stringify(location), location);
  return [...found.values()];
}
