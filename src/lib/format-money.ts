const whole = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const exact = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** Euro cents as text: 99500 → "€ 995", 99550 → "€ 995,50". The space does not break. */
export function formatMoney(cents: number): string {
  return (cents % 100 === 0 ? whole : exact).format(cents / 100);
}

/** A price for a visitor: "gratis", "€ 995" or, when no source says it, null. */
export function formatPrice(cents: number | null): string | null {
  if (cents === null) return null;
  return cents === 0 ? 'gratis' : formatMoney(cents);
}

/** The lowest of several prices: "vanaf € 995". Null stays null. */
export function formatPriceFrom(cents: number | null): string | null {
  return cents === null ? null : `vanaf ${formatMoney(cents)}`;
}
