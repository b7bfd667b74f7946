/** Dutch words of the desk: what maintainers and providers read. */
import type { EdgeKind } from '../../model/edge.ts';
import type { SourceName } from '../../model/codes.ts';
import type { Verdict } from '../../model/decision.ts';
import type { Duration } from '../../model/program-record.ts';

/** Names of sources as maintainers say them. */
export const sourceWords: Readonly<Record<SourceName, string>> = {
  edudex: 'EDU-DEX',
  rio: 'RIO',
  hovi: 'HOVI',
};

/** Sources of a course, `edudex+rio`, as `EDU-DEX, RIO`. */
export const mixText = (mix: string): string =>
  mix
    .split('+')
    .map((source) => sourceWords[source as SourceName] ?? source)
    .join(', ');

/** What tied two records, after "samengevoegd op". */
export const evidenceWords: Readonly<Record<EdgeKind, string>> = {
  D: 'een besluit',
  E0: 'dezelfde sleutel in één bron',
  E1: 'een eigen sleutel of cohortcode in RIO',
  E2: 'de opleidingseenheidcode',
  E3: 'BRIN, croho, vorm en plaats',
  E4: 'dezelfde pagina van de aanbieder',
  E5: 'gelijke titel en een gemeenschappelijke start',
  U: 'dezelfde opleidingseenheid of hetzelfde product',
};

/** The same with its kind behind it: `de opleidingseenheidcode (E2)`. */
export const evidenceText = (kind: EdgeKind): string =>
  kind === 'D' ? evidenceWords.D : `${evidenceWords[kind]} (${kind})`;

/** The same with its kind before it: `E2: de opleidingseenheidcode`. */
export const evidenceLabel = (kind: EdgeKind): string => `${kind}: ${evidenceWords[kind]}`;

/** What a block says, after "maar". */
export const blockWords: Readonly<Record<string, string>> = {
  OTHER_KVK: 'het KvK-nummer verschilt',
  OTHER_LEVEL: 'het niveau verschilt',
  OTHER_CODE: 'de erkende code verschilt',
  OPEN_AGAINST_INCOMPANY: 'de een is open en de ander incompany',
  OTHER_LANGUAGE: 'de taal van de les verschilt',
  OTHER_VARIANT: 'de titels noemen verschillende varianten',
  OTHER_YEAR: 'de titels noemen verschillende jaren',
  OTHER_FORM: 'de vorm of de plaats verschilt',
};

/** What was decided. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  same: 'zelfde',
  different: 'verschillend',
  later: 'niet nu',
  exclude: 'uitsluiten',
  pin: 'vastzetten',
};

/** Coded values that are not Dutch words by themselves. */
const valueWords: Readonly<Record<string, string>> = {
  'full-time': 'voltijd',
  'part-time': 'deeltijd',
  dual: 'duaal',
  evening: 'avond',
  'on-site': 'op locatie',
  blended: 'deels online',
  online: 'online',
  'self-study': 'zelfstudie',
  coaching: 'coaching',
  qualification: 'hele kwalificatie',
  component: 'deel van een kwalificatie',
  training: 'training',
  exam: 'examen',
  fixed: 'op vaste data',
  agreed: 'in overleg of direct',
  hour: 'uur',
  day: 'dagen',
  week: 'weken',
  month: 'maanden',
  year: 'jaar',
  ects: 'EC',
};

/** A coded value in Dutch. */
export const wordFor = (code: string): string => valueWords[code] ?? code;

/** Units that are counted in another word when there is one of them. */
const oneOf: Readonly<Record<string, string>> = { day: 'dag', week: 'week', month: 'maand' };

/** An amount of time: `1 dag`, `3 weken`, `1,5 uur`. */
export const amountText = ({ amount, unit }: Duration): string =>
  `${new Intl.NumberFormat('nl-NL').format(amount)} ${amount === 1 ? (oneOf[unit] ?? wordFor(unit)) : wordFor(unit)}`;

/** An amount of cents: `€ 1.250,00`. */
export const euros = (cents: number): string =>
  new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })
    .format(cents / 100)
    .replaceAll('\u00a0', ' ');

const days = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** "2026-11-22" as "22 nov 2026"; what is no day stays as it is. */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : days.format(date);
}

/** The days in a text as people write them. */
export const daysText = (text: string): string => text.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, dayText);

/** `a, b en c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)!}`;

/** A number with its noun: `1 kaart`, `3 kaarten`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
