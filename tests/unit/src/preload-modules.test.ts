import { describe, expect, it } from 'vitest';
import { filesNeeded, withPreloads } from '../../../src/build/preload-modules.ts';

const imports = new Map([
  ['_astro/page.js', ['_astro/search.js', '_astro/dom.js']],
  ['_astro/search.js', ['_astro/dom.js', '_astro/places.js']],
  ['_astro/dom.js', []],
  ['_astro/places.js', ['_astro/dom.js']],
]);
const page = (head: string, src: string): string =>
  `<html><head>${head}</head><body><script type="module" src="${src}"></script></body></html>`;

describe('files that a script needs', () => {
  it('are those it imports and those that these import, each once, without the script', () => {
    expect(filesNeeded(['_astro/page.js'], imports)).toEqual([
      ...['_astro/search.js', '_astro/dom.js', '_astro/places.js'],
    ]);
    expect(filesNeeded(['_astro/dom.js'], imports)).toEqual([]);
  });

  it('are named at the end of the head, also below a path of the host', () => {
    const link = (name: string): string =>
      `<link rel="modulepreload" href="/atlas/_astro/${name}.js" fetchpriority="low">`;
    expect(withPreloads(page('<title>x</title>', '/atlas/_astro/page.js'), imports)).toBe(
      page(`<title>x</title>${link('search')}${link('dom')}${link('places')}`, '/atlas/_astro/page.js'),
    );
  });

  it('are none on a page without scripts of ours', () => {
    const other = page('', 'https://elsewhere.example/x.js');
    expect(withPreloads(other, imports)).toBe(other);
  });
});
