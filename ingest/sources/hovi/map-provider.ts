import type { Provider } from '../../model/program-record.ts';
import { sectorOfOrganizationType } from './lookups.ts';
import type { RawOrganization } from './raw.ts';
import { chooseText, plainName, webUrl } from './texts.ts';
import type { Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** The institution of a part, and whether its programmes are hbo or wo where a product does not say. */
export interface MappedOrganization {
  readonly provider: Provider;
  readonly sector: 'hbo' | 'wo' | null;
}

function brinOf(raw: RawOrganization, report: Report): string | null {
  const brin = raw.brin?.trim().toUpperCase() ?? null;
  if (brin === null || /^[0-9A-Z]{4}$/.test(brin)) return brin;
  const message = 'no BRIN of four digits and letters';
  report({
    severity: 'warning',
    code: 'INVALID_CODE',
    field: 'organization.brin',
    value: shown(raw.brin),
    message,
  });
  return null;
}

/**
 * The provider of all products of a part. Its name falls back to the short code, then the BRIN, with an Issue.
 * Null when it has none of the three. `part` stands in for a missing organizationId.
 */
export function mapProvider(raw: RawOrganization, part: string, report: Report): MappedOrganization | null {
  const brin = brinOf(raw, report);
  const chosen = chooseText(raw.brinName);
  const name = chosen === null ? null : plainName(chosen.text, 300, 'organization.brinName', report);
  const fallback = raw.shortCode ?? brin;
  if (name === null) {
    const message =
      fallback === null ? 'institution without name' : 'institution without name, its code is shown';
    const field = 'organization.brinName';
    report({ severity: 'warning', code: 'MISSING_NAME', field, value: fallback, message });
    if (fallback === null) return null;
  }
  const link = chooseText(raw.webLink);
  return {
    provider: {
      name: name ?? fallback!,
      kvk: null,
      brin,
      sourceId: raw.organizationId ?? part,
      url: link === null ? null : webUrl(link.text, 'organization.webLink', report),
    },
    sector: sectorOf(raw, report),
  };
}

function sectorOf(raw: RawOrganization, report: Report): 'hbo' | 'wo' | null {
  if (raw.organizationType === null) return null;
  const sector = sectorOfOrganizationType.get(raw.organizationType);
  if (sector !== undefined) return sector;
  const field = 'organization.organizationType';
  const value = shown(raw.organizationType);
  report({ severity: 'warning', code: 'UNKNOWN_CODE', field, value, message: 'unknown organizationtype' });
  return null;
}
