import type { ProgramRecord } from '../model/program-record.ts';
import { comingStarts, isOnOffer } from './coming-starts.ts';
import { isJoined, type QuestionEffect, type QuestionKind } from './question.ts';
import { counted } from './nl/words.ts';

/**
 * What an answer changes before the visitor. `courses` are the records of each course it is about: where they may be one,
 * `same` makes one card of theirs; where they are one, `different` makes a card of each side.
 */
export function questionEffect(
  kind: QuestionKind,
  sides: number,
  courses: readonly (readonly ProgramRecord[])[],
  today: string,
): QuestionEffect {
  const shown = courses
    .map((records) => records.filter((record) => isOnOffer(record, today)))
    .filter((records) => records.length > 0);
  const cards = shown.length;
  const cardsAfter = cards === 0 ? 0 : isJoined(kind) ? Math.max(cards, sides) : 1;
  const starts = comingStarts(shown.flat(), today).length;
  const offers = shown.flat().reduce((sum, record) => sum + Math.max(1, record.offers.length), 0);
  const moments = starts === 0 ? 'geen startmomenten' : counted(starts, 'startmoment', 'startmomenten');
  const some = counted(cardsAfter, 'kaart', 'kaarten');
  const text =
    sides === 1
      ? `gaat over ${counted(cards, 'kaart', 'kaarten')}, ${moments}`
      : cards === cardsAfter
        ? 'niets voor de bezoeker: wat ernaast staat is beëindigd'
        : isJoined(kind)
          ? `"verschillend" maakt ${some} van ${cards}, ${moments}`
          : `"zelfde" maakt ${some} van ${cards}, ${moments}`;
  return { cards, cardsAfter, starts, offers, text };
}
