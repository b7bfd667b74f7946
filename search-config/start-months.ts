/** Months ahead that the facet "start" names (see `startMonths` in documents.ts). */
const startHorizonMonths = 24;

/** The months `YYYY-MM` of the horizon; the first is the one that `today` (YYYY-MM-DD) is in. */
export function startMonthsFrom(today: string): string[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: startHorizonMonths }, (_, offset) => {
    const month = first + offset;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
