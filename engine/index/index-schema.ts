import { facetedPatterns, type Settings } from '../settings/settings.ts';
import { createTokenizer, type Tokenizer } from '../text/tokenize.ts';
import { coversAttribute, isWithin } from './attribute-pattern.ts';

/** What settings say about how documents are indexed, with the paths seen so far. */
export class IndexSchema {
  readonly settings: Settings;
  readonly tokenizer: Tokenizer;
  readonly stopWords: Set<string>;
  /** Paths of searched attributes; a slot is a place in this list. */
  readonly slots: string[] = [];
  readonly #slotIds = new Map<string, number>();
  readonly #faceted = new Map<string, boolean>();

  constructor(settings: Settings, slots: readonly string[]) {
    this.settings = settings;
    this.tokenizer = createTokenizer(settings);
    this.stopWords = new Set(settings.stopWords.map((word) => this.#lemma(word)));
    for (const slot of slots) this.slotFor(slot);
  }

  #lemma(word: string): string {
    return this.tokenizer.tokens(word).find((token) => token.kind === 'word')?.lemma ?? word;
  }

  /** Weight of a path: its place in `searchableAttributes`; 0 for all when that is `*`, -1 when it is not searched. */
  weightOf(path: string): number {
    const { searchableAttributes } = this.settings;
    if (searchableAttributes[0] === '*') return 0;
    return searchableAttributes.findIndex((name) => isWithin(name, path));
  }

  /** Slot of a path; -1 when the path is not searched. */
  slotFor(path: string): number {
    let slot = this.#slotIds.get(path);
    if (slot === undefined) {
      slot = this.weightOf(path) < 0 || this.slots.length >= 32_768 ? -1 : this.slots.length;
      this.#slotIds.set(path, slot);
      if (slot >= 0) this.slots.push(path);
    }
    return slot;
  }

  /** Whether values under a path are kept in a column. */
  isFaceted(path: string): boolean {
    let faceted = this.#faceted.get(path);
    if (faceted === undefined) {
      faceted = facetedPatterns(this.settings).some((pattern) => coversAttribute(pattern, path));
      this.#faceted.set(path, faceted);
    }
    return faceted;
  }
}
