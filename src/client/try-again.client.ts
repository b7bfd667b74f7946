/** Rests before another try, in milliseconds: soon at first, then less and less, so that a server that recovers is left alone. */
const rests = [3_000, 6_000, 12_000, 24_000, 48_000];

/**
 * Tries a failed search again by itself, a few times. `report` is told after each drawing whether the last try failed; a
 * success starts the row anew.
 */
export function tryAgain(search: () => void): { readonly report: (failed: boolean) => void } {
  let tries = 0;
  let timer: number | undefined;
  return {
    report(failed) {
      if (!failed) {
        window.clearTimeout(timer);
        timer = undefined;
        tries = 0;
      } else if (timer === undefined && tries < rests.length) {
        timer = window.setTimeout(() => {
          timer = undefined;
          search();
        }, rests[tries]);
        tries += 1;
      }
    },
  };
}
