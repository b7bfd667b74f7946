/** An answer that takes shorter than this, in milliseconds, is not said to be awaited: that would paint the page twice. */
const shortly = 400;
/** When an answer takes this long, in milliseconds, the page says that it is slow. */
export const slowAfter = 2_000;

/** Says of `page` that its answer is awaited, once that takes a while; `slow` is called when it takes long. */
export function awaited(page: HTMLElement, slow: () => void): (isAwaited: boolean) => void {
  let timers: readonly number[] = [];
  return (isAwaited) => {
    if (isAwaited) {
      if (timers.length > 0) return;
      const say = (): void => {
        page.setAttribute('aria-busy', 'true');
      };
      timers = [window.setTimeout(say, shortly), window.setTimeout(slow, slowAfter)];
    } else {
      timers.forEach((timer) => {
        window.clearTimeout(timer);
      });
      timers = [];
      if (page.getAttribute('aria-busy') !== 'false') page.setAttribute('aria-busy', 'false');
    }
  };
}
