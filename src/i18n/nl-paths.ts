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
  onlineToo: ' Online kan het wel.',
  onlyOnline: 'Je kunt dit alleen online volgen: in geen enkele provincie is er een vaste plek voor.',
  noPlace: 'De aanbieders noemen geen plaats in Nederland.',
  noStart: 'geen start bekend',
  csv: 'Download als CSV',
} as const;
