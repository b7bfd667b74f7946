/** Dates as Dutch people write them. Own month names: no time zone can shift a day, and it is fast at build. */
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `2027-01` → "januari 2027". Anything else comes back as it is. */
export function formatMonth(month: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const name = months[Number(match?.[2]) - 1];
  return match === null || name === undefined ? month : `${name} ${match[1]}`;
}

/** `2027-01-12` → "12 januari 2027". Also takes a date-time. Anything else comes back as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4}-\d{2})-(\d{2})/.exec(date);
  return match === null ? date : `${Number(match[2])} ${formatMonth(match[1]!)}`;
}

/** 20270112 → "12 januari 2027": the sortable number of the search documents. */
export function formatDayNumber(day: number): string {
  const text = String(day);
  return formatDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
}
