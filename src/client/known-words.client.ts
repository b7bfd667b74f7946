import { siteHref } from '../lib/site-href.ts';

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');

let loaded: Promise<readonly string[]> | undefined;

async function load(): Promise<readonly string[]> {
  const response = await fetch(siteHref('/woorden.json'));
  if (!response.ok) throw new Error(`/woorden.json answers ${response.status}`);
  const words: unknown = await response.json();
  if (!isWords(words)) throw new Error('/woorden.json is not as agreed');
  return words;
}

/** The words of the titles, asked for at the first search that finds little. After a failure the next use asks again. */
export function knownWords(): Promise<readonly string[]> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
