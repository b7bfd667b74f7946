import type { CatalogProgram } from '../../search-config/catalog.ts';
import { educationLevelLabels, kindLabels, originLabels } from '../i18n/nl-course.ts';
import { levelLabels, sourceLabels } from '../i18n/nl.ts';
import { factSource, type FactSource } from './fact-source.ts';
import { formatAmount } from './format-amount.ts';
import { formatLanguage } from './format-language.ts';

/** Where one fact of a course comes from, in words. */
export interface FactOrigin extends FactSource {
  readonly label: string;
  /** What other sources say, such as "RIO: NLQF 3". */
  readonly others: readonly string[];
}

/** Every fact that has a source, in the order of the page's labels, with what other sources say instead. */
export function factOrigins(program: CatalogProgram): FactOrigin[] {
  return Object.entries(originLabels).flatMap(([field, label]): FactOrigin[] => {
    const others = (program.alternatives?.[field] ?? []).map(
      ({ source, value }) => `${sourceLabels[source]}: ${valueText(field, value)}`,
    );
    const from = factSource(program, field);
    return from === null ? [] : [{ label, ...from, others }];
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
