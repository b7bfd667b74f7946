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

function priceOf(cents: number | null, isFull = false) {
  if (cents === null) return {};
  return {
    offers: {
      '@type': 'Offer',
      category: cents === 0 ? 'Free' : 'Paid',
      price: (cents / 100).toFixed(2),
      priceCurrency: 'EUR',
      availability: isFull ? 'https://schema.org/SoldOut' : undefined,
    },
  };
}

function instanceOf(offer: CatalogOffer, run: CatalogRun, workload: string | undefined) {
  return {
    '@type': 'CourseInstance',
    courseMode: offer.deliveryMode === null ? undefined : courseModes[offer.deliveryMode],
    courseWorkload: workload,
    startDate: run.startDate ?? undefined,
    endDate: run.endDate ?? undefined,
    ...locationOf(offer),
    ...priceOf(run.priceCents ?? offer.priceCents, run.status === 'full'),
  };
}

/**
 * schema.org Course with its starts, as data; `scriptJson` makes it safe inside a page. What Google asks for besides
 * (description, provider, category of an offer, mode and workload of an instance) is there where a source gives it.
 */
export function courseJsonLd(program: CatalogProgram): Readonly<Record<string, unknown>> {
  const workload = program.studyLoad === null ? undefined : isoDuration(program.studyLoad);
  const instances = program.offers.flatMap((offer) =>
    offer.runs.map((run) => instanceOf(offer, run, workload)),
  );
  const codes = program.codes.map(({ code }) => code);
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: program.title,
    description: program.summary ?? program.title,
    inLanguage: program.languages.length === 0 ? undefined : program.languages,
    url: program.url ?? undefined,
    courseCode: codes.length === 0 ? undefined : codes,
    educationalLevel: program.nlqf === null ? undefined : `NLQF ${program.nlqf.level}`,
    educationalCredentialAwarded: program.credential ?? undefined,
    timeRequired: workload,
    provider: {
      '@type': 'Organization',
      name: program.provider.name,
      url: program.provider.url ?? undefined,
    },
    ...priceOf(program.priceFromCents),
    hasCourseInstance: instances.length === 0 ? undefined : instances.slice(0, maxInstances),
  };
}
