import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CollectContext } from '../../model/source.ts';
import type { Issue } from '../../model/issue.ts';
import type { Answers, KeptAnswer } from './api-answers.ts';
import { forgetOtherAnswers, openAnswers } from './api-answers.ts';
import type { ApiClient, ApiSettings } from './api-client.ts';
import { createApiClient } from './api-client.ts';
import type { KeyLists } from './api-keys.ts';
import { listKeys } from './api-keys.ts';
import type { DeliveredProgram, Delivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import type { Institutes } from './institutes.ts';
import { completed } from './institutes.ts';
import { jsonToElement } from './json-element.ts';
import { asIssue } from './part-issues.ts';
import { groupKeys } from './group-keys.ts';
import type { SupplierKeys } from './group-keys.ts';
import type { RawInstitute, RawProgramKey, RawSupplier } from './raw.ts';
import { finding } from './report.ts';
import type { Supplier } from './supplier.ts';
import { mapSupplier, unknownSupplier } from './supplier.ts';

/** Programs per POST /programs/bulk (reference edudex §2.1). */
const bulkSize = 100;

/**
 * The suppliers of all our catalogues as parts (`api:<orgUnitId>`), in the order of their ids. The fingerprint is made
 * of the day of the last full load, the keys with EDU-DEX's own `lastChange` and the supplier's `lastMetadataChange`, so
 * that an unchanged supplier costs no further request; of a changed one only the programs that changed are asked for.
 * Throws SourceError when the lists cannot be had.
 */
export async function* collectApi(
  settings: ApiSettings,
  institutes: Institutes,
  context: CollectContext,
): AsyncGenerator<Delivery> {
  const api = createApiClient(settings, context.signal);
  let lists: KeyLists;
  let listed: ReadonlyMap<string, RawSupplier>;
  try {
    const of = `${settings.url} ${settings.organization}`;
    lists = await listKeys(api, { workDir: context.workDir, of, today: context.today });
    listed = await api.suppliers();
  } catch (error) {
    throw asRefusal('JSON API', error) ?? error;
  }
  const bySupplier = groupKeys(lists.catalogs);
  const ids = [...bySupplier.keys()].sort();
  const folder = join(context.workDir, 'api');
  for (const [index, orgUnitId] of ids.entries()) {
    context.progress(index, ids.length, 'suppliers');
    const known = { orgUnitId, ...bySupplier.get(orgUnitId)!, listed: listed.get(orgUnitId) ?? null };
    yield apiDelivery(api, known, { fullOn: lists.fullOn, folder, institutes });
  }
  await forgetOtherAnswers(folder, ids);
  context.progress(ids.length, ids.length, 'suppliers');
}

/** What is known of a supplier before it is asked for. */
interface KnownSupplier extends SupplierKeys {
  readonly orgUnitId: string;
  readonly listed: RawSupplier | null;
}

interface ApiState {
  readonly fullOn: string;
  /** Where answers are kept. */
  readonly folder: string;
  readonly institutes: Institutes;
}

function apiDelivery(api: ApiClient, known: KnownSupplier, state: ApiState): Delivery {
  const { orgUnitId, keys } = known;
  const missing: Issue[] = [];
  let supplier: Supplier = unknownSupplier;
  const dated = keys.map(({ programId, lastChange }) => [programId, lastChange]);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([state.fullOn, dated, known.listed]))
    .digest('hex');
  async function* programs(): AsyncGenerator<DeliveredProgram> {
    const answers = await openAnswers(state.folder, orgUnitId);
    const metadata = await readMetadata(api, answers, known, state.fullOn);
    supplier = mapSupplier(completed(metadata, state.institutes, orgUnitId), known.listed);
    const errors = await askPrograms(api, answers, keys, state.fullOn);
    for (const key of keys) {
      const data = answers.find(...stampOf(key, state.fullOn)) as Record<string, unknown> | undefined;
      if (data !== undefined)
        yield { element: jsonToElement(data), place: `program ${key.programId} of the JSON API` };
      else missing.push(itemIssue(key, errors.get(key.programId) ?? 'not in the answer'));
    }
    await answers.keepOnly(new Set(['metadata', ...keys.map((key) => stampOf(key, '')[0])]));
  }
  return {
    part: `api:${orgUnitId}`,
    fingerprint: `${fingerprint}${state.institutes.hash}`,
    programs,
    supplierOf: () => supplier,
    findings: () => [...missing, ...known.unknown.map(statusIssue)],
    isWhole: () => missing.length === 0,
  };
}

/** Name and state of a program, as its answer is kept. */
const stampOf = ({ programId, lastChange }: RawProgramKey, fullOn: string): [string, string] => [
  `program ${programId}`,
  `${fullOn} ${lastChange}`,
];

/** Metadata of a supplier: asked for only when EDU-DEX says that it moved, or does not say. */
async function readMetadata(
  api: ApiClient,
  answers: Answers,
  { orgUnitId, listed }: KnownSupplier,
  fullOn: string,
): Promise<RawInstitute> {
  const moved = listed?.lastMetadataChange;
  const stamp = `${fullOn} ${moved ?? ''}`;
  const kept = moved === undefined ? undefined : answers.find('metadata', stamp);
  if (kept !== undefined) return kept as RawInstitute;
  const metadata = await api.metadata(orgUnitId);
  await answers.add([{ name: 'metadata', stamp, data: metadata }]);
  return metadata;
}

/** Asks for the programs that are not kept in their present state; returns what EDU-DEX says of those it does not give. */
async function askPrograms(
  api: ApiClient,
  answers: Answers,
  keys: readonly RawProgramKey[],
  fullOn: string,
): Promise<ReadonlyMap<string, string>> {
  const errors = new Map<string, string>();
  const wanted = keys.filter((key) => !answers.has(...stampOf(key, fullOn)));
  for (let from = 0; from < wanted.length; from += bulkSize) {
    const asked = wanted.slice(from, from + bulkSize);
    const items = new Map((await api.bulk(asked)).map((item) => [item.programId, item]));
    const given: KeptAnswer[] = [];
    for (const key of asked) {
      const item = items.get(key.programId);
      const [name, stamp] = stampOf(key, fullOn);
      if (item?.data) given.push({ name, stamp, data: withoutPersons(item.data) });
      else if (item?.error) errors.set(key.programId, item.error);
    }
    await answers.add(given);
  }
  return errors;
}

/** Contacts are not read, so they are not kept on disk either. */
const withoutPersons = (program: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(program).filter(([name]) => name !== 'programContacts'));

const itemIssue = ({ supplierId, programId }: RawProgramKey, error: string): Issue =>
  asIssue(
    finding(
      'error',
      'API_ITEM_ERROR',
      'programId',
      programId,
      `left out, ${supplierId}: ${error.slice(0, 200)}`,
    ),
    null,
  );

const statusIssue = ({ programId, status }: RawProgramKey): Issue =>
  asIssue(
    finding(
      'warning',
      'UNKNOWN_CODE',
      'status',
      status,
      `a status that no list knows: ${programId} left out`,
    ),
    null,
  );
