import { criteria } from './course-criteria.ts';
import type { Scorecard } from './read-scorecard.ts';

/**
 * The courses of a scorecard as CSV (RFC 4180, semicolons as Dutch spreadsheets expect), the least complete first. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function scorecardCsv({ worst }: Scorecard): string {
  const labels = new Map(criteria.map(({ name, label }) => [name, label]));
  const rows = worst.map(({ programId, title, sources, score, missing }) => [
    programId,
    title,
    sources.join('+'),
    String(score),
    missing.map((name) => labels.get(name) ?? name).join(', '),
  ]);
  return [['id', 'titel', 'bronnen', 'score', 'ontbreekt'], ...rows]
    .map((row) => `${row.map(csvCell).join(';')}\r\n`)
    .join('');
}

/** A cell, quoted where needed, and never a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
