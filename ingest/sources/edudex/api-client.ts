import { z } from 'zod';
import { fetchJson, postJson } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import { SourceError } from '../../model/source-error.ts';
import type { RawInstitute, RawProgramKey, RawSupplier } from './raw.ts';
import {
  rawBulkSchema,
  rawCatalogsSchema,
  rawInstituteSchema,
  rawProgramKeysSchema,
  rawSuppliersSchema,
} from './raw.ts';
import { sayInvalid } from './say-invalid.ts';

/** How to reach the JSON API. */
export interface ApiSettings {
  readonly url: string;
  readonly token: string | null;
  /** Our own orgUnitId. */
  readonly organization: string;
}

/** One of our catalogues: `dynamiccatalogs/<catalogId>` or `staticcatalogs/<catalogId>`. */
export type CatalogPath = string;

/** What POST /programs/bulk says of one program: `data` null with an error, or the program. */
export type BulkItem = z.infer<typeof rawBulkSchema>['programs'][number];

/**
 * The requests of the JSON API that a client of EDU-DEX needs (reference edudex §2.1). All throw HttpError when there is
 * no answer, and SourceError when it is not what the documents say.
 */
export interface ApiClient {
  readonly catalogs: () => Promise<readonly CatalogPath[]>;
  /** Every key of a catalogue. */
  readonly programKeys: (catalog: CatalogPath) => Promise<readonly RawProgramKey[]>;
  /** Keys that came, went or changed since a day; null when the API does not take the day. */
  readonly changes: (catalog: CatalogPath, since: string) => Promise<readonly RawProgramKey[] | null>;
  readonly suppliers: () => Promise<ReadonlyMap<string, RawSupplier>>;
  /** Metadata of a supplier; empty when EDU-DEX has none. */
  readonly metadata: (orgUnitId: string) => Promise<RawInstitute>;
  /** At most 100 programs, as the public sees them. */
  readonly bulk: (keys: readonly RawProgramKey[]) => Promise<readonly BulkItem[]>;
}

/** Answers to `changesSince` that say nothing of the catalogue: not this day, not this route. */
const refusals: ReadonlySet<number> = new Set([400, 404, 405, 412]);

/** A client of the JSON API. */
export function createApiClient(settings: ApiSettings, signal: AbortSignal): ApiClient {
  const base = settings.url.replace(/\/*$/, '/');
  const options = { bearer: settings.token, signal };
  const organization = `organizations/${encodeURIComponent(settings.organization)}`;
  const urlOf = (path: string): string => new URL(path, base).href;
  const get = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> =>
    check(path, await fetchJson(urlOf(path), options), schema);

  return {
    async catalogs() {
      const found: CatalogPath[] = [];
      for (const kind of ['dynamiccatalogs', 'staticcatalogs']) {
        const { catalogs } = await get(`${organization}/${kind}`, rawCatalogsSchema);
        for (const { catalogId } of catalogs) found.push(`${kind}/${encodeURIComponent(catalogId)}`);
      }
      return found;
    },
    programKeys: (catalog) => get(`${organization}/${catalog}/programs`, rawProgramKeysSchema),
    async changes(catalog, since) {
      const path = `${organization}/${catalog}/changes?changesSince=${encodeURIComponent(`${since}T00:00:00Z`)}`;
      try {
        return await get(path, rawProgramKeysSchema);
      } catch (error) {
        // The question is refused, not the catalogue: its list answers it as well, or fails for the same reason.
        if (error instanceof HttpError && refusals.has(error.status ?? 0)) return null;
        throw error;
      }
    },
    async suppliers() {
      const suppliers = await get('suppliers', rawSuppliersSchema);
      return new Map(suppliers.map((supplier) => [supplier.id, supplier]));
    },
    async metadata(orgUnitId) {
      try {
        return await get(`suppliers/${encodeURIComponent(orgUnitId)}/metadata`, rawInstituteSchema);
      } catch (error) {
        if (error instanceof HttpError && error.status === 404) return {};
        throw error;
      }
    },
    async bulk(keys) {
      const programs = keys.map(({ supplierId, programId }) => ({
        orgUnitId: supplierId,
        programId,
        clientId: 'public',
      }));
      // Asking twice changes nothing, so this POST is repeated like a GET.
      const answer = await postJson(urlOf('programs/bulk'), { programs }, options);
      return check('programs/bulk', answer, rawBulkSchema).programs;
    },
  };
}

function check<Schema extends z.ZodType>(path: string, answer: unknown, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const message = `EDU-DEX JSON API: ${path}: ${sayInvalid(parsed.error)}`;
  throw new SourceError('edudex', 'validate', message);
}
