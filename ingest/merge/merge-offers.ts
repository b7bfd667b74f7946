import { cityKey } from '../model/city-key.ts';
import type { Offer, Run } from '../model/offer.ts';
import type { MergedOffer, MergedRun } from '../model/program.ts';
import type { ProgramRecord } from '../model/program-record.ts';

/** An offer while it grows. */
interface OpenOffer extends Omit<MergedOffer, 'runs'> {
  runs: MergedRun[];
}

/**
 * Offers of all records as one list: runs are the union by place and start, each with its sources. The first
 * record that knows a run decides on it; later ones add what is missing (reference peers §4.5). `records` come in
 * order of precedence, so that the result does not depend on the order of delivery.
 */
export function mergeOffers(records: readonly ProgramRecord[]): MergedOffer[] {
  const merged: OpenOffer[] = [];
  for (const { source, offers } of records) {
    for (const offer of offers) {
      const left = offer.runs.filter((run) => !joinRun(merged, offer, run, source));
      const home = merged.find((candidate) => isSameOffer(candidate, offer));
      const runs = left.map((run) => ({ ...run, sources: [source] }));
      if (home === undefined) {
        // All its runs found a home elsewhere: the other source says the same with another form.
        if (left.length === 0 && offer.runs.length > 0) continue;
        // A source that only knows a town without dates adds nothing where that town is known.
        if (offer.runs.length === 0 && merged.some((candidate) => samePlace(candidate, offer))) continue;
        merged.push({
          ...offer,
          place: offer.place === null ? null : { ...offer.place, province: null },
          runs,
        });
      } else {
        home.runs.push(...runs);
      }
    }
  }
  return merged.map((offer) => ({ ...offer, runs: offer.runs.toSorted(byStart) }));
}

/** Adds the source to the run that is the same start at the same place; false when there is none. */
function joinRun(
  merged: readonly OpenOffer[],
  offer: Offer,
  run: Run,
  source: ProgramRecord['source'],
): boolean {
  if (run.startDate === null) return false;
  for (const candidate of merged) {
    // RIO often leaves the place empty: the date alone then has to do.
    if (!samePlace(candidate, offer) && offer.place !== null) continue;
    if (!agree(candidate.studyMode, offer.studyMode)) continue;
    const index = candidate.runs.findIndex((known) => known.startDate === run.startDate);
    const known = candidate.runs[index];
    // Two runs of one source on one day are two groups, not one run twice.
    if (known === undefined || known.sources.includes(source)) continue;
    candidate.runs[index] = {
      ...known,
      endDate: known.endDate ?? run.endDate,
      applicationDeadline: known.applicationDeadline ?? run.applicationDeadline,
      sources: [...known.sources, source],
    };
    return true;
  }
  return false;
}

const samePlace = (a: Pick<Offer, 'place'>, b: Pick<Offer, 'place'>): boolean =>
  cityKey(a.place?.city ?? null) === cityKey(b.place?.city ?? null);

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const isSameOffer = (a: OpenOffer, b: Offer): boolean =>
  samePlace(a, b) &&
  agree(a.deliveryMode, b.deliveryMode) &&
  agree(a.studyMode, b.studyMode) &&
  agree(a.learningPath, b.learningPath);

const startOf = (run: Run): string => run.startDate ?? run.window?.from ?? '';

const byStart = (a: Run, b: Run): number => {
  const [first, second] = [startOf(a), startOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};
