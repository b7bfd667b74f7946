/** Texts that the browser writes at the table of starts. */
export const runTexts = {
  place: 'Jouw plaats of postcode',
  byDistance: 'Sorteer op afstand',
  byStart: 'Sorteer op start',
  sortedByStart: 'Gesorteerd op start.',
  sortedByDistance: (place: string) => `Gesorteerd op afstand tot ${place}.`,
  notFound: (place: string) => `We kennen geen plaats of postcode “${place}”.`,
  failed: 'De lijst met plaatsen kan nu niet worden opgehaald.',
  away: (km: number) => (km < 1 ? 'minder dan 1 km' : `${Math.round(km)} km`),
} as const;
