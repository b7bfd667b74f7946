import { hoviKey } from '../../model/program-id.ts';
import type { Duration, ProgramRecord, Recognition, Section } from '../../model/program-record.ts';
import { degreeTitle } from './degrees.ts';
import type { DomainTitles } from './domains.ts';
import { recognizerOfAccreditation, variantOfProductType, wordOfCrohoSector } from './lookups.ts';
import { mapLevel } from './map-level.ts';
import type { Places } from './map-offers.ts';
import { mapOffers } from './map-offers.ts';
import type { MappedOrganization } from './map-provider.ts';
import type { Tracks } from './map-tracks.ts';
import { mapTracks } from './map-tracks.ts';
import type { RawForm, RawProduct } from './raw.ts';
import { chooseFirst, chooseText, plainName, richText, webUrl } from './texts.ts';
import type { RawTexts, Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** What all products of an institution share. */
export interface PartContext {
  readonly organization: MappedOrganization;
  readonly places: Places;
  /** The running academic year, by the calendar year it began in. */
  readonly academicYear: number;
  /** What HOVI calls codes that our own lists lack. */
  readonly titles: DomainTitles;
  readonly tracks: Tracks;
}

/** The texts of a form that become sections, with the subject they get. */
const sectionFields = [
  ['product-result', (form: RawForm): RawTexts => form.productResult],
  ['job-perspective', (form: RawForm): RawTexts => form.jobPerspective],
  ['instruction-mode', (form: RawForm): RawTexts => form.instructionModeDescription],
] as const;

function mapSections(product: RawProduct, description: string | null, report: Report): Section[] {
  const sections: Section[] = [];
  const add = (subject: string, text: string): void => {
    const html = richText(text, `${product.path}.productForms`, report);
    if (html !== null) sections.push({ subject, heading: null, html });
  };
  const seen = new Set([description]);
  for (const form of product.productForms) {
    const text = chooseText(form.productDescription)?.text ?? null;
    if (text !== null && !seen.has(text)) add(`product-description-${form.productForm ?? 'other'}`, text);
    seen.add(text);
  }
  for (const [subject, pick] of sectionFields) {
    const chosen = chooseFirst(product.productForms.map(pick));
    if (chosen !== null) add(subject, chosen.text);
  }
  return sections;
}

function mapCredential(product: RawProduct, delivered: DomainTitles, report: Report): string | null {
  const titles = product.degrees.map((degree) => {
    const title = degreeTitle(degree) ?? delivered.title('degree', degree) ?? null;
    if (title === null) {
      const field = `${product.path}.degrees`;
      report({
        severity: 'warning',
        code: 'UNKNOWN_CODE',
        field,
        value: shown(degree),
        message: 'unknown degree',
      });
    }
    return title;
  });
  const known = [...new Set(titles.filter((title) => title !== null))];
  return known.length === 0 ? null : known.join(' / ');
}

function mapCredits(product: RawProduct, report: Report): number | null {
  const text = product.credits?.trim() ?? null;
  if (text === null) return null;
  if (/^\d{1,4}(?:\.\d{1,2})?$/.test(text)) return Number(text) || null;
  const field = `${product.path}.credits`;
  report({
    severity: 'warning',
    code: 'INVALID_NUMBER',
    field,
    value: shown(text),
    message: 'no number of credits',
  });
  return null;
}

/** A year of full-time study is 60 credits (WHW art. 7.4), so a degree that can be done full-time takes credits / 60. */
function durationOf(product: RawProduct, isDegree: boolean, credits: number | null): Duration | null {
  const isFullTime = product.productForms.some((form) => form.productForm === 'fulltime');
  if (!isDegree || !isFullTime || credits === null || credits % 30 !== 0) return null;
  return { amount: credits / 60, unit: 'year' };
}

function mapLanguages(product: RawProduct, report: Report): string[] {
  const shares = new Map<string, number>();
  for (const form of product.productForms) {
    for (const { language, percentage } of form.productLanguages) {
      if (language === null) continue;
      if (/^[a-z]{2}$/.test(language)) {
        shares.set(language, Math.max(shares.get(language) ?? 0, percentage));
        continue;
      }
      const field = `${form.path}.productLanguages`;
      const message = 'no language code of two letters';
      report({ severity: 'warning', code: 'INVALID_CODE', field, value: shown(language), message });
    }
  }
  const order = (a: [string, number], b: [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  return [...shares].toSorted(order).map(([language]) => language);
}

/** NVAO accredits what stands in CROHO (WHW art. 5.6 and 6.13); other accreditations as named. */
function mapRecognitions(
  product: RawProduct,
  isDegree: boolean,
  titles: DomainTitles,
  report: Report,
): Recognition[] {
  const names = new Set(isDegree ? ['NVAO'] : []);
  for (const code of product.accreditations) {
    const name = recognizerOfAccreditation.get(code) ?? titles.title('accrorganization', code);
    if (name !== undefined) names.add(name);
    else {
      const field = `${product.path}.accreditations`;
      const message = 'unknown accrorganization';
      report({ severity: 'warning', code: 'UNKNOWN_CODE', field, value: shown(code), message });
    }
  }
  return [...names].map((recognizer) => ({ recognizer, code: null, validFrom: null, validUntil: null }));
}

/** The part of CROHO that a degree stands in. */
function mapKeywords(product: RawProduct, titles: DomainTitles, report: Report): string[] {
  const sector = product.crohoSector?.trim() ?? '';
  const known = wordOfCrohoSector.get(sector);
  const word = known === undefined ? titles.title('crohosector', sector)?.toLowerCase() : known;
  if (word === undefined && sector !== '') {
    const field = `${product.path}.crohoSector`;
    const message = 'unknown crohosector';
    report({ severity: 'warning', code: 'UNKNOWN_CODE', field, value: shown(sector), message });
  }
  return word === undefined || word === null ? [] : [word];
}

/**
 * One product as a record. Null, with an Issue of severity error, when it has no name or no form. `product.productId`
 * is not null.
 */
export function mapProduct(
  product: RawProduct & { productId: string },
  context: PartContext,
  report: Report,
): ProgramRecord | null {
  const name = chooseText(product.productName) ?? chooseText(product.crohoName);
  const nameField = `${product.path}.productName`;
  const title = name === null ? null : plainName(name.text, 300, nameField, report);
  if (name === null || title === null) {
    const message = 'product without a name';
    report({
      severity: 'error',
      code: 'MISSING_NAME',
      field: nameField,
      value: shown(name?.text ?? null),
      message,
    });
    return null;
  }
  const forms = product.productForms;
  if (forms.length === 0) {
    const field = `${product.path}.productForms`;
    report({
      severity: 'error',
      code: 'MISSING_FORM',
      field,
      value: null,
      message: 'product without a form',
    });
    return null;
  }
  const { kind, croho, educationLevel } = mapLevel(product, context.organization.sector, report);
  const isDegree = kind === 'qualification' && croho !== null;
  const description = chooseFirst(forms.map((form) => form.productDescription));
  const admission = chooseFirst(forms.map((form) => form.admissionDescription));
  const url = chooseFirst(forms.map((form) => form.productURL));
  const credits = mapCredits(product, report);
  const html = (text: string | undefined, key: string): string | null =>
    text === undefined ? null : richText(text, `${product.path}.productForms.${key}`, report);
  return {
    key: hoviKey(product.productId),
    source: 'hovi',
    sourceProgramId: product.productId,
    provider: context.organization.provider,
    kind,
    title,
    textLanguage: description?.language === 'nl' ? 'nl' : name.language,
    summary: null,
    descriptionHtml: html(description?.text, 'productDescription'),
    sections: [
      ...mapSections(product, description?.text ?? null, report),
      ...mapTracks(product, context.tracks),
    ],
    keywords: mapKeywords(product, context.titles, report),
    url: url === null ? null : webUrl(url.text, `${product.path}.productForms.productURL`, report),
    // HOVI names no NLQF level; it follows from educationLevel where the formal table allows it.
    nlqf: null,
    educationLevel,
    registrations: croho === null ? [] : [{ system: 'croho', code: croho }],
    recognitions: mapRecognitions(product, isDegree, context.titles, report),
    credential: mapCredential(product, context.titles, report),
    duration: durationOf(product, isDegree, credits),
    studyLoad: credits === null ? null : { amount: credits, unit: 'ects' },
    languages: mapLanguages(product, report),
    requiredLevels: [],
    admissionHtml: html(admission?.text, 'admissionDescription'),
    startDetermination: null,
    offers: mapOffers(product, context.places, context.academicYear, report),
    validFrom: null,
    validUntil: null,
    editedAt: null,
    evidence: {
      ownKeys: [product.userKey, product.productId].filter((key) => key !== null),
      runIds: [],
      unitCode: null,
      incompany: false,
      variantKind: variantOfProductType.get(product.productType ?? '') ?? null,
    },
  };
}
