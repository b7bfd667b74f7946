/** Work on the main thread goes on this long before others get a turn, in milliseconds. */
const slice = 3;

/** Makes a function that, awaited often during long work, gives way to requests when a slice is over. */
export function createPause(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < slice) return;
    await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  };
}
