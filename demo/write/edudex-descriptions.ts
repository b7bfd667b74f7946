import { escapeXml } from '../lib/xml-text.ts';
import { Random } from '../lib/random.ts';
import { sectionHeadings } from '../vocabulary/sentences.ts';
import type { Texts } from '../world/make-texts.ts';
import type { Course, World } from '../world/types.ts';
import type { EdudexStyle } from './edudex-style.ts';
import type { XmlBuilder } from './xml-builder.ts';

const dutch = 'xml:lang="nl"';

/** Name, texts, sections, search words and link, with the habits of the supplier's text editor. */
export function writeDescriptions(
  xml: XmlBuilder,
  world: World,
  course: Course,
  texts: Texts,
  style: EdudexStyle,
): void {
  const random = new Random(world.seed, 'descriptions', course.index);
  const messy = style.dirtyText && random.chance(0.4);
  const title = course.subject.title + (random.chance(0.03) ? ' ' : '');
  xml.open('programDescriptions');
  xml.text('programName', title, dutch);
  if (course.language === 'en' && random.chance(0.5)) xml.text('programName', title, 'xml:lang="en"');
  xml.text('programSummaryText', random.chance(0.03) ? '' : dirty(texts.summary, messy, style), dutch);
  xml.text(
    'programDescriptionText',
    random.chance(0.03) ? '' : dirty(texts.description.join('\n'), messy, style),
    dutch,
  );
  if (style.html !== 'none') xml.text('programDescriptionHtml', descriptionHtml(texts, style), dutch);
  if (style.subjects) writeSections(xml, texts, style, random);
  for (const word of texts.keywords) xml.text('searchword', random.chance(0.2) ? ` ${word}` : word, dutch);
  if (course.url !== null) xml.text('webLink', course.url, random.chance(0.8) ? dutch : '');
  xml.close('programDescriptions');
}

/** What is left in text fields by systems that strip tags in haste: entities, hard spaces, glued words. */
function dirty(text: string, messy: boolean, style: EdudexStyle): string {
  if (!messy) return text;
  if (style.html === 'page') return text.replace('. ', '.&nbsp;').replace('é', '&eacute;');
  return style.yes === '1' ? text.replace('. ', '.') : text.replace(' ', '\u00a0').replace('. ', '.<br />');
}

const paragraph = (text: string, style: EdudexStyle): string =>
  style.html === 'styled'
    ? `<p style="margin:0;font-family:Arial"><span>${escapeXml(text)}</span></p>`
    : `<p>${escapeXml(text)}</p>`;

const items = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`;

function descriptionHtml(texts: Texts, style: EdudexStyle): string {
  const body = texts.description.map((text) => paragraph(text, style)).join('');
  const learn = style.subjects ? '' : `<p><b>Na afloop kun je</b></p>${items(texts.objectives)}`;
  if (style.html !== 'page') return body + learn;
  return `<!DOCTYPE html>\n<html>\n<head>\n<title></title>\n</head>\n<body>\n${body}${learn}<p>&nbsp;</p>\n</body>\n</html>`;
}

function writeSections(xml: XmlBuilder, texts: Texts, style: EdudexStyle, random: Random): void {
  const section = (subject: string, heading: string, html: string, text: string): void => {
    xml.open('subjectText');
    xml.leaf('subject', subject);
    xml.text('header1', heading, dutch);
    if (style.html !== 'none') xml.text('descriptionHtml', html, dutch);
    xml.text('descriptionText', text, dutch);
    xml.close('subjectText');
  };
  section(
    'student profile',
    random.pick(sectionHeadings.profile),
    paragraph(texts.audience, style),
    texts.audience,
  );
  section(
    'objectives',
    random.pick(sectionHeadings.objectives),
    `<p>Na afloop kun je:</p>${items(texts.objectives)}`,
    `Na afloop kun je:\n- ${texts.objectives.join('\n- ')}`,
  );
  if (random.chance(0.7)) {
    section(
      'curriculum',
      random.pick(sectionHeadings.curriculum),
      items(texts.curriculum),
      texts.curriculum.join('\n'),
    );
  }
  if (random.chance(0.6)) {
    section(
      'admission',
      random.pick(sectionHeadings.admission),
      paragraph(texts.admission, style),
      texts.admission,
    );
  }
  if (random.chance(0.4)) {
    const text = texts.practical.join(' ');
    section('characteristics', random.pick(sectionHeadings.characteristics), paragraph(text, style), text);
  }
}
