import { codeHash } from '../../lib/code-hash.ts';
import type { CollectContext, Source, SourceDefinition, SourceItem } from '../../model/source.ts';
import { rioKey } from '../../model/program-id.ts';
import { SourceError } from '../../model/source-error.ts';
import { fetchTables, fingerprintOf, watchTables } from './fetch.ts';
import type { FamilyIndex } from './family-index.ts';
import { indexFamily } from './family-index.ts';
import { readInstitutions } from './institutions.ts';
import type { Memo, NextMemo } from './memo.ts';
import { createNextMemo, readMemo } from './memo.ts';
import { createNotes } from './notes.ts';
import { readPlaces } from './places.ts';
import { readProviders } from './providers.ts';
import { readSector } from './read-sector.ts';
import { sectors } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { openTables } from './tables.ts';

/** Where RIO is read from. */
export interface RioSettings {
  /** CKAN base such as `https://onderwijsdata.duo.nl`, or a directory of `<table>.csv`; null: nowhere. */
  readonly location: string | null;
}

/** Folders with all that makes records of rows. */
const mapping = ['ingest/sources/rio', 'ingest/lib', 'ingest/model'];

/** The tables belong together, so they are taken or refused together. */
const part = 'rio';

/** RIO as a source. The tables are written between 04:41 and 06:58 (reference rio §2.2). */
export const rioDefinition: SourceDefinition = {
  name: 'rio',
  title: 'RIO (Registratie Instellingen en Opleidingen)',
  publisher: 'Dienst Uitvoering Onderwijs (DUO)',
  homepage: 'https://onderwijsdata.duo.nl/dataset/rio_nfo_po_vo_vavo_mbo_ho',
  licence: 'CC BY',
  attribution: 'Bron: DUO, open onderwijsdata, Registratie Instellingen en Opleidingen (RIO).',
  schedule: '30 7 * * *',
  // The tables may still be being written at the first hour (reference rio §2.2).
  retry: '30 8-22 * * *',
  // Not refreshed every day: alert on over 3 days, and one for our own night (reference rio §2.2).
  maxAgeDays: 4,
  // 120,802 nfo, 41,157 mbo and 7,904 ho offers (reference rio §3); start 70 %, text 58 %, place 79 %, KvK 99.9 %.
  guards: {
    largestShrink: 0.1,
    least: 100_000,
    most: 1_000_000,
    mostRefused: 0.2,
    filled: { offer: 0.9, start: 0.35, 'recent start': 0.5, text: 0.3, place: 0.4, 'KvK number': 0.8 },
  },
  mappingVersion: 3,
};

/** The families that the delivery has, by table of offers, and the offers that are in more than one of them. */
async function indexFamilies(reader: TableReader): Promise<{
  readonly indexes: ReadonlyMap<string, FamilyIndex>;
  readonly shared: ReadonlySet<string>;
}> {
  const indexes = new Map<string, FamilyIndex>();
  for (const family of sectors.flatMap(({ families }) => families)) {
    const index = await indexFamily(family, reader);
    if (index !== null) indexes.set(family.offers, index);
  }
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { offers } of indexes.values()) {
    for (const key of offers.groups.keys()) (seen.has(key) ? shared : seen).add(key);
  }
  return { indexes, shared };
}

/** What the last delivery had and this one has not. */
function* goneSince(memo: Memo, next: NextMemo): Generator<SourceItem> {
  for (const key of memo.offers) {
    if (!next.hasOffer(key)) yield { type: 'gone', part, kind: 'program', key: rioKey(key) };
  }
  for (const key of memo.givenUnits()) {
    if (!next.hasUnit(key)) yield { type: 'gone', part, kind: 'unit', key };
  }
}

async function* collect(settings: RioSettings, context: CollectContext): AsyncGenerator<SourceItem> {
  if (settings.location === null) throw new SourceError('rio', 'config', 'no place to read RIO from is set');
  const tables = await fetchTables(settings.location, context);
  const checkUnwritten = await watchTables(tables);
  const notes = createNotes();
  const reader = await openTables(tables, notes, context);
  const fingerprint = await fingerprintOf(tables, reader.counted, context.signal);
  if (context.isUnchanged(part, fingerprint)) {
    yield { type: 'unchanged', part };
    return;
  }
  if (tables.absent.length > 0) {
    const message = 'tables that DUO has are not in this delivery: their courses are missing';
    notes.each({
      severity: 'warning',
      code: 'MISSING_TABLE',
      field: null,
      value: tables.absent.join(', '),
      message,
    });
  }
  const institutions = await readInstitutions(reader);
  const providers = await readProviders(reader, institutions);
  const organisations = { institutions, providers, places: await readPlaces(reader) };
  const { indexes, shared } = await indexFamilies(reader);
  const moment = { today: context.today, code: codeHash(mapping) };
  const memo = readMemo(context.memo?.(part) ?? null, moment);
  const next = createNextMemo(moment, memo);
  const same = { programs: 0, issues: [] };
  const reading = { part, reader, organisations, memo, next, shared, same };
  for (const sector of sectors) yield* readSector(sector, indexes, reading);
  await checkUnwritten();
  if (memo !== null) {
    yield* goneSince(memo, next);
    yield { type: 'rest', part, ...same };
  }
  for (const issue of notes.issues()) yield { type: 'issue', part, issue };
  // Which period holds depends on the day.
  yield { type: 'complete', part, fingerprint, changesOn: reader.changesOn(), memo: next.bytes() };
}

/** RIO, to be read from `settings.location`. */
export const rioSource = (settings: RioSettings): Source => ({
  definition: rioDefinition,
  collect: (context) => collect(settings, context),
});
