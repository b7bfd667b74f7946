/** Dutch texts about money for a course. Not sent to the browser. */
import type { CatalogFunding } from '../../search-config/catalog-funding.ts';

type Scheme = CatalogFunding['scheme'];

export const schemeLabels: Readonly<Record<Scheme, string>> = {
  slim: 'SLIM-subsidie',
  levenlanglerenkrediet: 'Levenlanglerenkrediet',
};

/** What the scheme is and who has to ask for it. */
export const schemeTexts: Readonly<Record<Scheme, string>> = {
  slim: 'Subsidie voor je werkgever, die hem ook aanvraagt. Vraag ernaar voor je je aanmeldt.',
  levenlanglerenkrediet:
    'Een lening voor lesgeld of collegegeld, die je zelf aanvraagt bij DUO. Je betaalt haar terug. Of je haar krijgt, hangt af van onder meer je leeftijd.',
};

export const fundingTexts = {
  none: 'Wij vonden geen regeling die deze opleiding noemt. Vraag ook je werkgever, je vakbond of de gemeente.',
  stap: 'Het STAP-budget bestaat niet meer: de laatste ronde was in november 2023.',
  creditGround: 'Dit is een erkende opleiding in het hoger onderwijs, of een voltijdse mbo-opleiding (bol).',
  pathGround: 'Staat in het ontwikkelpad',
  rate: (rate: string) => `vergoeding volgens de bron: ${rate}`,
  apply: 'Aanvragen kan',
  according: (source: string) => `volgens ${source}`,
  noApply: 'Wanneer er weer kan worden aangevraagd, is niet bekend.',
  rule: 'Voorwaarden',
} as const;
