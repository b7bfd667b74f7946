import { blocksBetween } from '../merge/blocks.ts';
import { evidenceOf, type Evidence } from '../merge/evidence.ts';
import { priceOf } from '../merge/record-price.ts';
import { commonStarts, haveSameTitle } from '../merge/same-title.ts';
import type { Decision } from '../model/decision.ts';
import type { EdgeKind } from '../model/edge.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { QuestionKind } from './question.ts';
import { blockWords, euros, evidenceText, listed, sourceWords, verdictWords } from './nl/words.ts';

/** What a reason is told from. */
export interface ReasonFacts {
  readonly kind: QuestionKind;
  /** The first record of each side. */
  readonly members: readonly ProgramRecord[];
  /** What ties the first two members now; null when nothing does directly. */
  readonly tiedBy: EdgeKind | null;
  /** The decision that was reopened. */
  readonly reopened: Decision | null;
}

/** Why something is asked, in one Dutch sentence. */
export function questionReason({ kind, members, tiedBy, reopened }: ReasonFacts): string {
  const [first, second] = members.map(evidenceOf);
  const against = first && second ? blocksBetween(first, second).map((code) => blockWords[code] ?? code) : [];
  const on = tiedBy === null ? 'andere gegevens' : evidenceText(tiedBy);
  switch (kind) {
    case 'possibly-same':
      return first && second ? possiblySame(first, second) : '';
    case 'ambiguous':
      return `De sleutels van dit RIO-aanbod wijzen naar meer dan één opleiding in EDU-DEX; het is aan deze ${tiedBy === null ? 'niet gekoppeld' : `gekoppeld op ${on}`}.`;
    case 'blocked':
      return `Samengevoegd op ${on}, maar ${listed(against) || 'de gegevens spreken elkaar tegen'}.`;
    case 'two-edudex':
      return `Regels brachten ${members.length} EDU-DEX-programma's in één opleiding; er wordt niet gepubliceerd tot iemand beslist.`;
    case 'two-kvk':
      return `Eén opleiding staat op naam van ${members.length} KvK-nummers; er wordt niet gepubliceerd tot iemand beslist.`;
    case 'level':
      return `De bronnen noemen verschillende NLQF-niveaus: ${said(members, ({ nlqf }) => nlqf?.level ?? null)}.`;
    case 'price':
      return `De bronnen noemen verschillende prijzen: ${said(members, (record) => {
        const cents = priceOf(record);
        return cents === null ? null : euros(cents);
      })}.`;
    case 'sampled':
      return `Steekproef: samengevoegd op ${on}.`;
    case 'reopened':
      return reopened === null
        ? ''
        : `${reopened.author} besliste "${verdictWords[reopened.verdict]}" op gegevens die daarna zijn veranderd.`;
  }
}

const said = (members: readonly ProgramRecord[], valueOf: (record: ProgramRecord) => string | null): string =>
  listed(members.map((record) => `${valueOf(record) ?? 'niets'} (${sourceWords[record.source]})`));

function possiblySame(a: Evidence, b: Evidence): string {
  const provider = a.kvk !== null && a.kvk === b.kvk ? 'Dezelfde aanbieder (KvK)' : 'Dezelfde instelling';
  const codes = a.codes.filter((code) => b.codes.includes(code));
  const title = haveSameTitle(a, b) ? 'dezelfde titel' : 'bijna dezelfde titel';
  const shared = codes.length === 0 ? title : `dezelfde code (${codes.join(', ')}) en ${title}`;
  const rest =
    commonStarts(a.source === 'rio' ? a : b, a.source === 'rio' ? b : a) > 0
      ? 'er zijn meer opleidingen die zo beginnen'
      : 'geen start op dezelfde plaats en dag';
  return `${provider} en ${shared}, maar ${rest}.`;
}
