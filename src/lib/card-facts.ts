import { flexibleStart, laterStart, unknownValue } from '../../search-config/facet-values.ts';
import { formLabels, levelLabels, searchTexts } from '../i18n/nl.ts';
import { formatDayNumber, formatMonth } from './format-date.ts';
import { formatPrice, formatPriceFrom } from './format-money.ts';

/** What a card needs of a search document. */
export interface CardDocument {
  readonly cities: readonly string[];
  readonly forms: readonly string[];
  readonly startMonths: readonly string[];
  readonly nextStart: number | null;
  readonly priceFrom: number | null;
  readonly priceTo: number | null;
  readonly level: string;
}

/**
 * "Start 12 januari 2027", whether one can choose another day too, or that it is flexible or unknown. With months chosen the first start in one of them; of later
 * starts only the month is known here.
 */
export function cardStart({ nextStart, startMonths }: CardDocument, chosen: readonly string[]): string {
  const first = nextStart === null ? '' : `${String(nextStart).slice(0, 4)}-${String(nextStart).slice(4, 6)}`;
  const isOther = chosen.length > 0 && !chosen.includes(first);
  if (isOther && startMonths.includes(flexibleStart)) return searchTexts.startFlexible;
  const month = startMonths.find((value) => chosen.includes(value) && /^\d/.test(value));
  if (isOther && month !== undefined) return searchTexts.startIn(formatMonth(month));
  // The first start is one of the months by name, so "later" is another.
  if (
    isOther &&
    chosen.includes(laterStart) &&
    startMonths.includes(laterStart) &&
    startMonths.includes(first)
  )
    return searchTexts.startLater;
  if (nextStart !== null) {
    const start = searchTexts.startOn(formatDayNumber(nextStart));
    // With months chosen the card says below that every month fits.
    const isFlexibleToo = chosen.length === 0 && startMonths.includes(flexibleStart);
    return isFlexibleToo ? `${start}${searchTexts.orFlexible}` : start;
  }
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
export function cardPrice({ priceFrom, priceTo }: Pick<CardDocument, 'priceFrom' | 'priceTo'>): string {
  const differs = priceFrom !== null && priceTo !== null && priceTo > priceFrom;
  return (differs ? formatPriceFrom(priceFrom) : formatPrice(priceFrom)) ?? searchTexts.priceUnknown;
}

/** Forms and level, as far as they are known. */
export function cardLabels({ forms, level }: CardDocument): string[] {
  const known = forms.filter((form) => form !== unknownValue).map((form) => formLabels[form] ?? form);
  return level === unknownValue ? known : [...known, levelLabels[level] ?? level];
}
