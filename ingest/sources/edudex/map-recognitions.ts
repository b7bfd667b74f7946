import { cleanText, cutText } from '../../lib/text.ts';
import type { Recognition, Registration } from '../../model/program-record.ts';
import { certificates } from './lookups-texts.ts';
import { readDate, readOldDate } from './map-dates.ts';
import type { RawAccreditation, RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { lookUp } from './report.ts';

/**
 * Who vouches for the course, once each; expired ones stay with their last day. The name is the certificate in its
 * official spelling, else the other certificate or the organisation in the supplier's words. A code of the NLQF register
 * is a recognition as well.
 */
export function mapRecognitions(
  raw: RawProgram,
  registrations: readonly Registration[],
  report: Report,
): Recognition[] {
  const found = new Map<string, Recognition>();
  for (const accreditation of raw.accreditation) {
    const recognizer = recognizerOf(accreditation, report);
    if (recognizer === null) continue;
    const recognition: Recognition = {
      recognizer,
      code: cleanText(accreditation.certificateCode),
      validFrom: readOldDate(accreditation.validFrom, 'accreditation.validFrom', report),
      validUntil: readDate(accreditation.validUpto, 'accreditation.validUpto', report),
    };
    found.set(Object.values(recognition).join('\u001f'), recognition);
  }
  const nlqf = registrations
    .filter(({ system }) => system === 'nlqf')
    .map(({ code }) => ({ recognizer: 'NLQF', code, validFrom: null, validUntil: null }));
  return [...found.values(), ...nlqf];
}

function recognizerOf(accreditation: RawAccreditation, report: Report): string | null {
  const certificate = cleanText(accreditation.certificate);
  if (certificate !== null) return lookUp(certificates, certificate, 'accreditation.certificate', report);
  const name = cleanText(accreditation.certificateOther) ?? cleanText(accreditation.organization);
  return name === null ? null : cutText(name, 120);
}
