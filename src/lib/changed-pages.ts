/**
 * Which pages of a route have to be built: those that are made of something else than last time. Only pages import
 * this; it does not run in the browser.
 */
import { hash } from 'node:crypto';
import { catalog } from './catalog.ts';
import { notePages } from './page-notes.ts';

/** A page as `getStaticPaths` gives it. Its props are all that it is made of: a page reads nothing else. */
interface Page {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: object;
}

/**
 * Notes of every page of `route` (such as `/aanbieder/[slug]/[...page]`) what it is made of (`page-notes.ts`) and returns
 * those that have to be built: all, or with `__KEEPS_PAGES__` only those that the last build made of something else.
 * Without a folder for the notes nothing is noted.
 */
export async function changedPages<Own extends Page>(route: string, pages: readonly Own[]): Promise<Own[]> {
  if (__PLAN_DIR__ === null) return [...pages];
  const name = route.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '');
  const notes = pages.map(({ params, props }) => ({
    file: fileOf(route, params),
    digest: hash('sha256', JSON.stringify(props)).slice(0, 32),
  }));
  const same = notePages(name, notes, (await catalog()).summary.today);
  return pages.filter((_, index) => !(__KEEPS_PAGES__ && same[index]!));
}

/** Name of the file of a page below the folder of the site. */
function fileOf(route: string, params: Page['params']): string {
  const address = route
    .replaceAll(/\/?\[(?:\.\.\.)?(\w+)\]/g, (part, name: string) => {
      const value = params[name];
      return value === undefined ? '' : part.startsWith('/') ? `/${value}` : value;
    })
    .slice(1);
  return /\.[a-z]+$/.test(route) ? address : `${address}.html`;
}
