/**
 * Which pages of a route have to be built: those that are made of something else than last time. Only pages import
 * this; it does not run in the browser.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as `getStaticPaths` gives it. Its props are all that it is made of: a page reads nothing else. */
interface Page {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: object;
}

/**
 * Notes of every page of `route` (such as `/aanbieder/[slug]/[...page]`) what it is made of, in `__PLAN_DIR__`, and
 * returns those for which `__BUILT_PLAN_DIR__`, the notes of the last build, says otherwise or nothing. Without these
 * folders nothing is noted and all are returned.
 */
export function changedPages<Own extends Page>(route: string, pages: readonly Own[]): Own[] {
  if (__PLAN_DIR__ === null) return [...pages];
  const noteName = `${route.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}.txt`;
  const before = __BUILT_PLAN_DIR__ === null ? new Set() : readNotes(join(__BUILT_PLAN_DIR__, noteName));
  const changed: Own[] = [];
  const notes = pages.map((page) => {
    const note = `${fileOf(route, page.params)} ${hash('sha256', JSON.stringify(page.props)).slice(0, 32)}`;
    if (!before.has(note)) changed.push(page);
    return note;
  });
  mkdirSync(__PLAN_DIR__, { recursive: true });
  writeFileSync(join(__PLAN_DIR__, noteName), notes.map((note) => `${note}\n`).join(''));
  return changed;
}

function readNotes(file: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(file, 'utf8').split('\n'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
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
