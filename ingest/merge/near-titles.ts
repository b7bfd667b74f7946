import { candidateBlocks, type CandidateBlock } from './candidate-blocks.ts';
import { blocksBetween } from './blocks.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './match-titles.ts';
import { commonStarts } from './same-title.ts';

/**
 * E6: same KvK and a nearly equal title, or a shared code and half of the words, and nothing that speaks against it. Only
 * ever a question: `Lassen` and `Lassen MIG` are nearly equal too.
 *
 * Titles are never compared all with all. Two titles that differ in one word have the same rest, so that each title
 * stands under its words without each one of them (and under all of them); what shares such a rest is compared.
 */
export function nearTitles(
  left: readonly Evidence[],
  right: readonly Evidence[],
): { questions: Question[]; oversized: CandidateBlock[] } {
  const rests = candidateBlocks(left, right, restsOf);
  const codes = candidateBlocks(left, right, sharedCodesOf);
  const pairs = (
    blocks: readonly CandidateBlock[],
    fits: (a: Evidence, b: Evidence) => boolean,
  ): Question[] =>
    blocks.flatMap((block) =>
      block.left.flatMap((a) =>
        block.right
          .filter((b) => a.bare !== b.bare && fits(a, b) && blocksBetween(a, b).length === 0)
          .map((b) => ({ a: a.key, b: b.key })),
      ),
    );
  return {
    questions: [...pairs(rests.blocks, areNear), ...pairs(codes.blocks, shareWords)],
    oversized: [...rests.oversized, ...codes.oversized],
  };
}

/** Words beyond which a title is a sentence, of which no rest is made. */
const mostWords = 12;

/** The words of a title without each one of them, and all of them: in order of the alphabet, as word order varies. */
export function restsOf({ bare }: Pick<Evidence, 'bare'>): string[] {
  const words = wordsOf(bare);
  if (words.length < 2 || words.length > mostWords) return [];
  return [...new Set([words.join(' '), ...words.map((_, index) => words.toSpliced(index, 1).join(' '))])];
}

/** Codes of which one in common makes half of the words enough. */
export const sharedCodesOf = ({
  codes,
  unitCode,
}: Pick<Evidence, 'codes' | 'unitCode'>): readonly string[] =>
  unitCode === null ? codes : [...codes, unitCode];

const wordsOf = (title: string): string[] => title.split(' ').toSorted();

/**
 * The same words in another order; one word spelt otherwise; or a word more, where a start in common says that it can be
 * the same all the same.
 */
function areNear(a: Evidence, b: Evidence): boolean {
  const [first, second] = [wordsOf(a.bare), wordsOf(b.bare)];
  const [more, less] = [without(first, second), without(second, first)];
  if (more.length === 0 && less.length === 0) return true;
  if (more.length === 1 && less.length === 1) return isSpeltOtherwise(more[0]!, less[0]!);
  return more.length + less.length === 1 && commonStarts(...rioFirst(a, b)) > 0;
}

const rioFirst = (a: Evidence, b: Evidence): [Evidence, Evidence] => (a.source === 'rio' ? [a, b] : [b, a]);

/** Words of the one that the other does not have, each as often as it has it less. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Letters from which a word can have a slip in it; in shorter ones it makes another word. */
const leastLetters = 5;

/** Whether two words differ by one slip or an ending: `administratie` and `adminstratie`, `training` and `trainingen`. */
export function isSpeltOtherwise(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < leastLetters || /\d/.test(short + long)) return false;
  if (long.startsWith(short)) return long.length - short.length <= 2;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [cut, other] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  const isSwapped = cut.length === 2 && cut[0] === other[1] && cut[1] === other[0];
  return isSwapped || (cut.length <= 1 && other.length <= 1);
}

/** Whether at least half of all words stand in both titles. */
function shareWords(a: Evidence, b: Evidence): boolean {
  const [first, second] = [new Set(wordsOf(a.bare)), new Set(wordsOf(b.bare))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= first.size + second.size - shared;
}
