/** Values of facets that are no value of a source. Apart from `documents.ts`, so that the browser needs no zod. */

/** Value of `startMonths` for a start at any time or by agreement. Such an offer has every coming month as well. */
export const flexibleStart = 'flexibel';
/** Value of `startMonths` for a date after the months that the facet names one by one. */
export const laterStart = 'later';
/** Value of a facet where no source says anything: a value of its own, so that it can be counted and chosen. */
export const unknownValue = 'onbekend';
