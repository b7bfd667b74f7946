import type { CodeSystem } from '../../model/codes.ts';
import { codePatterns, codeSystems, nlqfLevels } from './lookups.ts';
import type { Notes } from './notes.ts';
import { createInterner, pickRow } from './parse.ts';
import type { Chosen } from './periods.ts';
import { readPeriod } from './period-notes.ts';
import { addPeriod } from './periods.ts';
import type { LinkColumn, RawRecognition, RecognitionColumn, TableColumns } from './raw.ts';
import { linkTables, recognitionColumns, recognitionTables } from './raw.ts';
import type { Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { codeOf, lookUp, unitCodePattern } from './values.ts';

/** A recognised code of a unit, with the recognition itself where the delivery has it. */
export interface UnitRecognition {
  readonly system: CodeSystem;
  readonly code: string;
  readonly recognition: Chosen<RawRecognition> | null;
}

const recognizerPattern = /^\d{3}E\d{3}$/;

function systemOf(stelsel: string | null, notes: Notes): CodeSystem | null {
  return lookUp(codeSystems, stelsel, 'OPLEIDINGSSTELSEL', ({ code, severity, field }) => {
    const message = '{n} rows name an opleidingsstelsel that is in no list';
    notes.oneOf({ severity, code, field, message }, stelsel ?? '');
  });
}

/** The code of a row in its system; null with an Issue when it is damaged, and without when the system is not used. */
function readCode(
  row: { get: (name: 'ERKENDEOPLEIDINGSCODE' | 'OPLEIDINGSSTELSEL') => string | null },
  stelsel: string | null,
  table: string,
  notes: Notes,
): { system: CodeSystem; code: string } | null {
  const system = systemOf(stelsel, notes);
  if (system === null) return null;
  const value = row.get('ERKENDEOPLEIDINGSCODE');
  const code = codeOf(value);
  if (code !== null && codePatterns[system]?.test(code) === true) return { system, code };
  const message = `${table}: not a code of ${system}`;
  notes.each({ severity: 'warning', code: 'INVALID_CODE', field: 'ERKENDEOPLEIDINGSCODE', value, message });
  return null;
}

async function readRecognitions(
  table: string,
  columns: TableColumns<RecognitionColumn>,
  reader: TableReader,
): Promise<Map<string, Chosen<RawRecognition>>> {
  const chosen = new Map<string, Chosen<RawRecognition>>();
  const intern = createInterner();
  for await (const row of reader.rows(table, columns)) {
    const code = readCode(row, row.get('OPLEIDINGSSTELSEL'), table, reader.notes);
    const recognizer = row.get('ERKENNERCODE');
    if (recognizer !== null && !recognizerPattern.test(recognizer)) {
      const message = `${table}: not an erkennercode such as 100E004`;
      reader.notes.each({
        severity: 'warning',
        code: 'INVALID_CODE',
        field: 'ERKENNERCODE',
        value: recognizer,
        message,
      });
    }
    lookUp(nlqfLevels, row.get('NLQF'), 'NLQF', (draft) => {
      reader.notes.each({ ...draft, code: 'INVALID_CODE', message: `${table}: not a level of the NLQF` });
    });
    if (code === null) continue;
    const raw = pickRow(row, recognitionColumns, intern);
    const key = codeOf(raw.UNIEKE_ERKENDEOPLEIDINGSCODE) ?? `${code.system} ${code.code}`;
    const begin = raw.BEGINDATUM_PERIODE ?? raw.INGANGSDATUM;
    const end = raw.EINDDATUM_PERIODE ?? raw.EINDDATUM;
    const period = readPeriod(reader, table, begin, end);
    addPeriod(chosen, key, raw, period, reader.today);
  }
  return chosen;
}

/**
 * The recognised codes of each unit of a sector, through the relation table. A crebo or croho code stays without its
 * recognition (the files are written minutes apart), an NLQF code does not: without the register's row nobody knows
 * whether it still holds.
 */
export async function readUnitRecognitions(
  sector: Sector,
  reader: TableReader,
): Promise<Map<string, UnitRecognition[]>> {
  const byUnit = new Map<string, UnitRecognition[]>();
  const { links, recognitions } = sector;
  if (links === null || recognitions === null || !reader.has(links)) return byUnit;
  const known = reader.has(recognitions)
    ? await readRecognitions(recognitions, recognitionTables[recognitions]!, reader)
    : new Map<string, Chosen<RawRecognition>>();
  const columns: TableColumns<LinkColumn> = linkTables[links]!;
  const hasSystem = columns.needed.includes('OPLEIDINGSSTELSEL');
  for await (const row of reader.rows(links, columns)) {
    const unit = codeOf(row.get('OPLEIDINGSEENHEIDCODE'));
    const code = readCode(row, hasSystem ? row.get('OPLEIDINGSSTELSEL') : 'ISAT', links, reader.notes);
    if (unit === null || code === null) continue;
    if (!unitCodePattern.test(unit)) {
      const message = `${links}: not an opleidingseenheidcode`;
      reader.notes.each({
        severity: 'warning',
        code: 'INVALID_CODE',
        field: 'OPLEIDINGSEENHEIDCODE',
        value: unit,
        message,
      });
      continue;
    }
    const unique = codeOf(row.get('UNIEKE_ERKENDEOPLEIDINGSCODE'));
    const recognition = known.get(unique ?? `${code.system} ${code.code}`) ?? null;
    if (recognition === null) {
      const message = `{n} rows of ${links} name a code that has no recognition`;
      reader.notes.oneOf(
        { severity: 'info', code: 'ORPHAN_RECOGNITION', field: 'ERKENDEOPLEIDINGSCODE', message },
        `${unit} ${code.code}`,
      );
      if (code.system === 'nlqf') continue;
    }
    const list = byUnit.get(unit);
    if (list === undefined) byUnit.set(unit, [{ ...code, recognition }]);
    else list.push({ ...code, recognition });
  }
  return byUnit;
}
