let waiting: (() => void) | null = null;

function runWaiting(): void {
  const run = waiting;
  waiting = null;
  run?.();
}

/** Runs `work` once what is drawn now is painted. Only the last work is run: it is about what is shown now. */
export function afterPaint(work: () => void): void {
  const isAlone = waiting === null;
  waiting = work;
  if (!isAlone) return;
  // A page out of sight paints nothing.
  if (document.hidden) window.setTimeout(runWaiting);
  else
    window.requestAnimationFrame(() => {
      window.setTimeout(runWaiting);
    });
}
