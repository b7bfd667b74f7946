/** Dutch texts of the pages of ontwikkelpaden. Not sent to the browser. */
import type { CatalogPathChange } from '../../search-config/catalog-path-change.ts';

export const pathChangeLabels: Readonly<Record<CatalogPathChange['kind'], string>> = {
  added: 'Nieuw',
  removed: 'Vervallen',
  slim: 'SLIM-subsidie gewijzigd',
  end: 'Einddatum gewijzigd',
};

export const pathTexts = {
  noOrder: 'De bron geeft geen volgorde van functies of scholingen.',
  gap: (places: string) => `Geen aanbod in ${places}.`,
  gapEverywhere: 'Geen aanbod gevonden.',
  csv: 'Download als CSV',
} as const;
