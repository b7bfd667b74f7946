import { addDays, addMonths, monthOf } from '../lib/dates.ts';
import type { Program } from '../model/program.ts';
import type { OfferDocument } from '../../search-config/documents.ts';
import { flexibleStart, laterStart } from '../../search-config/facet-values.ts';

/**
 * First day after `today` on which a program would be published otherwise though nothing of it changed: runs pass, periods
 * begin and end, and at the turn of a month the months that can be chosen move on. Any day that stands in the program
 * counts, and the day after it: too early costs a second look, too late a wrong page. Null when that never comes.
 */
export function changesOn(
  program: Program,
  documents: readonly Pick<OfferDocument, 'startMonths'>[],
  today: string,
): string | null {
  let first: string | null = null;
  const consider = (day: string): void => {
    if (day > today && (first === null || day < first)) first = day;
  };
  for (const [, day] of JSON.stringify(program).matchAll(/"(\d{4}-\d{2}-\d{2})"/g)) {
    consider(day!);
    if (day! >= today) consider(addDays(day!, 1));
  }
  const moves = documents.some(({ startMonths }) =>
    startMonths.some((month) => month === flexibleStart || month === laterStart),
  );
  if (moves) consider(addMonths(`${monthOf(today)}-01`, 1));
  return first;
}
