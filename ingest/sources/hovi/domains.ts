import { contentHash } from '../../lib/content-hash.ts';
import { cleanText, cutText } from '../../lib/text.ts';
import type { Issue } from '../../model/issue.ts';
import type { SourceItem } from '../../model/source.ts';
import { degreeTitle } from './degrees.ts';
import * as lookups from './lookups.ts';
import { ownValue } from './part-file.ts';
import { chooseText } from './texts.ts';
import { shown } from './value-reader.ts';

/** Rows of one list that are looked at; the longest that is read has 73. */
const rowLimit = 2_000;
/** Unknown rowkeys of one list that are told one by one. */
const toldSingly = 50;

const isIn = (table: { has: (rowkey: string) => boolean }) => (rowkey: string) => table.has(rowkey);

/** The domains whose rowkeys are read, and which of those our own lists know. */
const readDomains: ReadonlyMap<string, (rowkey: string) => boolean> = new Map([
  ['accrorganization', isIn(lookups.recognizerOfAccreditation)],
  ['crohosector', isIn(lookups.wordOfCrohoSector)],
  ['degree', (rowkey: string) => degreeTitle(rowkey) !== null],
  ['organizationtype', isIn(lookups.sectorOfOrganizationType)],
  ['period', isIn(lookups.periodOfFee)],
  ['productform', isIn(lookups.studyModeOfForm)],
  ['productlevel', isIn(lookups.levelOfQualification)],
  ['producttype', isIn(lookups.kindOfProductType)],
  [
    'tuitionfeetype',
    (rowkey: string) => lookups.feeTypeNames.has(rowkey) || lookups.foreignFeeTypes.has(rowkey),
  ],
]);

/** Domains whose title can be shown as it is; what a rowkey of the others means has to be known. */
const titledDomains: ReadonlySet<string> = new Set(['accrorganization', 'crohosector', 'degree']);

/** Names of the domains that are asked for. */
export const domainNames: readonly string[] = [...readDomains.keys()];

/** Titles that HOVI gives rowkeys that our own lists lack. */
export interface DomainTitles {
  /** The title of a rowkey of a domain; undefined when none is delivered. */
  readonly title: (domain: string, rowkey: string) => string | undefined;
  /** Hash of them all; '' without any. */
  readonly hash: string;
}

/** What the domains say beyond our own lists. */
export interface Domains extends DomainTitles {
  readonly issues: readonly Issue[];
}

/** No domains were delivered. */
export const noDomains: Domains = { title: () => undefined, hash: '', issues: [] };

/** The rowkeys of one list that we do not know, with their titles; null when it is no list. */
function unknownRows(list: unknown, isKnown: (rowkey: string) => boolean): Map<string, string> | null {
  if (!Array.isArray(list)) return null;
  const unknown = new Map<string, string>();
  for (const row of list.slice(0, rowLimit) as unknown[]) {
    const rowkey = ownValue(row, 'rowkey');
    if (typeof rowkey !== 'string' || rowkey === '' || isKnown(rowkey)) continue;
    const title = ownValue(row, 'title');
    const [nl, en, de] = ['nl', 'en', 'de'].map((lang) => textOf(ownValue(title, lang)));
    const text = chooseText({ nl: nl!, en: en!, de: de! })?.text ?? '';
    unknown.set(rowkey.slice(0, 200), cutText(text, 200));
  }
  return unknown;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? cleanText(value) : null);

const issueOf = (
  severity: Issue['severity'],
  code: string,
  domain: string,
  value: string | null,
  message: string,
): Issue => ({
  ...{ source: 'hovi', severity, code, recordKey: null, field: `/domain/${domain}` },
  value: value === null ? null : shown(value),
  message,
});

/**
 * Reads the lists by the name of their domain (rows `{rowkey, title {nl, en, de}}`): each rowkey that is in no list of
 * ours becomes an Issue. A list that is null could not be had, one that is undefined was not asked for.
 */
export function readDomainLists(listOf: (domain: string) => unknown): Domains {
  const titles = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [domain, isKnown] of readDomains) {
    const list = listOf(domain);
    if (list === undefined) continue;
    const unknown = unknownRows(list, isKnown);
    if (unknown === null) {
      const message = 'the list could not be had: what is new in it is not known';
      issues.push(issueOf('warning', 'MISSING_RESOURCE', domain, null, message));
      continue;
    }
    const isTitled = titledDomains.has(domain);
    for (const [rowkey, title] of unknown) {
      if (isTitled && title !== '') titles.set(`${domain} ${rowkey}`, title);
    }
    const message = `a rowkey that we do not know${isTitled ? ': its title is shown' : ': what has it lacks this value'}`;
    const severity = isTitled ? 'info' : 'warning';
    for (const rowkey of [...unknown.keys()].slice(0, toldSingly))
      issues.push(issueOf(severity, 'UNKNOWN_CODE', domain, rowkey, message));
    const more = unknown.size - toldSingly;
    if (more > 0) issues.push(issueOf(severity, 'UNKNOWN_CODE', domain, null, `and ${String(more)} more`));
  }
  const hash = titles.size === 0 ? '' : contentHash(JSON.stringify([...titles].sort()));
  return { title: (domain, rowkey) => titles.get(`${domain} ${rowkey}`), hash, issues };
}

/** The part under which the domains are told; no institution has such an id. */
export const domainPart = '/domain';

/** What is found in the domains, as a part without records. */
export function* tellDomains({ issues, hash }: Domains): Generator<SourceItem> {
  for (const issue of issues) yield { type: 'issue', part: domainPart, issue };
  yield { type: 'complete', part: domainPart, fingerprint: hash };
}
