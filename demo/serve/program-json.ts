import { SaxesParser } from 'saxes';

/** An element of a program, as far as the conversion needs it. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Lists of the JSON model (reference edudex §1.3); a leaf in it is a plain value. */
const lists = new Set([
  'accreditation',
  'applicationRequirement',
  'contactData',
  'contactHoursPartOfDay',
  'cost',
  'courseDay',
  'creboRegistration',
  'includeInCatalog',
  'instructionLanguage',
  'instructionMode',
  'nlqfRegistration',
  'programForm',
  'programRun',
  'requiredLevel',
  'subjectText',
  'targetSector',
  'theme',
]);
const numbers = new Set([
  'percentage',
  'maxNumberOfParticipants',
  'minNumberOfParticipants',
  'numberOfContactSessions',
]);
const booleans = new Set([
  'applicationOpen',
  'inPublication',
  'fullyOnline',
  'amountIsFinal',
  'isRequiredCost',
]);
const localized = new Set([
  'programName',
  'programSummaryText',
  'programDescriptionText',
  'programDescriptionHtml',
  'header1',
  'descriptionText',
  'descriptionHtml',
  'webLink',
  'locationName',
]);

/** A `<program>` in the JSON model of the Data API, with the differences of reference edudex §1.4. */
export function programJson(xml: string): object {
  return convert(parse(xml)) as object;
}

function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const node: Node = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string): void => {
    open.at(-1)!.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return root.children[0]!;
}

function convert(node: Node): unknown {
  const { name, attributes, children } = node;
  const text = node.text.trim();
  if (name === 'programDuration') return { [`${attributes['unit']!}s`]: Number(text) };
  if (name === 'studyLoad') return { [attributes['period']!]: Number(text) };
  if (name === 'startDate' || name === 'endDate')
    return { date: text, isFinal: isTrue(attributes['isFinal'] ?? '') };
  if (name === 'clientId') return { orgUnitId: text, clientOffer: attributes['clientOffer'] };
  if (name === 'programLocation') return { description: text };
  if (name === 'expires') return text === '' ? null : text;
  if (name === 'amount' || name === 'amountVAT' || name === 'VATExemptAmount') return Number(text).toFixed(2);
  if (name === 'currency') return text.toUpperCase();
  if (name === 'languageCode') return text.slice(0, 2).toLowerCase().replace('ne', 'nl');
  if (booleans.has(name)) return isTrue(text);
  if (numbers.has(name)) return Number(text);
  if (children.length === 0) return text;
  return convertChildren(children);
}

function convertChildren(children: readonly Node[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const child of children) {
    const { name } = child;
    if (localized.has(name)) {
      const texts = (result[name] ??= {}) as Record<string, string>;
      texts[child.attributes['xml:lang'] ?? 'nl'] ??= child.text.trim();
    } else if (name === 'searchword') {
      const words = (result[name] ??= { nl: [] }) as { nl: string[] };
      words.nl.push(child.text.trim());
    } else if (lists.has(name) || name === 'programLocation') {
      const list = (result[name] ??= []) as unknown[];
      const value = convert(child);
      // The API numbers costs whose supplier did not.
      list.push(name === 'cost' ? { id: `cost-${String(list.length + 1)}`, ...(value as object) } : value);
    } else if (!(
      child.children.length === 0 &&
      child.text.trim() === '' &&
      name !== 'degree' &&
      name !== 'expires'
    )) {
      result[name] = convert(child);
    } else if (required.has(name)) {
      result[name] = {};
    }
  }
  return result;
}

/** Parts that the model requires, empty or not. */
const required = new Set(['programContacts', 'programCurriculum', 'programSchedule']);

const isTrue = (text: string): boolean => text === '1' || text === 'true';
