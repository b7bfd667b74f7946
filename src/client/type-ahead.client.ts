/** Rest after a letter, in milliseconds, after which an answer to fewer letters is not waited for any more. */
const patience = 150;

interface TypeAhead {
  readonly field: HTMLInputElement;
  /** Searches with the words as they are. */
  readonly search: () => void;
  /** True while an answer is awaited. */
  readonly isBusy: () => boolean;
}

/**
 * Searches while somebody types: at each letter when nothing is awaited, else as soon as the answer is there (call
 * `settled`) or typing rests. So an old phone or a slow network is never asked for more than it can follow.
 */
export function typeAhead({ field, search, isBusy }: TypeAhead): {
  /** Searches at once when letters are waiting. */
  readonly settled: () => void;
  readonly now: () => void;
  /** Letters that are waiting are not searched for any more. */
  readonly forget: () => void;
} {
  let timer: number | undefined;
  const forget = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    field.removeAttribute('data-typing');
  };
  const now = (): void => {
    forget();
    search();
  };
  field.addEventListener('input', () => {
    field.setAttribute('data-typing', '');
    window.clearTimeout(timer);
    if (isBusy()) timer = window.setTimeout(now, patience);
    else now();
  });
  return {
    now,
    forget,
    settled: () => {
      if (timer !== undefined) now();
    },
  };
}
