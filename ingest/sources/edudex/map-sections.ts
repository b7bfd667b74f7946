import { escapeHtml } from '../../lib/html.ts';
import { slugify } from '../../lib/text.ts';
import type { Section } from '../../model/program-record.ts';
import { requirementLabels, subjects } from './lookups-texts.ts';
import { chooseHtml, chooseLine } from './map-texts.ts';
import type { RawProgram, RawSubjectText } from './raw.ts';
import type { Report } from './report.ts';
import { lookUp } from './report.ts';

/** subjectText that becomes part of `admissionHtml`, so not a section of its own as well. */
const admissionSubject = 'admission';

/** Titled texts in the order delivered; the description, or the summary where there is no description. */
export function mapSections(raw: RawProgram, report: Report): Section[] {
  const sections: Section[] = [];
  for (const text of raw.subjectText) {
    const subject = subjectOf(text, report);
    if (subject === null || subject === admissionSubject) continue;
    const html = htmlOf(text, report);
    if (html !== null) sections.push({ subject, heading: chooseLine(text.header1)?.text ?? null, html });
  }
  return sections;
}

/** What one must have or be: requirements with their name, then the text on admission. Null when neither is there. */
export function mapAdmission(raw: RawProgram, report: Report): string | null {
  const parts = raw.applicationRequirement.map((requirement) => {
    const field = 'applicationRequirement';
    const label = lookUp(requirementLabels, requirement.requirementType, `${field}.requirementType`, report);
    const texts = requirement.requirementDescription.some(({ text }) => text.trim() !== '')
      ? requirement.requirementDescription
      : requirement.requirementSummary;
    const html = chooseHtml(texts, [], field, report);
    return `${label === null ? '' : `<h4>${escapeHtml(label)}</h4>`}${html ?? ''}`;
  });
  for (const text of raw.subjectText) {
    if (text.subject?.trim().toLowerCase() === admissionSubject) parts.push(htmlOf(text, report) ?? '');
  }
  const html = parts.join('');
  return html === '' ? null : html;
}

/** A subject that nobody knows keeps its text under its own name: the text is for readers all the same. */
function subjectOf({ subject }: RawSubjectText, report: Report): string | null {
  const name = subject?.trim() ?? '';
  if (name === '') return 'description';
  const known = subjects.get(name.toLowerCase());
  if (known !== undefined) return known;
  lookUp(subjects, subject, 'subjectText.subject', report);
  return slugify(name);
}

const htmlOf = (text: RawSubjectText, report: Report): string | null =>
  chooseHtml(text.descriptionHtml, text.descriptionText, 'subjectText.description', report) ??
  chooseHtml(text.summaryHtml, text.summaryText, 'subjectText.summary', report);
