import type { CodeSystem } from '../../model/codes.ts';
import type { IssueDraft } from '../../model/issue.ts';
import { issueValueLimit } from '../../model/issue.ts';
import { codeForms, systemOfStelsel } from './lookups.ts';
import type { Column, RawStep } from './raw.ts';

export type Report = (draft: IssueDraft) => void;

/** Dashes of other sorts, which word processors put for a hyphen. */
const dashes = /[\u2010-\u2015\u2212]/g;
/** Blanks and what cannot be seen: soft hyphen, zero-width characters, byte order mark. */
const hidden = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Blanks off, dashes made a hyphen, letters capital: what can be put right without doubt. Damage stays damage. */
const tidyCode = (raw: string): string => raw.replaceAll(dashes, '-').replaceAll(hidden, '').toUpperCase();

/**
 * A code in its right form: as delivered, put right with an info Issue, or null with Issue INVALID_CODE. What a
 * spreadsheet made of it (25000.0, feb-24, 1E+10, a lost zero) is never repaired, as it may be another code. `whole` is
 * the code as far as the rest of the row makes it whole.
 */
export function readCode(
  row: RawStep,
  column: Column,
  form: RegExp,
  report: Report,
  whole: string | null = row.values[column],
): string | null {
  const raw = row.values[column];
  if (raw === null || whole === null) return null;
  const code = tidyCode(whole);
  if (code === '') return null;
  const value = raw.slice(0, issueValueLimit);
  if (!form.test(code)) {
    report({
      severity: 'warning',
      code: 'INVALID_CODE',
      field: column,
      value,
      message: 'damaged or no code',
    });
    return null;
  }
  if (code !== raw) {
    const message = `put right as ${code}`;
    report({ severity: 'info', code: 'CODE_REPAIRED', field: column, value, message });
  }
  return code;
}

/** The form of OPLEIDINGSEENHEIDCODE. */
export const unitForm = /^\d{4}O\d{4}$/;

const namesUnit = (row: RawStep): boolean => unitForm.test(tidyCode(row.values.OPLEIDINGSEENHEIDCODE ?? ''));

/**
 * An NLQF code that lost its dash: four digits can be NN-NN only, six NNN-NNN only. Taken only where the row names the
 * unit in RIO as well, so that the step can be checked against it.
 */
function withDash(raw: string | null): string | null {
  const parts = /^(?:(\d{2})(\d{2})|(\d{3})(\d{3}))$/.exec(tidyCode(raw ?? ''));
  return parts === null ? raw : `${(parts[1] ?? parts[3])!}-${(parts[2] ?? parts[4])!}`;
}

/** ERKENDEOPLEIDINGSCODE with its system. Both null when either is missing, damaged or not known. */
export function readRecognisedCode(
  row: RawStep,
  report: Report,
): { code: string; system: CodeSystem } | null {
  const stelsel = row.values.OPLEIDINGSSTELSEL?.trim().toUpperCase() ?? '';
  const system = systemOfStelsel.get(stelsel);
  if (system === 'crebo' || system === 'croho' || system === 'nlqf') {
    const delivered = row.values.ERKENDEOPLEIDINGSCODE;
    const whole = system === 'nlqf' && namesUnit(row) ? withDash(delivered) : delivered;
    const code = readCode(row, 'ERKENDEOPLEIDINGSCODE', codeForms[system], report, whole);
    return code === null ? null : { code, system };
  }
  if (stelsel === '' && row.values.ERKENDEOPLEIDINGSCODE === null) return null;
  const message = stelsel === '' ? 'a code without its system' : 'unknown system of codes';
  const value = (stelsel === '' ? row.values.ERKENDEOPLEIDINGSCODE : row.values.OPLEIDINGSSTELSEL) ?? '';
  const issue = { field: 'OPLEIDINGSSTELSEL', value: value.slice(0, issueValueLimit), message };
  report({ severity: 'warning', code: 'UNKNOWN_CODE', ...issue });
  return null;
}

/** OPLEIDER_KVK_NUMMER: a damaged number is `invalid`, so that the step opens to nobody rather than to all. */
export function readKvk(row: RawStep, report: Report): string | null {
  const raw = row.values.OPLEIDER_KVK_NUMMER;
  if (raw === null || raw.trim() === '') return null;
  return readCode(row, 'OPLEIDER_KVK_NUMMER', /^\d{8}$/, report) ?? 'invalid';
}

/** SUBSIDIABEL_SLIMREGELING as delivered: a percentage, JA or NEE. Anything else is neither yes nor no. */
export function readSlim(row: RawStep, report: Report): string | null {
  const raw = row.values.SUBSIDIABEL_SLIMREGELING;
  const slim = raw?.trim().toUpperCase() ?? '';
  if (slim === '') return null;
  if (/^(?:JA|NEE|(?:100|[1-9]?\d)%)$/.test(slim)) return slim;
  const issue = { field: 'SUBSIDIABEL_SLIMREGELING', value: raw!.slice(0, issueValueLimit) };
  report({ severity: 'warning', code: 'UNKNOWN_CODE', ...issue, message: 'no percentage, JA or NEE' });
  return null;
}

/** A code of a list; null with Issue UNKNOWN_CODE when the list lacks it. */
export function readListed<Value>(
  row: RawStep,
  column: Column,
  list: ReadonlyMap<string, Value>,
  report: Report,
): Value | null {
  const raw = row.values[column];
  const code = raw?.trim().toUpperCase() ?? '';
  if (code === '') return null;
  const found = list.get(code);
  if (found !== undefined) return found;
  const value = raw!.slice(0, issueValueLimit);
  report({
    severity: 'warning',
    code: 'UNKNOWN_CODE',
    field: column,
    value,
    message: 'not in the list of codes',
  });
  return null;
}
