const number = new Intl.NumberFormat('nl-NL');

/** 12345 → "12.345". */
export function formatNumber(count: number): string {
  return number.format(count);
}

/** Count with its noun: (1, "opleiding", "opleidingen") → "1 opleiding". */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
