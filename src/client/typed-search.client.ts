/**
 * Searching while somebody types. InstantSearch takes an old phone longer for each letter (its state and widgets, the
 * counts of all facets) than the search itself. So a letter asks for hits and total alone, and InstantSearch is given
 * the words when typing rests: then it asks for all and the whole page is drawn.
 */
import type { SearchState } from '../../search-config/search-state.ts';

/**
 * Rest after an answer, in milliseconds: who types on presses the next key before it. For who types slowly it is half as
 * long again as he took for the last letter; drawing the whole page would hold up his next one.
 */
const shortestRest = 250;
const longestRest = 800;
/** Who waits longer between two letters, in milliseconds, does something else meanwhile. */
const longestPace = 1_500;

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
  let pace = 0;
  let lastAt = -Infinity;
  /** Notes how long a letter took; a pause says nothing of how fast somebody types. */
  const notePace = (): void => {
    const now = performance.now();
    const gap = now - lastAt;
    if (gap < longestPace) pace = gap;
    lastAt = now;
  };
  const rest = (): number => Math.min(longestRest, Math.max(shortestRest, 1.5 * pace));
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
      notePace();
      const mine = new AbortController();
      typed = state;
      running = mine;
      ask(state, mine.signal).then(
        (answer) => {
          if (running !== mine) return;
          running = null;
          timer = window.setTimeout(handOver, rest());
          draw(state, answer);
        },
        () => {
          if (running === mine) handOver();
        },
      );
    },
  };
}
