const dayMs = 86_400_000;

/** Whole days from a date (or date-time) to `today`. */
export const ageInDays = (date: string, today: string): number =>
  Math.round((Date.parse(today.slice(0, 10)) - Date.parse(date.slice(0, 10))) / dayMs);

/** Age in whole days of a date (or date-time) on `today`, in words: "dezelfde dag", "1 dag oud", "3 dagen oud". */
export function formatAge(date: string, today: string): string {
  const days = ageInDays(date, today);
  if (days <= 0) return 'dezelfde dag';
  return days === 1 ? '1 dag oud' : `${days} dagen oud`;
}
