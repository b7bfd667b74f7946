import { qualityMarks } from './lookups.ts';
import type { InstitutionColumn } from './raw-organisations.ts';
import { institutionLinkTable, institutionTable } from './raw-organisations.ts';
import { readPeriod } from './period-notes.ts';
import { standingOf } from './periods.ts';
import type { TableReader } from './tables.ts';
import { codeOf, lookUp } from './values.ts';

const linkName = 'relaties_onderwijsaanbieders_onderwijsinstellingserkenningen';
const tableName = 'onderwijsinstellingserkenningen';

/** What the recognitions of an onderwijsaanbieder as an institution say. */
export interface Institution {
  /** Null when there is none, or more than one. */
  readonly brin: string | null;
  /** Quality marks in their official spelling, sorted. */
  readonly marks: readonly string[];
}

/** Marks of each recognition (OIE_CODE) that holds today. */
async function readMarks(reader: TableReader): Promise<Map<string, Set<string>>> {
  const marks = new Map<string, Set<string>>();
  for await (const row of reader.rows<InstitutionColumn>(tableName, institutionTable)) {
    const code = codeOf(row.get('OIE_CODE'));
    const mark = lookUp(qualityMarks, row.get('ERKENNER'), 'ERKENNER', ({ severity, code: issue, field }) => {
      const message = `{n} rows of ${tableName} name an erkenner that is in no list`;
      reader.notes.oneOf({ severity, code: issue, field, message }, row.get('ERKENNER') ?? '');
    });
    if (code === null || mark === null) continue;
    const period = readPeriod(
      reader,
      tableName,
      row.get('BEGINDATUM_PERIODE') ?? row.get('INGANGSDATUM'),
      row.get('EINDDATUM_PERIODE') ?? row.get('EINDDATUM'),
    );
    if (standingOf(period, reader.today) !== 'current') continue;
    marks.set(code, (marks.get(code) ?? new Set()).add(mark));
  }
  return marks;
}

/** BRIN and quality marks of the onderwijsaanbieders, by id; empty when the delivery has not both tables. */
export async function readInstitutions(reader: TableReader): Promise<ReadonlyMap<string, Institution>> {
  const found = new Map<string, { brins: Set<string>; marks: Set<string> }>();
  if (!reader.has(linkName) || !reader.has(tableName)) return new Map();
  const marks = await readMarks(reader);
  for await (const row of reader.rows(linkName, institutionLinkTable)) {
    const provider = codeOf(row.get('ONDERWIJSAANBIEDERID'));
    const code = codeOf(row.get('OIE_CODE'));
    const period = readPeriod(reader, linkName, row.get('BEGINDATUM'), row.get('EINDDATUM'));
    if (provider === null || code === null || standingOf(period, reader.today) !== 'current') continue;
    const institution = found.get(provider) ?? { brins: new Set<string>(), marks: new Set<string>() };
    found.set(provider, institution);
    if (/^\d{2}[A-Z]{2}$/.test(code)) institution.brins.add(code);
    for (const mark of marks.get(code) ?? []) institution.marks.add(mark);
  }
  return new Map(
    [...found].map(([id, { brins, marks: own }]) => [
      id,
      { brin: brins.size === 1 ? [...brins][0]! : null, marks: [...own].toSorted() },
    ]),
  );
}
