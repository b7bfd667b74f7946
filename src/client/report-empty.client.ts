import { siteHref } from '../lib/site-href.ts';

/** Somebody who stays with words this long, in milliseconds, has stopped typing. */
const rest = 2_000;

/**
 * Tells the server the words of searches that find nothing, each once, when the installation keeps a log of them: the
 * words and nothing else. `report` gets the words, or null while something is found.
 */
export function reportEmpty(): { readonly report: (words: string | null) => void } {
  const told = new Set<string>();
  let waiting: string | null = null;
  let timer: number | undefined;
  return {
    report(words) {
      if (words === waiting) return;
      window.clearTimeout(timer);
      waiting = words;
      if (words === null || told.has(words)) return;
      timer = window.setTimeout(() => {
        told.add(words);
        navigator.sendBeacon(siteHref('/api/leeg-gezocht'), words);
      }, rest);
    },
  };
}
