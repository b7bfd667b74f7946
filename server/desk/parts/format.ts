/** How the desk writes numbers, moments and days: as people in the Netherlands read them. */
const numbers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const percents = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 });
const moments = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** 1234.5 → "1.234,5". */
export const formatNumber = (value: number): string => numbers.format(value);

/** 0.975 → "97,5%". */
export const formatPercent = (share: number): string => percents.format(share);

/** An ISO instant as Dutch time; "–" for none. */
export const formatMoment = (instant: string | null): string =>
  instant === null ? '–' : moments.format(new Date(instant));

/** "1 record", "2 records". */
export const formatCount = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
