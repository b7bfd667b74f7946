import { formatNumber } from './format-count.ts';

const units = {
  hour: ['uur', 'uur'],
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
  ects: ['studiepunt (EC)', 'studiepunten (EC)'],
} as const;
export type AmountUnit = keyof typeof units;

/** An amount of time or study load: "3 dagen", "1,5 jaar". */
export function formatAmount({ amount, unit }: { amount: number; unit: AmountUnit }): string {
  return `${formatNumber(amount)} ${units[unit][amount === 1 ? 0 : 1]}`;
}
