import { textToHtml } from '../../lib/html.ts';
import { cleanText, cutText } from '../../lib/text.ts';
import type { Issue } from '../../model/issue.ts';
import { rioKey } from '../../model/program-id.ts';
import type { Duration, ProgramRecord, Recognition } from '../../model/program-record.ts';
import { classifyUnit } from './classification.ts';
import { mapDescription } from './description.ts';
import type { JoinedOffer } from './join.ts';
import {
  categories,
  credentials,
  durationUnits,
  educationLevels,
  fastTracks,
  languages,
  learningPathModes,
  learningPaths,
  studyLoadUnits,
  studyModes,
} from './lookups.ts';
import { rioIssue } from './notes.ts';
import { isNoDate } from './period-notes.ts';
import type { Chosen } from './periods.ts';
import type { RawOffer, RawUnit } from './raw.ts';
import { mapRuns } from './runs.ts';
import { mapValidity } from './validity.ts';
import type { Report } from './values.ts';
import { lookUp, readAmount } from './values.ts';

/** Longest title, as the record's schema has it. */
const titleLimit = 300;

function mapTitle({ offer, unit }: JoinedOffer): string | null {
  const names = [offer.row.EIGENNAAM, unit?.VOLLEDIGE_NAAM ?? null, unit?.KORTE_NAAM ?? null];
  const name = names.map((value) => cleanText(value)).find((value) => value !== null) ?? null;
  return name === null ? null : cutText(name, titleLimit);
}

function mapDuration(row: RawOffer, report: Report): Duration | null {
  const amount = readAmount(row.AFWIJKENDE_OPLEIDINGSDUUROMVANG, 'AFWIJKENDE_OPLEIDINGSDUUROMVANG', report);
  const unit = lookUp(
    durationUnits,
    row.AFWIJKENDE_OPLEIDINGSDUUREENHEID,
    'AFWIJKENDE_OPLEIDINGSDUUREENHEID',
    report,
  );
  return amount === null || unit === null ? null : { amount, unit };
}

function mapStudyLoad(unit: RawUnit | null, report: Report): Duration | null {
  if (unit === null) return null;
  const amount = readAmount(unit.STUDIELAST, 'STUDIELAST', report);
  const timeUnit = lookUp(studyLoadUnits, unit.STUDIELASTEENHEID, 'STUDIELASTEENHEID', report);
  return amount === null || timeUnit === null ? null : { amount, unit: timeUnit };
}

/** A comma list of codes: their values, each once, in the order delivered. */
function mapList<Value>(value: string | null, read: (code: string) => Value | null): Value[] {
  const values = (value ?? '').split(',').map((code) => read(code));
  return [...new Set(values.filter((item) => item !== null))];
}

function mapUrl(value: string | null, report: Report): string | null {
  if (value === null) return null;
  const delivered = value.trim();
  const text = /^www\.[a-z0-9]/i.test(delivered) ? `https://${delivered}` : delivered;
  if (/^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text)) {
    if (text !== delivered) {
      const message = 'https put before the address';
      report({ severity: 'info', code: 'INVALID_URL', field: 'WEBSITE', value, message });
    }
    return text;
  }
  const message = 'WEBSITE is not an http(s) address';
  report({ severity: 'warning', code: 'INVALID_URL', field: 'WEBSITE', value, message });
  return null;
}

/** What must be agreed before one may join, as the cohorts say it. */
function mapAdmission({ cohorts }: JoinedOffer): string | null {
  const texts = cohorts.current.map((cohort) => cleanText(cohort.TOELICHTING_VEREISTE_TOESTEMMING));
  const distinct = [...new Set(texts.filter((text) => text !== null))].toSorted();
  return textToHtml(distinct.join('\n'));
}

/** A quality mark of the provider: it has no code, and its dates are not those of the course. */
const asRecognition = (recognizer: string): Recognition => ({
  recognizer,
  code: null,
  validFrom: null,
  validUntil: null,
});

function reportPeriods({ row, overlaps, inverted }: Chosen<RawOffer>, report: Report): void {
  for (const field of ['BEGINDATUM_PERIODE', 'EINDDATUM_PERIODE'] as const) {
    const value = row[field];
    if (!isNoDate(value)) continue;
    const message = `${field} is not a date YYYY-MM-DD; it is taken as open`;
    report({ severity: 'warning', code: 'INVALID_DATE', field, value, message });
  }
  if (overlaps) {
    const message = 'more than one period holds today; the one that began last is taken';
    report({
      severity: 'warning',
      code: 'PERIOD_OVERLAP',
      field: 'BEGINDATUM_PERIODE',
      value: null,
      message,
    });
  }
  for (const value of inverted.toSorted()) {
    const message = 'a period ends before it begins; it is not used';
    report({ severity: 'warning', code: 'DATE_ORDER', field: 'EINDDATUM_PERIODE', value, message });
  }
}

/**
 * One aangeboden opleiding as a record, with an Issue for each value that could not be read. The record is null, with
 * an Issue, when nothing gives it a name. Field by field: docs/sources/rio.md.
 */
export function mapOffer(joined: JoinedOffer): { record: ProgramRecord | null; issues: Issue[] } {
  const { offer, unit, parent, unitCode, provider, cohorts } = joined;
  const { row } = offer;
  const code = row.AANGEBODEN_OPLEIDINGCODE!;
  const key = rioKey(code.trim());
  const issues: Issue[] = [];
  const report: Report = (draft) => {
    issues.push(rioIssue(draft, key));
  };
  const title = mapTitle(joined);
  if (title === null) {
    const message = 'neither the offer nor its unit has a name that shows; the offer is left out';
    report({ severity: 'error', code: 'MISSING_NAME', field: 'EIGENNAAM', value: row.EIGENNAAM, message });
    return { record: null, issues };
  }
  reportPeriods(offer, report);
  const level = row.NIVEAU ?? row.MBONIVEAU;
  const ownLevel = mapList(level, (value) => lookUp(educationLevels, value, 'NIVEAU', report));
  const unitLevel = mapList(unit?.NIVEAU ?? null, (value) =>
    lookUp(educationLevels, value, 'NIVEAU', report),
  );
  const categoryWords = mapList(unit?.CATEGORIE ?? null, (value) =>
    lookUp(categories, value, 'CATEGORIE', report),
  );
  const fastTrack = lookUp(fastTracks, row.VERSNELD_TRAJECT, 'VERSNELD_TRAJECT', report);
  const classified = classifyUnit(unit, joined.recognitions, report);
  const record: ProgramRecord = {
    key,
    source: 'rio',
    sourceProgramId: code,
    provider,
    kind: joined.kind,
    title,
    textLanguage: 'nl',
    summary: null,
    descriptionHtml:
      mapDescription(row.OMSCHRIJVING, report) ?? mapDescription(unit?.OMSCHRIJVING ?? null, report),
    sections: [],
    keywords: [...categoryWords, ...joined.groups, ...(fastTrack === null ? [] : [fastTrack])],
    url: mapUrl(row.WEBSITE, report),
    ...classified,
    recognitions: [...classified.recognitions, ...joined.marks.map(asRecognition)],
    educationLevel: ownLevel[0] ?? unitLevel[0] ?? null,
    credential: lookUp(credentials, unit?.WAARDEDOCUMENTSOORT ?? null, 'WAARDEDOCUMENTSOORT', report),
    duration: mapDuration(row, report),
    // Variants have no study load of their own (reference rio §1.6).
    studyLoad: mapStudyLoad(unit, report) ?? mapStudyLoad(parent, report),
    languages: mapList(row.VOERTAAL, (value) => lookUp(languages, value, 'VOERTAAL', report)),
    requiredLevels: [],
    admissionHtml: mapAdmission(joined),
    startDetermination: null,
    offers: mapRuns(
      cohorts,
      {
        place: joined.place,
        studyMode:
          lookUp(studyModes, row.VORM, 'VORM', report) ?? learningPathModes[row.LEERTRAJECT ?? ''] ?? null,
        learningPath: lookUp(learningPaths, row.LEERTRAJECT, 'LEERTRAJECT', report),
      },
      report,
    ),
    ...mapValidity(offer, report),
    editedAt: null,
    evidence: {
      ownKeys: [row.EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL, unit?.EIGEN_OPLEIDINGSEENHEIDSLEUTEL ?? null].filter(
        (value) => value !== null,
      ),
      runIds: [...new Set(cohorts.codes)].toSorted(),
      unitCode,
      incompany: false,
    },
  };
  return { record, issues };
}
