import { cleanText, cutText } from '../../lib/text.ts';
import type { Issue, IssueDraft } from '../../model/issue.ts';
import { issueValueLimit } from '../../model/issue.ts';
import type { PathStep } from '../../model/path-step.ts';
import { pathStepKey } from '../../model/program-id.ts';
import type { Report } from './codes.ts';
import { readCode, readKvk, readListed, readRecognisedCode, readSlim, unitForm } from './codes.ts';
import { learningPathOfLeerweg, studyModeOfVorm, trainingTypes } from './lookups.ts';
import { joinPeriods, readPeriod } from './period.ts';
import type { Column, RawStep } from './raw.ts';
import { stepColumns } from './raw.ts';
import { commonSpelling } from './spelling.ts';

/** Longest name of a branch, job or specialisation. */
const nameLimit = 200;

export interface MappedStep {
  readonly step: PathStep;
  readonly issues: readonly Issue[];
}

/** Rows that differ in their period only, with the names that they need. */
interface StepRows {
  readonly key: string;
  readonly sector: string;
  readonly occupation: string;
  readonly rows: RawStep[];
}

const issueOf = (draft: IssueDraft, recordKey: string | null): Issue => ({
  source: 'paths',
  recordKey,
  ...draft,
});

function readName(row: RawStep, column: Column, report: Report): string | null {
  const name = cleanText(row.values[column]);
  if (name === null || name.length <= nameLimit) return name;
  const message = `${String(name.length)} characters, cut at ${String(nameLimit)}`;
  const value = name.slice(0, issueValueLimit);
  report({ severity: 'warning', code: 'TEXT_TOO_LONG', field: column, value, message });
  return cutText(name, nameLimit);
}

const nothing: Report = () => undefined;

/** Rows by their key; those without a branch or job are left out with Issue MISSING_NAME. */
function groupRows(rows: readonly RawStep[], left: (issue: Issue) => void): StepRows[] {
  const groups = new Map<string, StepRows>();
  for (const row of rows) {
    const key = pathStepKey(stepColumns.map((column) => row.values[column] ?? ''));
    const sector = readName(row, 'BRANCHE_NAAM', nothing);
    const occupation = readName(row, 'FUNCTIE_TITEL', nothing);
    if (sector === null || occupation === null) {
      const field = sector === null ? 'BRANCHE_NAAM' : 'FUNCTIE_TITEL';
      const message = `line ${String(row.line)} names no ${sector === null ? 'branche' : 'functie'}`;
      left(issueOf({ severity: 'error', code: 'MISSING_NAME', field, value: null, message }, key));
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, sector, occupation, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

function spelled(name: string, common: (name: string) => string, field: Column, report: Report): string {
  const spelling = common(name);
  if (spelling !== name) {
    const message = `shown in the spelling most rows have: ${spelling}`;
    report({ severity: 'info', code: 'OTHER_SPELLING', field, value: name, message });
  }
  return spelling;
}

function reportDoubles(rows: readonly RawStep[], report: Report): void {
  const seen = new Set<string>();
  const doubles = new Set<string>();
  for (const { values } of rows) {
    const period = [values.INGANGSDATUM_ONTWIKKELPAD, values.EINDDATUM_ONTWIKKELPAD].join(' – ');
    (seen.has(period) ? doubles : seen).add(period);
  }
  for (const value of doubles) {
    report({
      severity: 'info',
      code: 'DUPLICATE_ROW',
      field: null,
      value,
      message: 'one row more than once',
    });
  }
}

/** TYPE_OPLEIDING as delivered; one that no list knows stays, and is told of. */
function readTrainingType(row: RawStep, report: Report): string | null {
  readListed(row, 'TYPE_OPLEIDING', trainingTypes, report);
  return readName(row, 'TYPE_OPLEIDING', report);
}

function mapStep(
  group: StepRows,
  sectors: (name: string) => string,
  occupations: (name: string) => string,
): MappedStep {
  const drafts = new Map<string, IssueDraft>();
  const report: Report = (draft) => void drafts.set(JSON.stringify(draft), draft);
  const row = group.rows[0]!;
  reportDoubles(group.rows, report);
  const period = joinPeriods(
    group.rows.map((one) => readPeriod(one, report)),
    report,
  );
  const recognised = readRecognisedCode(row, report);
  readName(row, 'BRANCHE_NAAM', report);
  readName(row, 'FUNCTIE_TITEL', report);
  const step: PathStep = {
    key: group.key,
    sector: spelled(group.sector, sectors, 'BRANCHE_NAAM', report),
    occupation: spelled(group.occupation, occupations, 'FUNCTIE_TITEL', report),
    specialisation: readName(row, 'SPECIALISATIE_TITEL', report),
    trainingType: readTrainingType(row, report),
    code: recognised?.code ?? null,
    codeSystem: recognised?.system ?? null,
    unitCode: readCode(row, 'OPLEIDINGSEENHEIDCODE', unitForm, report),
    learningPath: readListed(row, 'LEERWEG', learningPathOfLeerweg, report),
    studyMode: readListed(row, 'VORM', studyModeOfVorm, report),
    providerKvk: readKvk(row, report),
    slim: readSlim(row, report),
    validFrom: period.from,
    validUntil: period.until,
  };
  return { step, issues: [...drafts.values()].map((draft) => issueOf(draft, group.key)) };
}

/**
 * The rows of the table as steps: one for all rows that differ in their period only, names of branches and jobs in
 * one spelling. `left` gets an Issue for each row that is left out.
 */
export function* mapPaths(rows: readonly RawStep[], left: (issue: Issue) => void): Generator<MappedStep> {
  const groups = groupRows(rows, left);
  const repeated = (pick: (group: StepRows) => string): string[] =>
    groups.flatMap((group) => group.rows.map(() => pick(group)));
  const sectors = commonSpelling(repeated((group) => group.sector));
  const occupations = commonSpelling(repeated((group) => group.occupation));
  for (const group of groups) yield mapStep(group, sectors, occupations);
}
