import type { EducationLevel, ProgramKind } from '../../model/codes.ts';
import { kindOfProductType, levelOfOther, levelOfQualification } from './lookups.ts';
import type { RawProduct } from './raw.ts';
import type { Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** What of a product is formal. */
export interface MappedLevel {
  readonly kind: ProgramKind;
  /** Five digits, or null. */
  readonly croho: string | null;
  readonly educationLevel: EducationLevel | null;
}

function unknown(
  product: RawProduct,
  key: 'productType' | 'productLevel' | 'programLevel',
  report: Report,
): void {
  const field = `${product.path}.${key}`;
  const value = shown(product[key]);
  report({
    severity: 'warning',
    code: 'UNKNOWN_CODE',
    field,
    value,
    message: `unknown ${key.toLowerCase()}`,
  });
}

/** CROHO codes are five digits (WHW art. 6.13); a damaged one is not repaired, as any five digits may be another. */
function crohoOf(product: RawProduct, report: Report): string | null {
  const croho = product.croho?.trim() ?? null;
  if (croho === null || /^\d{5}$/.test(croho)) return croho;
  const field = `${product.path}.croho`;
  const value = shown(product.croho);
  report({
    severity: 'warning',
    code: 'INVALID_CODE',
    field,
    value,
    message: 'no CROHO code of five digits',
  });
  return null;
}

/**
 * Kind, code and level of a product. The level of a whole degree is given only for a registered one (with a CROHO
 * code); the NLQF level that belongs to it is derived later, in one place for all sources. `sector` is that of the
 * institution. A product type that is not known makes no claim: `training`.
 */
export function mapLevel(product: RawProduct, sector: 'hbo' | 'wo' | null, report: Report): MappedLevel {
  const known = kindOfProductType.get(product.productType ?? '');
  if (known === undefined && product.productType !== null) unknown(product, 'productType', report);
  const kind = known ?? 'training';
  const croho = crohoOf(product, report);
  const said = product.programLevel;
  if (said !== null && said !== 'hbo' && said !== 'wo') unknown(product, 'programLevel', report);
  const column = said === 'hbo' || said === 'wo' ? said : (sector ?? 'other');
  const table = kind === 'qualification' && croho !== null ? levelOfQualification : levelOfOther;
  const row = product.productLevel === null ? null : table.get(product.productLevel);
  if (row === undefined) unknown(product, 'productLevel', report);
  return { kind, croho, educationLevel: row?.[column] ?? null };
}
