/**
 * Keeps one provider from filling the first page (docs/decisions/0007). Only the order among the first results changes:
 * every course is there once, pages have their numbers and the total stays exact.
 */
import { highlightTags } from './highlight-tags.ts';

/** What is read of a result. */
export interface RankedHit {
  readonly title: string;
  readonly provider: string;
  readonly _formatted?: { readonly title?: string; readonly provider?: string };
}

/** Pages whose results are ordered together. */
export const spreadPages = 3;
/** Courses of one provider on the first page, unless it is asked for or nobody else has as good ones. */
export const maxOfProvider = 3;

/** The parts of a text that were found, in lower case. */
const foundIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(highlightTags.before)
    .slice(1)
    .map((part) => part.split(highlightTags.after)[0]!.toLowerCase());

/** Whether words of the query stand in the provider's name and not in the title. */
function isNamed({ _formatted }: RankedHit): boolean {
  const inTitle = foundIn(_formatted?.title);
  return foundIn(_formatted?.provider).some((word) => !inTitle.includes(word));
}

/**
 * The candidates of the first pages, best first, in the order in which they are shown: on the first page at most
 * `maxOfProvider` of a provider. What had to make place stands at the head of what follows. A course whose title
 * was found makes place only for one whose title was found as well. A provider that the query names (found in its name,
 * not in the title) is asked for.
 */
export function spreadProviders<Hit extends RankedHit>(hits: readonly Hit[], pageSize: number): Hit[] {
  const byTitle = hits.filter(({ _formatted }) => foundIn(_formatted?.title).length > 0);
  // Without words, or where nothing is found in a title, all are alike.
  const alike = byTitle.length === 0 ? hits : byTitle;
  const shown = new Map<string, number>();
  const first: Hit[] = [];
  const waiting: Hit[] = [];
  for (const hit of alike) {
    const count = (shown.get(hit.provider) ?? 0) + 1;
    if (first.length < pageSize && (count <= maxOfProvider || isNamed(hit))) {
      shown.set(hit.provider, count);
      first.push(hit);
    } else waiting.push(hit);
  }
  const rest = hits.filter((hit) => !alike.includes(hit));
  return [...first, ...waiting, ...rest];
}
