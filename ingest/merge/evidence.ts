import { cityKey } from '../model/city-key.ts';
import type { SourceName } from '../model/codes.ts';
import type { ProgramRecord } from '../model/program-record.ts';
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
  /** Study mode and town (`cityKey`) of each offer that has a study mode. */
  readonly forms: readonly { readonly studyMode: string; readonly city: string | null }[];
  /** Normalised title, and what sets a variant apart from its siblings. */
  readonly title: string;
  readonly variant: string;
  /** Title and provider as delivered, to name a cluster by. */
  readonly label: { readonly title: string; readonly provider: string };
}

/** The evidence in a record. */
export function evidenceOf(record: ProgramRecord): Evidence {
  const { normalised, variant } = titleFeatures(record.title);
  const forms = record.offers.flatMap(({ studyMode, place }) =>
    studyMode === null ? [] : [{ studyMode, city: cityKey(place?.city ?? null) }],
  );
  return {
    key: record.key,
    source: record.source,
    kvk: record.provider.kvk,
    brin: record.provider.brin,
    providerId: record.provider.sourceId,
    ownKeys: record.evidence.ownKeys,
    runIds: record.evidence.runIds,
    unitCode: record.evidence.unitCode,
    croho: record.registrations.find(({ system }) => system === 'croho')?.code ?? null,
    forms,
    title: normalised,
    variant,
    label: { title: record.title, provider: record.provider.name },
  };
}
