import type { FeedName } from '../../model/codes.ts';
import { DecisionError, type DecisionProblem } from '../../model/decision-error.ts';
import { conflictText } from './conflict-text.ts';
import { feedLabels, fieldLabels } from './labels.ts';
import { counted, listed } from './words.ts';

/** What went wrong, for a person; `detail` is what the program itself says of it, in English, where that adds anything. */
export interface ProblemText {
  readonly text: string;
  readonly detail: string | null;
}

const twoKvk =
  'Een opleiding zou van twee KvK-nummers zijn. Zet de records uit elkaar, of trek de beslissing in.';
const twoPrograms =
  'Een opleiding zou twee EDU-DEX-programma’s bevatten zonder beslissing. Beslis of ze hetzelfde zijn.';

/** "120802" as "120.802". */
const numberText = (digits: string): string => new Intl.NumberFormat('nl-NL').format(Number(digits));

/** Why publication stopped (`ingest/merge/gate.ts`): what it is, and what to do about it. */
export function gateText(reason: string): string | null {
  const [, code, message = ''] = /^([A-Z_]+): (.*)$/s.exec(reason) ?? [];
  switch (code) {
    case 'CLUSTER_TWO_KVK':
      return `${twoKvk} ${conflictText({ code, message })}`.trim();
    case 'CLUSTER_TWO_EDUDEX':
      return `${twoPrograms} ${conflictText({ code, message })}`.trim();
    case 'CHURN': {
      const [, moved = '', known = ''] = /^(\d+) of (\d+) known records/.exec(message) ?? [];
      return `Er zouden ${numberText(moved)} van de ${numberText(known)} bekende records van opleiding wisselen, meer dan in één keer mag. Als dat klopt: draai "run --accept-churn" op de opdrachtregel.`;
    }
    case 'BELOW_MINIMUM': {
      const [, name = '', stored = '', least = '', published = ''] =
        /^(\w+): (\d+) records, at least (\d+) expected, (\d+) when/.exec(message) ?? [];
      const source = feedLabels[name as FeedName] ?? name;
      return `Van ${source} zijn er nog ${numberText(stored)} records: bij de vorige publicatie ${numberText(published)}, en het moeten er minstens ${numberText(least)} zijn. Zoek uit wat er weg is. Als het klopt: draai "run --accept-shrink ${name}" op de opdrachtregel.`;
    }
    default:
      return null;
  }
}

/** Why a run, a merge or a build did not end well. */
export function problemText(problem: string): ProblemText {
  const stopped = gateText(problem);
  if (stopped !== null) return { text: stopped, detail: null };
  const [, text] = failures.find(([message]) => message.test(problem)) ?? [];
  return { text: text ?? 'De verwerking is niet gelukt.', detail: problem };
}

const failures: readonly (readonly [RegExp, string])[] = [
  [/database is (locked|busy)/, 'De catalogus wordt net bijgewerkt. Probeer het zo weer.'],
  [/ENOSPC|disk is full/, 'De schijf is vol.'],
  [/ended with exit code/, 'De verwerking is voortijdig geëindigd. Probeer het opnieuw.'],
  [/ECONNREFUSED|fetch failed/, 'De zoekmachine is niet bereikbaar.'],
];

/** What `describeShrink` of the collector says of one provider, or of a source as a whole. */
const shrinks = /(?:^|; )([^:;]+): (\d+) → (\d+) records, at least (\d+) expected/g;

/** Which providers shrank, how much, and what takes that over; null where a message is about something else. */
function shrinkText(message: string): string | null {
  const found = [...message.matchAll(shrinks)].map(([, name = '', before = '', after = '']) => ({
    name,
    text: `${feedLabels[name as FeedName] ?? name} (${before} → ${after} records)`,
  }));
  const [first] = found;
  if (first === undefined) return null;
  const more = Number(/; and (\d+) more$/.exec(message)?.[1] ?? 0);
  const command = found.length + more === 1 ? first.name : '<naam>';
  const rest = more === 0 ? '' : `; en nog ${counted(more, 'melding', 'meldingen')}`;
  return `Er kwam veel minder binnen dan verwacht van ${listed(found.map(({ text }) => text))}${rest}. Klopt het, draai dan "run --accept-shrink ${command}" op de opdrachtregel.`;
}

const collecting: readonly (readonly [RegExp, string])[] = [
  [
    /--accept-shrink/,
    'Er kwam veel minder binnen dan verwacht. Klopt het, draai dan "run --accept-shrink" op de opdrachtregel.',
  ],
  [/more than \d+ records/, 'Er kwam veel meer binnen dan deze bron kan hebben.'],
  [/is not set|to read \S+ from is set/, 'Er is niet ingesteld waar deze bron staat.'],
  [/refuses the key|\b40[13]\b/, 'De bron weigert onze sleutel.'],
  [
    /ENOENT|no directory|no file|cannot be read|cannot read/,
    'De map of het bestand is er niet of kan niet worden gelezen.',
  ],
  [/ECONN|ENOTFOUND|EAI_AGAIN|timed? ?out|fetch failed|\b(429|50\d)\b/i, 'De bron is niet bereikbaar.'],
  [/^unexpected/, 'Er ging iets onverwachts mis in het programma. Meld dit aan wie het onderhoudt.'],
];

/** Why a source, or some of it, was not taken. */
export function collectText(message: string): ProblemText {
  const [, text] = collecting.find(([pattern]) => pattern.test(message)) ?? [];
  return {
    text: `${shrinkText(message) ?? text ?? 'De levering, of een deel ervan, is niet goed.'} De laatste goede gegevens blijven staan.`,
    detail: message,
  };
}

const decisions: Readonly<Record<DecisionProblem, (detail: string) => string>> = {
  SAME_RECORD: () => 'De twee zijn hetzelfde record.',
  UNKNOWN_RECORD: (key) => `Er is geen record ${key}.`,
  UNKNOWN_COURSE: (id) => `Er is geen opleiding ${id}.`,
  UNKNOWN_DECISION: (id) => `Er is geen beslissing ${id}.`,
  WRONG_VALUE: (field) => `Die waarde kan "${fieldLabels[field] ?? field}" niet hebben.`,
  INVALID: () =>
    'Zo kan dit niet worden beslist: zelfde, verschillend en niet nu gaan over twee of meer records, uitsluiten en vastzetten over één.',
  BAD_LINE: (line) => `Regel ${line} van het bestand is geen beslissing. Er is niets ingelezen.`,
};

/** Why something that a person asked for was not done. */
export function refusalText(error: unknown): ProblemText {
  if (error instanceof DecisionError) {
    return { text: decisions[error.problem](error.detail), detail: null };
  }
  if (error instanceof DutchError) return { text: error.message, detail: null };
  const { text, detail } = problemText(error instanceof Error ? error.message : String(error));
  return { text: `${text} Er is niets gewijzigd.`, detail };
}

/** Something that cannot be done, with why, in the words of whoever asked for it. */
export class DutchError extends Error {}
