import { flexibleStart, unknownValue } from '../../search-config/facet-values.ts';
import { formLabels, levelLabels, searchTexts } from '../i18n/nl.ts';
import { formatDayNumber } from './format-date.ts';
import { formatPrice, formatPriceFrom } from './format-money.ts';

/** What a card needs of a search document. */
export interface CardDocument {
  readonly cities: readonly string[];
  readonly forms: readonly string[];
  readonly startMonths: readonly string[];
  readonly nextStart: number | null;
  readonly priceFrom: number | null;
  readonly priceBands: readonly string[];
  readonly level: string;
}

/** "Start 12 januari 2027", or that it is flexible or unknown. */
export function cardStart({ nextStart, startMonths }: CardDocument): string {
  if (nextStart !== null) return searchTexts.startOn(formatDayNumber(nextStart));
  return startMonths.includes(flexibleStart) ? searchTexts.startFlexible : searchTexts.startUnknown;
}

/** The town; a chosen one comes first. */
export function cardPlace({ cities, forms }: CardDocument, chosen: readonly string[]): string {
  const first = cities.find((city) => chosen.includes(city)) ?? cities[0];
  if (first !== undefined) return first;
  return forms.some((form) => form === 'online' || form === 'self-study')
    ? searchTexts.noPlace
    : searchTexts.placeUnknown;
}

/** "€ 995", "vanaf € 995" when prices differ, "gratis" or that it is unknown. */
export function cardPrice({ priceFrom, priceBands }: CardDocument): string {
  const bands = priceBands.filter((band) => band !== unknownValue);
  const price = bands.length > 1 ? formatPriceFrom(priceFrom) : formatPrice(priceFrom);
  return price ?? searchTexts.priceUnknown;
}

/** Forms and level, as far as they are known. */
export function cardLabels({ forms, level }: CardDocument): string[] {
  const known = forms.filter((form) => form !== unknownValue).map((form) => formLabels[form] ?? form);
  return level === unknownValue ? known : [...known, levelLabels[level] ?? level];
}
