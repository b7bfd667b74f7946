import { addDays } from '../lib/dates.ts';
import type { FilledFact } from '../model/source-guards.ts';
import type { PathStep } from '../model/path-step.ts';
import type { ProgramRecord } from '../model/program-record.ts';

/** Days a start may be past and still be recent: exports show the last academic years, not the last century. */
const recentDays = 730;
/** Days ahead that anybody plans a start. */
const plannedDays = 1_826;

/**
 * Makes the function that says whether a program has a fact: true or false, or null where the question does not arise
 * (a course without dates has no recent one).
 */
export function programFacts(
  today: string,
): (record: ProgramRecord) => Readonly<Record<FilledFact, boolean | null>> {
  const recent = addDays(today, -recentDays);
  const planned = addDays(today, plannedDays);
  return (record) => {
    const { offers } = record;
    const runs = offers.flatMap((offer) => offer.runs);
    const dates = runs.map(({ startDate }) => startDate).filter((date) => date !== null);
    return {
      offer: offers.length > 0,
      start: runs.length > 0 || record.startDetermination !== null,
      'recent start': dates.length === 0 ? null : dates.some((date) => date >= recent && date <= planned),
      text: record.summary !== null || record.descriptionHtml !== null || record.sections.length > 0,
      price: offers.some(({ costs }) => costs.length > 0) || runs.some(({ costs }) => costs.length > 0),
      place: offers.some(({ place }) => place !== null),
      'KvK number': record.provider.kvk !== null,
      code: record.registrations.length > 0,
    };
  };
}

/** Facts of a step of an ontwikkelpad: only its code is a question. */
export const stepFacts = (step: PathStep): Readonly<Partial<Record<FilledFact, boolean | null>>> => ({
  code: step.code !== null,
});
