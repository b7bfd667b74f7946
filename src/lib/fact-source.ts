import type { CatalogProgram } from '../../search-config/catalog.ts';
import { sourceLabels } from '../i18n/nl.ts';
import { seenTexts } from '../i18n/nl-course.ts';
import { formatDate } from './format-date.ts';
import { formatList } from './format-list.ts';

/** Where a fact comes from, in words. */
export interface FactSource {
  /** Names of the sources, or that a maintainer set it. */
  readonly source: string;
  /** When they last delivered it; null when a person set it. */
  readonly seen: string | null;
}

/** Last day on which each source delivered something of the course; null when its last delivery did. */
function seenBySource({ records }: CatalogProgram): ReadonlyMap<string, string | null> {
  const days = Map.groupBy(records, ({ source }) => source);
  return new Map(
    [...days].map(([source, own]) => {
      const seen = own.map(({ lastSeen }) => lastSeen);
      return [source, seen.includes(null) ? null : (seen.toSorted().at(-1) ?? null)];
    }),
  );
}

/** Source and last sight of a field of the course; null when it has no source, as an empty one. */
export function factSource(program: CatalogProgram, field: string): FactSource | null {
  if (program.pinned?.includes(field) === true) return { source: seenTexts.pinned, seen: null };
  const origin = program.origins[field];
  const sources = program.contributors?.[field] ?? (origin === undefined ? [] : [origin]);
  if (sources.length === 0) return null;
  const days = seenBySource(program);
  const known = sources.map((name) => ({ label: sourceLabels[name] ?? name, day: days.get(name) ?? null }));
  const when = ({ day }: { day: string | null }): string =>
    day === null ? seenTexts.newest : `${seenTexts.seenOn} ${formatDate(day)}`;
  const isOneDay = new Set(known.map(({ day }) => day)).size === 1;
  return {
    source: formatList(known.map(({ label }) => label)),
    seen: isOneDay ? when(known[0]!) : formatList(known.map((one) => `${one.label} ${when(one)}`)),
  };
}

/** When a fact was last delivered, for beside its source: nothing when that was in the newest data, as the page says that once. */
export function seenBeside({ seen }: Pick<FactSource, 'seen'>): string {
  return seen === null || seen === seenTexts.newest ? '' : `(${seen})`;
}
