import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { fetchJson, postJson } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import type { CollectContext } from '../../model/source.ts';
import type { Issue } from '../../model/issue.ts';
import { SourceError } from '../../model/source-error.ts';
import type { DeliveredProgram, Delivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import type { Institutes } from './institutes.ts';
import { jsonToElement } from './json-element.ts';
import { asIssue } from './part-issues.ts';
import type { RawInstitute, RawProgramKey, RawSupplier } from './raw.ts';
import {
  rawBulkSchema,
  rawCatalogsSchema,
  rawInstituteSchema,
  rawProgramKeysSchema,
  rawSuppliersSchema,
} from './raw.ts';
import { finding } from './report.ts';
import { sayInvalid } from './say-invalid.ts';
import type { Supplier } from './supplier.ts';
import { mapSupplier, unknownSupplier } from './supplier.ts';

/** Programs per POST /programs/bulk (reference edudex §2.1). */
const bulkSize = 100;

/** How to reach the JSON API. */
export interface ApiSettings {
  readonly url: string;
  readonly token: string | null;
  /** Our own orgUnitId. */
  readonly organization: string;
}

/**
 * The suppliers of all our catalogues as parts (`api:<orgUnitId>`), in the order of their ids. The fingerprint is made
 * of the keys with EDU-DEX's own `lastChange` and the supplier's `lastMetadataChange`, so that an unchanged supplier
 * costs no further request. Throws SourceError when the lists cannot be had.
 */
export async function* collectApi(
  settings: ApiSettings,
  institutes: Institutes,
  context: CollectContext,
): AsyncGenerator<Delivery> {
  const api = new Api(settings, context);
  let keys: ReadonlyMap<string, readonly RawProgramKey[]>;
  let listed: ReadonlyMap<string, RawSupplier>;
  try {
    keys = await api.programKeys();
    listed = await api.suppliers();
  } catch (error) {
    throw asRefusal('JSON API', error) ?? error;
  }
  const ids = [...keys.keys()].sort();
  for (const [index, orgUnitId] of ids.entries()) {
    context.progress(index, ids.length, 'suppliers');
    const known = { institute: institutes.byId.get(orgUnitId) ?? {}, listed: listed.get(orgUnitId) ?? null };
    yield apiDelivery(api, orgUnitId, keys.get(orgUnitId)!, known, institutes.hash);
  }
  context.progress(ids.length, ids.length, 'suppliers');
}

function apiDelivery(
  api: Api,
  orgUnitId: string,
  keys: readonly RawProgramKey[],
  known: { institute: RawInstitute; listed: RawSupplier | null },
  institutesHash: string,
): Delivery {
  const issues: Issue[] = [];
  let supplier: Supplier = unknownSupplier;
  const dated = keys.map(({ programId, lastChange }) => [programId, lastChange]);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([dated, known.listed]))
    .digest('hex');
  async function* programs(): AsyncGenerator<DeliveredProgram> {
    supplier = mapSupplier({ ...known.institute, ...(await api.metadata(orgUnitId)) }, known.listed);
    for (let from = 0; from < keys.length; from += bulkSize) {
      const wanted = keys.slice(from, from + bulkSize);
      const items = new Map((await api.bulk(wanted)).map((item) => [item.programId, item]));
      for (const { programId } of wanted) {
        const item = items.get(programId);
        const data = item?.data ?? null;
        if (data !== null)
          yield { element: jsonToElement(data), place: `program ${programId} of the JSON API` };
        else issues.push(itemIssue(orgUnitId, programId, item?.error ?? 'not in the answer'));
      }
    }
  }
  return {
    part: `api:${orgUnitId}`,
    fingerprint: `${fingerprint}${institutesHash}`,
    programs,
    supplierOf: () => supplier,
    findings: () => issues,
    isWhole: () => issues.length === 0,
  };
}

const itemIssue = (orgUnitId: string, programId: string, error: string): Issue =>
  asIssue(
    finding(
      'error',
      'API_ITEM_ERROR',
      'programId',
      programId,
      `left out, ${orgUnitId}: ${error.slice(0, 200)}`,
    ),
    null,
  );

class Api {
  private readonly settings: ApiSettings;
  private readonly context: CollectContext;

  constructor(settings: ApiSettings, context: CollectContext) {
    this.settings = settings;
    this.context = context;
  }

  /** Keys of active public programs by supplier, from all our catalogues, each once. */
  async programKeys(): Promise<ReadonlyMap<string, readonly RawProgramKey[]>> {
    const bySupplier = new Map<string, Map<string, RawProgramKey>>();
    for (const kind of ['dynamiccatalogs', 'staticcatalogs']) {
      const base = `organizations/${encodeURIComponent(this.settings.organization)}/${kind}`;
      const { catalogs } = await this.get(base, rawCatalogsSchema);
      for (const { catalogId } of catalogs) {
        const keys = await this.get(
          `${base}/${encodeURIComponent(catalogId)}/programs`,
          rawProgramKeysSchema,
        );
        for (const key of keys) {
          if (key.status !== 'active' || !['public', null].includes(key.clientId)) continue;
          const known = bySupplier.get(key.supplierId) ?? new Map<string, RawProgramKey>();
          bySupplier.set(key.supplierId, known);
          const other = known.get(key.programId);
          if (other === undefined || other.lastChange < key.lastChange) known.set(key.programId, key);
        }
      }
    }
    const byId = (a: RawProgramKey, b: RawProgramKey): number => (a.programId < b.programId ? -1 : 1);
    return new Map([...bySupplier].map(([id, keys]) => [id, [...keys.values()].sort(byId)]));
  }

  async suppliers(): Promise<ReadonlyMap<string, RawSupplier>> {
    const suppliers = await this.get('suppliers', rawSuppliersSchema);
    return new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  }

  /** Metadata of a supplier; empty when EDU-DEX has none. */
  async metadata(orgUnitId: string): Promise<RawInstitute> {
    try {
      return await this.get(`suppliers/${encodeURIComponent(orgUnitId)}/metadata`, rawInstituteSchema);
    } catch (error) {
      if (error instanceof HttpError && error.status === 404) return {};
      throw error;
    }
  }

  async bulk(keys: readonly RawProgramKey[]): Promise<z.infer<typeof rawBulkSchema>['programs']> {
    const programs = keys.map(({ supplierId, programId }) => ({
      orgUnitId: supplierId,
      programId,
      clientId: 'public',
    }));
    // Asking twice changes nothing, so this POST is repeated like a GET.
    const answer = await postJson(this.urlOf('programs/bulk'), { programs }, this.options());
    return this.check('programs/bulk', answer, rawBulkSchema).programs;
  }

  private async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
    return this.check(path, await fetchJson(this.urlOf(path), this.options()), schema);
  }

  private check<Schema extends z.ZodType>(path: string, answer: unknown, schema: Schema): z.infer<Schema> {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    const message = `EDU-DEX JSON API: ${path}: ${sayInvalid(parsed.error)}`;
    throw new SourceError('edudex', 'validate', message);
  }

  private urlOf(path: string): string {
    return new URL(path, this.settings.url.replace(/\/*$/, '/')).href;
  }

  private options(): { bearer: string | null; signal: AbortSignal } {
    return { bearer: this.settings.token, signal: this.context.signal };
  }
}
