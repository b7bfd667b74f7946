import { dateOf } from '../lib/dates.ts';
import { fractionOf, Random } from '../lib/random.ts';
import { list } from '../vocabulary/fields/field.ts';
import { commonNames } from '../vocabulary/towns.ts';
import type { Texts } from '../world/make-texts.ts';
import type { Course, World } from '../world/types.ts';
import { writeDescriptions } from './edudex-descriptions.ts';
import { writeSchedule } from './edudex-schedule.ts';
import { createXmlBuilder } from './xml-builder.ts';
import type { EdudexStyle } from './edudex-style.ts';
import type { XmlBuilder } from './xml-builder.ts';

const instructionModes = {
  classroom: list('classroom teaching|training|group discussion|case study|roleplay|workshop'),
  blended: list('blended learning|classroom teaching|self study|individual assignment'),
  virtual: list('virtual classroom|group discussion|webinar'),
  'e-learning': list('self study|individual guidance|home study'),
} as const;

/** One `<program>` of a catalogue export (reference edudex §1.1, elements in the order of the schema). */
export function edudexProgram(
  world: World,
  course: Course,
  texts: Texts,
  style: EdudexStyle,
  night: 1 | 2,
): string {
  const random = new Random(world.seed, 'edudex', course.index);
  const xml = createXmlBuilder(style);
  const namespace = `xmlns:${style.prefix}="http://www.w3.org/2001/XMLSchema-instance"`;
  const schema = 'http://studieData.nl/schema/edudex/program http://studieData.nl/schema/edudex/program.xsd';
  xml.open(
    'program',
    style.schemaLocation ? `${namespace} ${style.prefix}:schemaLocation="${schema}"` : namespace,
  );
  if (course.client !== null) {
    xml.leaf(
      'clientId',
      course.client,
      `clientOffer="${course.incompany ? 'incompany program' : 'discount'}"`,
    );
  }
  xml.leaf('editor', `beheer@${course.provider.slug}.example`);
  if (course.expires === null) xml.leaf('expires', '', `${style.prefix}:nil="true"`);
  else xml.leaf('expires', dateOf(course.expires));
  xml.text('format', style.format);
  xml.text('generator', style.generator);
  if (course.evidence !== null) xml.leaf('includeInCatalog', random.chance(0.8) ? 'rio' : 'rio/stap');
  xml.leaf('inPublication', style.yes);
  xml.leaf('lastEdited', lastEdited(world, course, style, night));
  writeAdmission(xml, course, style);
  writeClassification(xml, course, style, random);
  xml.leaf('programCompetences', '');
  writeContacts(xml, course, random);
  writeCurriculum(xml, course, style, random);
  writeDescriptions(xml, world, course, texts, style);
  writeAcknowledgements(xml, world, course, style);
  writeSchedule(xml, world, course, style);
  xml.close('program');
  return xml.toString();
}

function lastEdited(world: World, course: Course, style: EdudexStyle, night: 1 | 2): string {
  const day = style.nightlyEdited ? world.today - 2 + night : course.editedAt;
  const seconds = Math.floor(fractionOf(world.seed, 'edited', course.index) * 36_000) + 25_000;
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  const ending = { local: '', zone: '+01:00', fraction: '.5203141+01:00', utc: 'Z' }[style.lastEdited];
  return `${dateOf(day)}T${time}${ending}`;
}

function writeAdmission(xml: XmlBuilder, course: Course, style: EdudexStyle): void {
  const { tier } = course.subject;
  xml.open('programAdmission');
  xml.leaf('applicationOpen', style.yes);
  xml.leaf('applicationType', course.incompany ? 'group' : 'individual');
  xml.leaf('maxNumberOfParticipants', course.participants?.[1] ?? null);
  xml.leaf('minNumberOfParticipants', course.participants?.[0] ?? null);
  xml.leaf('paymentDue', 'up-front');
  if (tier !== 'geen') xml.leaf('requiredLevel', tier === 'hbo' ? 'hbo' : 'mbo');
  xml.leaf('startDateDetermination', course.start);
  xml.close('programAdmission');
}

function writeClassification(xml: XmlBuilder, course: Course, style: EdudexStyle, random: Random): void {
  const { subject, delivery } = course;
  const { field } = subject;
  xml.open('programClassification');
  const degree =
    subject.qualification !== null
      ? 'diploma'
      : random.pick(['certificate', 'certificate', 'certificate of participation', 'none', '']);
  xml.leaf('degree', subject.mboUnit === null ? degree : `mbo niveau ${String(subject.mboUnit.level)}`);
  if (random.chance(0.5))
    xml.leaf('fullyOnline', delivery === 'virtual' || delivery === 'e-learning' ? style.yes : style.no);
  xml.text('orgUnitId', course.provider.slug);
  const { amount, unit } = durationOf(course, random);
  xml.leaf('programDuration', amount, `unit="${unit}"`);
  xml.leaf(
    'programForm',
    {
      classroom: 'part-time',
      blended: 'part-time',
      virtual: 'virtual classroom',
      'e-learning': 'e-learning',
    }[delivery],
  );
  xml.text('programId', course.programId);
  xml.leaf('programLevel', levelOf(course));
  const places = [
    ...new Set(course.addresses.map((address) => commonNames[address.town.name] ?? address.town.name)),
  ];
  if (places.length === 0) xml.leaf('programLocation', random.pick(['', 'Online', 'n.v.t.']));
  for (const place of places) xml.text('programLocation', place);
  xml.leaf(
    'programType',
    delivery === 'e-learning'
      ? 'self study'
      : random.pick(['training', 'training', 'regular', 'educational', 'workshop']),
  );
  xml.leaf('targetSector', field.sector);
  for (const theme of field.themes) xml.leaf('theme', theme);
  xml.close('programClassification');
}

/** Duration in the unit that fits; a few suppliers leave 0. */
function durationOf(course: Course, random: Random): { amount: number; unit: string } {
  const { days } = course.subject;
  if (course.delivery === 'e-learning') return { amount: random.int(2, 24), unit: 'hour' };
  if (random.chance(0.05)) return { amount: 0, unit: 'day' };
  if (days > 18) return { amount: random.int(9, 24), unit: 'month' };
  return days > 9 ? { amount: random.int(4, 10), unit: 'month' } : { amount: days, unit: 'day' };
}

function levelOf(course: Course): string {
  const { subject } = course;
  if (subject.mboUnit !== null) return `mbo niveau ${String(subject.mboUnit.level)}`;
  if (subject.qualification !== null)
    return subject.tier === 'hbo' ? 'post-hbo' : `mbo niveau ${subject.qualification.level.charAt(0)}`;
  return subject.tier === 'geen' ? 'none' : subject.tier === 'hbo' ? 'bachelor' : 'mbo';
}

function writeContacts(xml: XmlBuilder, course: Course, random: Random): void {
  if (random.chance(0.3)) {
    xml.leaf('programContacts', '');
    return;
  }
  xml.open('programContacts');
  xml.open('contactData');
  xml.leaf('contactName', 'Opleidingsadvies');
  xml.leaf('email', `info@${course.provider.slug}.example`);
  xml.leaf('role', 'application');
  xml.leaf('telephone', '000-0000000');
  xml.close('contactData');
  xml.close('programContacts');
}

function writeCurriculum(xml: XmlBuilder, course: Course, style: EdudexStyle, random: Random): void {
  xml.open('programCurriculum');
  if (random.chance(0.9)) {
    xml.open('instructionLanguage');
    xml.leaf('languageCode', course.language === 'en' ? 'en' : style.language);
    xml.leaf('percentage', 100);
    xml.close('instructionLanguage');
  }
  const modes = instructionModes[course.delivery];
  for (const mode of [modes[0]!, ...random.sample(modes.slice(1), 2)]) xml.leaf('instructionMode', mode);
  if (random.chance(0.5))
    xml.leaf(
      'studyLoad',
      random.chance(0.14) ? 0 : course.subject.days * random.int(8, 14),
      'period="program"',
    );
  xml.close('programCurriculum');
}

function writeAcknowledgements(xml: XmlBuilder, world: World, course: Course, style: EdudexStyle): void {
  const { qualification, mboUnit: crebo } = course.subject;
  const accredited = style.accredited;
  const registered =
    course.evidence === 'o-code' ||
    (course.evidence === 'programId' && fractionOf(world.seed, 'rio-too', course.index) < 0.1);
  if (!accredited && crebo === null && qualification === null && !registered) {
    xml.leaf('programExternalAcknowledgements', '');
    return;
  }
  xml.open('programExternalAcknowledgements');
  if (accredited) {
    xml.open('accreditation');
    xml.leaf('validFrom', '2024-03-01');
    xml.leaf('validUpto', '2028-03-01');
    xml.leaf('certificate', 'NRTO');
    xml.leaf('organization', 'Nederlandse Raad voor Training en Opleiding');
    xml.close('accreditation');
  }
  if (crebo !== null) {
    xml.open('creboRegistration');
    xml.leaf('creboCode', crebo.code);
    xml.leaf('creboName', crebo.name);
    xml.leaf('learningPath', 'OVO');
    xml.close('creboRegistration');
  }
  if (qualification !== null) {
    // A few suppliers type the code as they say it.
    const malformed = fractionOf(world.seed, 'malformed', course.index) < 0.02;
    xml.open('nlqfRegistration');
    xml.leaf('eqfLevel', qualification.level.charAt(0));
    xml.leaf('nlqfLevel', qualification.level);
    xml.leaf('nlqfRegisterCode', malformed ? `NLQF ${qualification.code}` : qualification.code);
    xml.close('nlqfRegistration');
  }
  if (registered) xml.leaf('rioRegistration', course.unitCode);
  xml.close('programExternalAcknowledgements');
}
