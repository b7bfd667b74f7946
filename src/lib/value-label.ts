import {
  formLabels,
  fundingLabels,
  levelLabels,
  priceBandLabels,
  sourceLabels,
  startLabels,
  unknownLabel,
} from '../i18n/nl.ts';
import { durationLabels, studyLoadLabels, themeLabels } from '../i18n/nl-themes.ts';
import { unknownValue } from '../../search-config/facet-values.ts';
import type { FacetKey } from '../../search-config/facets.ts';
import { formatLanguage } from './format-language.ts';
import { formatMonth } from './format-date.ts';

const tables: Partial<Record<FacetKey, Readonly<Record<string, string>>>> = {
  vorm: formLabels,
  start: startLabels,
  prijs: priceBandLabels,
  niveau: levelLabels,
  financiering: fundingLabels,
  duur: durationLabels,
  studielast: studyLoadLabels,
  thema: themeLabels,
  bron: sourceLabels,
};

/** Text of a facet's value for a visitor. A branche > functie is named by its last part. */
export function valueLabel(facet: FacetKey, value: string): string {
  const label = tables[facet]?.[value];
  if (label !== undefined) return label;
  if (value === unknownValue) return unknownLabel;
  if (facet === 'start') return formatMonth(value);
  if (facet === 'taal') return formatLanguage(value);
  if (facet === 'ontwikkelpad') return value.split(' > ').at(-1)!;
  return value;
}
