/**
 * Brings a visitor who comes back from a course to the place in the results he left: the browser does so too early,
 * before the results are there. The place is kept with the step in the history.
 */
interface Place {
  readonly top: number;
}

const isPlace = (state: unknown): state is Place =>
  typeof state === 'object' && state !== null && 'top' in state && typeof state.top === 'number';

/** Starts keeping the place. Gives the function to call when the first results are drawn. */
export function keepScroll(): () => void {
  const left: unknown = window.history.state;
  let restored = false;
  window.addEventListener('pagehide', () => {
    const place: Place = { top: window.scrollY };
    window.history.replaceState(place, '');
  });
  return () => {
    if (restored) return;
    restored = true;
    if (isPlace(left)) window.scrollTo({ top: left.top, behavior: 'instant' });
  };
}
