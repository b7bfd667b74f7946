import { cleanText, cutText } from '../../lib/text.ts';
import { readUrl } from './map-links.ts';
import { chooseLine } from './map-texts.ts';
import type { LocalText, RawInstitute, RawSupplier } from './raw.ts';

/** What we know of a supplier besides its programs. */
export interface Supplier {
  /** Null when no metadata names it; then its orgUnitId is shown. */
  readonly name: string | null;
  readonly kvk: string | null;
  /** A delivered KvK number that is none. */
  readonly invalidKvk: string | null;
  readonly url: string | null;
  /** Exempt from VAT as a whole (GET /suppliers). */
  readonly vatExempt: boolean;
  /** Fields of its metadata that nobody knows. */
  readonly unknown: readonly string[];
}

/** A supplier without metadata. */
export const unknownSupplier: Supplier = {
  name: null,
  kvk: null,
  invalidKvk: null,
  url: null,
  vatExempt: false,
  unknown: [],
};

const asLocalTexts = (texts: Readonly<Record<string, string>> | undefined): readonly LocalText[] =>
  Object.entries(texts ?? {}).map(([lang, text]) => ({ lang, text, length: text.length }));

/** Metadata of an institute, and of the list of suppliers where there is one, as a supplier. */
export function mapSupplier(institute: RawInstitute, listed: RawSupplier | null): Supplier {
  const name = chooseLine(asLocalTexts(institute.instituteName)) ?? chooseLine(asLocalTexts(listed?.name));
  const kvk = cleanText(institute.instituteKvK)?.replaceAll(' ', '') ?? null;
  const isKvk = kvk !== null && /^\d{8}$/.test(kvk);
  const link = chooseLine(asLocalTexts(institute.webLink))?.text ?? null;
  return {
    name: name === null ? null : cutText(name.text, 200),
    kvk: isKvk ? kvk : null,
    invalidKvk: isKvk ? null : kvk,
    url: link === null ? null : readUrl(link),
    vatExempt: listed?.vatExempt ?? institute.vatExempt ?? false,
    unknown: institute.unknown ?? [],
  };
}
