/**
 * Searching while somebody types. InstantSearch takes an old phone longer for each letter (its state and widgets, the
 * counts of all facets) than the search itself. So a letter asks for hits and total alone, and InstantSearch is given
 * the words when typing rests: then it asks for all and the whole page is drawn.
 */
import type { SearchState } from '../../search-config/search-state.ts';

/** Rest after an answer, in milliseconds: who types on presses the next key before it. */
const rest = 250;

interface Choices<Answer> {
  readonly ask: (state: SearchState, signal: AbortSignal) => Promise<Answer>;
  readonly draw: (state: SearchState, answer: Answer) => void;
  /** Gives the state to InstantSearch. */
  readonly take: (state: SearchState) => void;
}

export interface TypedSearch {
  /** What is typed and InstantSearch was not given yet. */
  readonly state: () => SearchState | null;
  readonly isBusy: () => boolean;
  readonly search: (state: SearchState) => void;
  /** Gives InstantSearch at once what it was not given yet. */
  readonly handOver: () => void;
  /** Another state is chosen: what was typed does not count any more. */
  readonly forget: () => void;
}

/** Makes one. When asking fails InstantSearch asks again and its failure is the one that is shown. */
export function typedSearch<Answer>({ ask, draw, take }: Choices<Answer>): TypedSearch {
  let typed: SearchState | null = null;
  let running: AbortController | null = null;
  let timer: number | undefined;
  const forget = (): void => {
    window.clearTimeout(timer);
    running?.abort();
    running = null;
    typed = null;
  };
  const handOver = (): void => {
    const state = typed;
    forget();
    if (state !== null) take(state);
  };
  return {
    state: () => typed,
    isBusy: () => running !== null,
    forget,
    handOver,
    search(state) {
      forget();
      const mine = new AbortController();
      typed = state;
      running = mine;
      ask(state, mine.signal).then(
        (answer) => {
          if (running !== mine) return;
          running = null;
          timer = window.setTimeout(handOver, rest);
          draw(state, answer);
        },
        () => {
          if (running === mine) handOver();
        },
      );
    },
  };
}
