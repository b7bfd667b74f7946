/** Rest after an answer, in milliseconds: who types on presses the next key before it. */
const rest = 200;

let timer: number | undefined;

/** Runs `work` when nothing else is asked for a moment. Only the last work is run: it is about what is shown now. */
export function atRest(work: () => void): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(work, rest);
}
