import { formatDate } from './format-date.ts';

/** A period in words: "van 1 mei 2026 tot en met 31 december 2026"; null when both ends are open. */
export function formatPeriod(from: string | null, until: string | null): string | null {
  if (from !== null && until !== null) return `van ${formatDate(from)} tot en met ${formatDate(until)}`;
  if (from !== null) return `sinds ${formatDate(from)}`;
  return until === null ? null : `tot en met ${formatDate(until)}`;
}
