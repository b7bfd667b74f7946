/** Price classes of the facet "prijs". Round amounts that people budget with; bounds in euro cents. */
export const priceBands = [
  { code: '0', from: 0, until: 0 },
  { code: '1-250', from: 1, until: 25_000 },
  { code: '250-500', from: 25_001, until: 50_000 },
  { code: '500-1000', from: 50_001, until: 100_000 },
  { code: '1000-2500', from: 100_001, until: 250_000 },
  { code: '2500-5000', from: 250_001, until: 500_000 },
  { code: '5000-', from: 500_001, until: Number.MAX_SAFE_INTEGER },
] as const;

/** Code of the band an amount in cents falls in. */
export function priceBandOf(cents: number): string {
  const band = priceBands.find(({ from, until }) => cents >= from && cents <= until);
  if (band === undefined) throw new RangeError(`no price band for ${cents} cents`);
  return band.code;
}
