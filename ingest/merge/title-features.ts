import { cityKey } from '../model/city-key.ts';
import {
  codePattern,
  courseWords,
  formWords,
  numberedWords,
  shortWords,
  variantWords,
  yearPattern,
} from './title-words.ts';

/** A title taken apart. */
export interface TitleFeatures {
  /** Without case, accents and punctuation. */
  readonly normalised: string;
  /** What sets the course apart from its siblings (basis, deel 2, niveau 4, incompany …), sorted. */
  readonly variant: string;
  /** What is taught: no brackets, codes, years, words for "course" or form, no town of its own, no variant words. */
  readonly bare: string;
  /** Words in brackets that say something else: `smartphone`, `post master`; sorted. */
  readonly asides: string;
  /** Calendar years named, sorted. */
  readonly years: string;
}

/**
 * Takes a Dutch course title apart into what is taught and what sets a variant apart (design §5: basis against
 * gevorderd, deel 1 against deel 2, open against incompany, another level). `towns` are the keys (`cityKey`) of the
 * course's own places: such a town at the end of the title is not part of it, nor is the name of the provider behind a
 * bar.
 */
export function titleFeatures(
  title: string,
  towns: ReadonlySet<string> = new Set(),
  provider = '',
): TitleFeatures {
  const plain = foldTitle(withoutProvider(title, provider));
  const asides: string[] = [];
  const main = plain.replaceAll(/\(([^()]*)(\)?)/g, (_, aside: string, end: string) => {
    // A title cut off within brackets says nothing sure there.
    if (end !== '') asides.push(aside);
    return ' ';
  });
  const words = wordsOf(main);
  while (words.length > 1 && towns.has(cityKey(words.at(-1)!) ?? '')) words.pop();
  const bare = meaningOf(words).filter((word) => !courseWords.has(word) && !formWords.has(word));
  const all = wordsOf(foldTitle(title));
  return {
    normalised: all.join(' '),
    variant: variantsOf(all).join(', '),
    bare: (bare.length > 0 ? bare : words).join(' '),
    asides: asidesOf(asides),
    years: all
      .filter((word) => yearPattern.test(word))
      .toSorted()
      .join(' '),
  };
}

/** Behind a bar stands the provider's name, or what is special to the course: `Coaching | 4 uur`. */
function withoutProvider(title: string, provider: string): string {
  const bar = title.lastIndexOf(' | ');
  if (bar === -1) return title;
  const names = new Set(wordsOf(foldTitle(provider)));
  const words = wordsOf(foldTitle(title.slice(bar)));
  return words.filter((word) => names.has(word)).length * 2 >= words.length ? title.slice(0, bar) : title;
}

const foldTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('in-company', 'incompany')
    .replaceAll('&', ' en ');

const wordsOf = (text: string): string[] =>
  text
    .split(/[^a-z0-9+#]+/)
    .filter((word) => word !== '')
    .map((word) => shortWords.get(word) ?? word);

/** A degree that is named twice is one more: `verdieping, gevorderd` follows on `verdieping`. */
const degrees: ReadonlySet<string> = new Set(['basis', 'advanced']);

function variantsOf(words: readonly string[]): string[] {
  const found: string[] = [];
  for (const [index, word] of words.entries()) {
    const kind = variantWords.get(word);
    if (kind !== undefined && (degrees.has(kind) || !found.includes(kind))) found.push(kind);
    const numbered = isNumbered(words, index) ? `${word} ${words[index + 1]!}` : null;
    if (numbered !== null && !found.includes(numbered)) found.push(numbered);
  }
  return found.toSorted();
}

const isNumbered = (words: readonly string[], index: number): boolean =>
  numberedWords.has(words[index]!) && /^(?:\d{1,2}|[iv]{1,3})$/.test(words[index + 1] ?? '');

/** Words without those of variants, codes and years. */
const meaningOf = (words: readonly string[]): string[] =>
  words.filter(
    (word, index) =>
      !variantWords.has(word) &&
      !isNumbered(words, index) &&
      !(index > 0 && isNumbered(words, index - 1)) &&
      !codePattern.test(word) &&
      !yearPattern.test(word),
  );

/** Each word of the brackets once. */
function asidesOf(asides: readonly string[]): string {
  const words = asides.flatMap((aside) => meaningOf(wordsOf(aside)));
  return [...new Set(words.filter((word) => !courseWords.has(word) && !formWords.has(word)))]
    .toSorted()
    .join(' ');
}
