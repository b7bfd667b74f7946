/** Highest amount that a course can cost, in euros. Beyond it a figure is a mistake. */
const highest = 1_000_000;
const unitsPerEuro = 10_000;

/**
 * An amount as delivered (`595`, `207.9`, `1795.0000`, `+80.00`; blanks around it do not count) in 1/10,000 euro, so
 * that sums are exact. Null for anything else: a comma, an exponent, NaN, a currency sign, more than four decimals,
 * above a million.
 */
export function readAmount(text: string | null): number | null {
  const parts = /^([+-]?)(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text?.trim() ?? '');
  if (parts === null) return null;
  const units = Number(parts[2]) * unitsPerEuro + Number((parts[3] ?? '').padEnd(4, '0'));
  if (units > highest * unitsPerEuro) return null;
  return parts[1] === '-' ? -units : units;
}

/** 1/10,000 euro as cents, half a cent up. */
export const toCents = (units: number): number => Math.round(units / 100);
