import type { Conflict } from '../../model/conflict.ts';
import type { EdgeKind } from '../../model/edge.ts';
import { blockWords, counted, daysText, dayText, evidenceText, listed, verdictWords } from './words.ts';

/** What a part of a message says; '' where it does not say it. */
type Said = Readonly<Record<string, string>>;

/** How the message of a conflict is made (`ingest/merge`), and how it reads in Dutch. */
interface Reading {
  readonly message: RegExp;
  readonly text: (said: Said) => string;
}

const word = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
const decision = ({ verdict = '' }: Said): string => `De beslissing "${word(verdictWords, verdict)}"`;

const whyUnused: readonly (readonly [RegExp, (said: Said) => string])[] = [
  [
    /^a record it is about is no longer delivered$/,
    () => 'een record waarover zij gaat, wordt niet meer geleverd',
  ],
  [/^other decisions keep the two apart$/, () => 'andere beslissingen houden de twee uit elkaar'],
  [/^it ended on (?<day>\S+)$/, ({ day = '' }) => `zij gold tot en met ${dayText(day)}`],
  [/^\S+ cannot be pinned to that value$/, () => 'die waarde kan dit gegeven niet hebben'],
];

const readings: Readonly<Record<Conflict['code'], readonly Reading[]>> = {
  LEVEL_DISAGREES: [
    {
      message: /^NLQF level (?<levels>.+)$/,
      text: ({ levels = '' }) => `NLQF-niveau ${levels.replaceAll(' and ', ' en ')}.`,
    },
  ],
  PRICE_DISAGREES: [
    {
      message: /^from (?<prices>.+)$/,
      text: ({ prices = '' }) => `Vanaf ${prices.replaceAll('.', ',').replaceAll(' and ', ' en ')}.`,
    },
  ],
  TITLE_DIFFERS: [
    {
      message: /^(?<one>".*") is also (?<others>".*")$/s,
      text: ({ one = '', others = '' }) => `${one} heet elders ${others}.`,
    },
  ],
  RUN_ONLY_IN_RIO: [
    {
      message: /^starts that only RIO knows: (?<days>.+)$/,
      text: ({ days = '' }) => `Deze starts staan alleen in RIO: ${daysText(days)}.`,
    },
  ],
  RIO_EXPECTED_NOT_FOUND: [
    {
      message: /^names RIO unit (?<units>.+), but/,
      text: ({ units = '' }) =>
        `EDU-DEX noemt opleidingseenheid ${units} van RIO, maar er is geen aanbod uit RIO aan deze opleiding gekoppeld.`,
    },
    {
      message: /^passed on to RIO/,
      text: () =>
        'Volgens EDU-DEX gaat deze opleiding ook naar RIO, maar er is geen aanbod uit RIO aan gekoppeld.',
    },
  ],
  BLOCKED_EVIDENCE: [
    {
      message: /^tied by (?<kind>\S+) against (?<blocks>.+)$/,
      text: ({ kind = '', blocks = '' }) =>
        `Samengevoegd op ${evidenceText(kind as EdgeKind)}, maar ${listed(blocks.split(', ').map((code) => word(blockWords, code)))}.`,
    },
  ],
  AMBIGUOUS_EVIDENCE: [
    {
      message: /the own key counts$/,
      text: () =>
        'De eigen sleutel en de opleidingseenheidcode van dit RIO-aanbod noemen elk een andere opleiding; de eigen sleutel telt.',
    },
    {
      message: /several|more than one|programs/,
      text: () =>
        'De sleutels van dit RIO-aanbod noemen meer dan één opleiding; het is aan geen daarvan gekoppeld.',
    },
  ],
  POSSIBLY_SAME: [
    {
      message: /^same KvK/,
      text: () =>
        'Zelfde KvK-nummer, en een gelijke of bijna gelijke titel of een gedeelde code (E6); de rest is niet genoeg om samen te voegen.',
    },
  ],
  OVERSIZED_BLOCK: [
    {
      message: /^(?<left>\d+) × (?<right>\d+) records share "(?<key>.*)", more than (?<most>\d+) pairs/s,
      text: ({ left = '', right = '', key = '', most = '' }) =>
        `${left} bij ${right} records hebben "${key}" gemeen: meer dan ${most} paren, dus niet vergeleken.`,
    },
  ],
  CLUSTER_TWO_EDUDEX: [
    {
      message: /^one course holds (?<count>\d+) EDU-DEX programs: (?<keys>.+)$/,
      text: ({ count = '0', keys = '' }) =>
        `Eén opleiding heeft ${counted(Number(count), 'EDU-DEX-programma', 'EDU-DEX-programma’s')}: ${keys}.`,
    },
  ],
  CLUSTER_TWO_KVK: [
    {
      message: /^one course spans KvK (?<kvks>.+)$/,
      text: ({ kvks = '' }) => `Eén opleiding staat op naam van KvK ${kvks}.`,
    },
  ],
  DECISION_REOPENED: [
    {
      message: /^decision (?<id>\S+) \((?<verdict>\w+)\) was taken/,
      text: (said) => `${decision(said)} is genomen op gegevens die daarna zijn veranderd.`,
    },
  ],
  DECISION_UNUSED: [
    {
      message: /^decision (?<id>\S+) \((?<verdict>\w+)\) does nothing: (?<why>.+)$/,
      text: (said) => `${decision(said)} doet niets: ${whyOf(said['why'] ?? '')}.`,
    },
  ],
};

function whyOf(why: string): string {
  for (const [message, text] of whyUnused) {
    const found = message.exec(why);
    if (found !== null) return text(found.groups ?? {});
  }
  return 'zij verandert niets';
}

/**
 * What a conflict says, in Dutch; '' for a message that this does not know, as its code says what it is. A test holds every
 * message of `ingest/merge` against it.
 */
export function conflictText({ code, message }: Pick<Conflict, 'code' | 'message'>): string {
  for (const reading of readings[code]) {
    const found = reading.message.exec(message);
    if (found !== null) return reading.text(found.groups ?? {});
  }
  return '';
}
