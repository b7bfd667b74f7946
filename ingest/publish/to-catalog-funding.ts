import type { Funding } from '../model/funding.ts';
import { stateOn } from '../model/validity.ts';
import type { CatalogFunding } from '../../search-config/catalog-funding.ts';
import type { PathSlugs } from './path-slugs.ts';

/** Funding as a page shows it: its state on `today`, and the days to apply that are now or next. */
export function toCatalogFunding(funding: Funding, today: string, slugs: PathSlugs): CatalogFunding {
  const { scheme, rule, rate, path, validFrom, validUntil } = funding;
  const next = rule.applications.find((period) => stateOn(period, today) !== 'ended');
  return {
    scheme,
    applicant: rule.applicant,
    state: stateOn(funding, today),
    rate,
    path: path === null ? null : { ...path, ...slugs.of(path.sector, path.occupation) },
    validFrom,
    validUntil,
    applications:
      next === undefined ? null : { from: next.validFrom, until: next.validUntil, source: next.source },
    ruleSource: rule.source,
    ruleUrl: rule.url,
  };
}
