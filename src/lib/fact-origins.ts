import type { CatalogProgram } from '../../search-config/catalog.ts';
import { educationLevelLabels, kindLabels, originLabels } from '../i18n/nl-course.ts';
import { levelLabels, sourceLabels } from '../i18n/nl.ts';
import { formatAmount } from './format-amount.ts';
import { formatDate } from './format-date.ts';
import { formatLanguage } from './format-language.ts';

/** Where one fact of a course comes from, in words. */
export interface FactOrigin {
  readonly label: string;
  /** Name of the source, or that a maintainer set it. */
  readonly source: string;
  /** When the source last delivered it; null when a person set it. */
  readonly seen: string | null;
  /** What other sources say, such as "RIO: NLQF 3". */
  readonly others: readonly string[];
}

/** Last day on which each source delivered something of the course; null when its last delivery did. */
export function seenBySource({ records }: CatalogProgram): ReadonlyMap<string, string | null> {
  const days = Map.groupBy(records, ({ source }) => source);
  return new Map(
    [...days].map(([source, own]) => {
      const seen = own.map(({ lastSeen }) => lastSeen);
      return [source, seen.includes(null) ? null : (seen.toSorted().at(-1) ?? null)];
    }),
  );
}

/** Every fact that has a source, in the order of the page's labels, with what other sources say instead. */
export function factOrigins(program: CatalogProgram): FactOrigin[] {
  const seen = seenBySource(program);
  const pinned = new Set(program.pinned);
  return Object.entries(originLabels).flatMap(([field, label]): FactOrigin[] => {
    const others = (program.alternatives?.[field] ?? []).map(
      ({ source, value }) => `${sourceLabels[source]}: ${valueText(field, value)}`,
    );
    if (pinned.has(field)) return [{ label, source: 'Aangepast door Leeratlas', seen: null, others }];
    const origin = program.origins[field];
    if (origin === undefined) return [];
    const day = seen.get(origin) ?? null;
    const when = day === null ? 'In de nieuwste gegevens' : formatDate(day);
    return [{ label, source: sourceLabels[origin]!, seen: when, others }];
  });
}

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nlqf: levelLabels,
  educationLevel: educationLevelLabels,
  requiredLevels: educationLevelLabels,
  kind: kindLabels,
};

/** A value of another source as a person reads it. */
function valueText(field: string, value: unknown): string {
  if (value === null) return 'niets';
  if (Array.isArray(value)) return value.map((one) => valueText(field, one)).join(', ') || 'niets';
  if (typeof value === 'object') {
    const { amount, unit } = value as { amount?: unknown; unit?: unknown };
    return typeof amount === 'number' && typeof unit === 'string'
      ? formatAmount({ amount, unit: unit as NonNullable<CatalogProgram['duration']>['unit'] })
      : JSON.stringify(value);
  }
  const text = String(value as string | number | boolean);
  if (field === 'languages') return formatLanguage(text);
  return tables[field]?.[text] ?? text;
}
