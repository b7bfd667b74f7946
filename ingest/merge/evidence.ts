import { cityKey } from '../model/city-key.ts';
import type { EducationLevel, NlqfLevel, SourceName } from '../model/codes.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { linkKey } from './link-key.ts';
import { titleFeatures } from './title-features.ts';

/** What of a record can tie it to another: small, so that all of them fit in memory at once. */
export interface Evidence {
  readonly key: string;
  readonly source: SourceName;
  readonly kvk: string | null;
  readonly brin: string | null;
  /** Id of the provider at the source. */
  readonly providerId: string;
  readonly ownKeys: readonly string[];
  readonly runIds: readonly string[];
  readonly unitCode: string | null;
  readonly croho: string | null;
  /** Recognised codes (crebo, croho, nlqf) as `system code`. */
  readonly codes: readonly string[];
  /** Study mode and town (`cityKey`) of each offer that has a study mode. */
  readonly forms: readonly { readonly studyMode: string; readonly city: string | null }[];
  /** Each start once as `town date`; the town is empty where the source gives none. */
  readonly starts: readonly string[];
  /** Towns (`cityKey`) of all its places. */
  readonly towns: readonly string[];
  /** Normalised title, and what sets a variant apart from its siblings. */
  readonly title: string;
  readonly variant: string;
  /** What is taught, what stands in brackets, and the years named (`TitleFeatures`). */
  readonly bare: string;
  readonly asides: string;
  readonly years: string;
  /** Deep link, normalised; null for none or a home page. */
  readonly link: string | null;
  readonly nlqf: NlqfLevel | null;
  readonly educationLevel: EducationLevel | null;
  readonly languages: readonly string[];
  readonly incompany: boolean;
  /** HOVI: a variant of the programme whose croho it carries, not that programme. */
  readonly isVariant: boolean;
  /** Title and provider as delivered, to name a cluster by. */
  readonly label: { readonly title: string; readonly provider: string };
}

/** The evidence in a record. */
export function evidenceOf(record: ProgramRecord): Evidence {
  const towns = record.offers.map(({ place }) => cityKey(place?.city ?? null));
  const known = new Set(towns.filter((key) => key !== null));
  const { normalised, ...features } = titleFeatures(record.title, known, record.provider.name);
  const codeOf = (system: string): string | null =>
    record.registrations.find((registration) => registration.system === system)?.code ?? null;
  return {
    key: record.key,
    source: record.source,
    kvk: record.provider.kvk,
    brin: record.provider.brin,
    providerId: record.provider.sourceId,
    ownKeys: record.evidence.ownKeys,
    runIds: record.evidence.runIds,
    unitCode: record.evidence.unitCode,
    croho: codeOf('croho'),
    codes: record.registrations
      .filter(({ system }) => system === 'crebo' || system === 'croho' || system === 'nlqf')
      .map(({ system, code }) => `${system} ${code}`),
    forms: record.offers.flatMap(({ studyMode }, index) =>
      studyMode === null ? [] : [{ studyMode, city: towns[index]! }],
    ),
    starts: [
      ...new Set(
        record.offers.flatMap(({ runs }, index) =>
          runs.flatMap(({ startDate }) => (startDate === null ? [] : [`${towns[index] ?? ''} ${startDate}`])),
        ),
      ),
    ],
    towns: [...known],
    title: normalised,
    ...features,
    link: linkKey(record.url),
    nlqf: record.nlqf?.level ?? null,
    educationLevel: record.educationLevel,
    languages: record.languages,
    incompany: record.evidence.incompany || features.variant.includes('incompany'),
    variant: variantOf(features.variant, record.evidence.variantKind),
    isVariant: (record.evidence.variantKind ?? null) !== null,
    label: { title: record.title, provider: record.provider.name },
  };
}

/** A source that calls a product a short variant says what other titles say with "verkort". */
const variantOf = (said: string, kind: ProgramRecord['evidence']['variantKind']): string =>
  kind === 'length' && !said.split(', ').includes('short')
    ? [...said.split(', ').filter((word) => word !== ''), 'short'].toSorted().join(', ')
    : said;
