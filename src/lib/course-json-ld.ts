import type { CatalogOffer, CatalogProgram, CatalogRun } from '../../search-config/catalog.ts';

/** More instances than this help no search engine and weigh on the page. */
const maxInstances = 50;

const courseModes: Readonly<Record<string, string>> = {
  'on-site': 'Onsite',
  coaching: 'Onsite',
  blended: 'Blended',
  online: 'Online',
  'self-study': 'Online',
};

const workloadUnits = {
  hour: 'PT#H',
  day: 'P#D',
  week: 'P#W',
  month: 'P#M',
  year: 'P#Y',
  ects: null,
} as const;

/** ISO 8601 duration; study points have none, so they are counted as 28 hours each. */
function isoDuration({ amount, unit }: NonNullable<CatalogProgram['studyLoad']>): string {
  const pattern = workloadUnits[unit];
  return pattern === null ? `PT${amount * 28}H` : pattern.replace('#', String(amount));
}

function locationOf({ place }: CatalogOffer) {
  if (place === null) return {};
  const address = {
    '@type': 'PostalAddress',
    streetAddress: place.street ?? undefined,
    postalCode: place.postalCode ?? undefined,
    addressLocality: place.city ?? undefined,
    addressCountry: place.country,
  };
  return { location: { '@type': 'Place', name: place.name ?? place.city ?? undefined, address } };
}

function priceOf(cents: number | null) {
  if (cents === null) return {};
  return {
    offers: { '@type': 'Offer', category: 'Paid', price: (cents / 100).toFixed(2), priceCurrency: 'EUR' },
  };
}

function instanceOf(offer: CatalogOffer, run: CatalogRun) {
  return {
    '@type': 'CourseInstance',
    courseMode: offer.deliveryMode === null ? undefined : courseModes[offer.deliveryMode],
    startDate: run.startDate ?? undefined,
    endDate: run.endDate ?? undefined,
    ...locationOf(offer),
    ...priceOf(run.priceCents ?? offer.priceCents),
  };
}

/** schema.org Course with its starts, as data; `scriptJson` makes it safe inside a page. */
export function courseJsonLd(program: CatalogProgram): Readonly<Record<string, unknown>> {
  const instances = program.offers.flatMap((offer) => offer.runs.map((run) => instanceOf(offer, run)));
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: program.title,
    description: program.summary ?? program.title,
    inLanguage: program.languages.length === 0 ? undefined : program.languages,
    url: program.url ?? undefined,
    educationalCredentialAwarded: program.credential ?? undefined,
    timeRequired: program.studyLoad === null ? undefined : isoDuration(program.studyLoad),
    provider: {
      '@type': 'Organization',
      name: program.provider.name,
      url: program.provider.url ?? undefined,
    },
    ...priceOf(program.priceFromCents),
    hasCourseInstance: instances.length === 0 ? undefined : instances.slice(0, maxInstances),
  };
}
