import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eachFile, fileTaker, filesBelow, readPlan, sameFile } from './site-files.ts';

/** Folders of a night; all but `tree` and `fresh` stay as they are. */
interface Night {
  /** A whole site of an earlier night: it becomes the new one. */
  readonly tree: string;
  /** Notes of what the pages of `tree` are made of. */
  readonly treePlan: string;
  /** The last site. */
  readonly before: string;
  /** What was built: pages that are made of something else than those of the last site. */
  readonly fresh: string;
  /** Notes of what the pages of the new site are made of. */
  readonly plan: string;
}

/**
 * Makes an earlier site the new one by what differs: pages that were built are moved in, those that the last site has
 * as they must be are linked from there, and what is in no notes goes. So a night costs what changed and not what there
 * is. Files that came out the same are those of the last site, so that their date stays. Returns how many pages were
 * kept; null when the old ones do not fit, because one is missing or they use scripts and styles that `fresh` does not
 * have: then everything has to be built.
 */
export async function updateSite({ tree, treePlan, before, fresh, plan }: Night): Promise<number | null> {
  const built = filesBelow(fresh);
  const isBuilt = new Set(built);
  const isAsset = (file: string): boolean => file.startsWith('_astro/');
  if (filesBelow(join(before, '_astro')).some((file) => !isBuilt.has(`_astro/${file}`))) return null;
  const wanted = readPlan(plan);
  const had = readPlan(treePlan);
  const take = fileTaker(before, tree);
  const inTree = new Set(filesBelow(tree));

  await eachFile(inTree, (file) => {
    if (!wanted.has(file) && !isBuilt.has(file)) rmSync(join(tree, file));
  });
  let kept = 0;
  let isWhole = true;
  await eachFile(wanted.keys(), (file) => {
    if (isBuilt.has(file) || !isWhole) return;
    kept += 1;
    if (inTree.has(file) && had.get(file) === wanted.get(file)) return;
    if (existsSync(join(before, file))) take(file);
    else isWhole = false;
  });
  if (!isWhole) return null;
  await eachFile(built, (file) => {
    if (isAsset(file) && inTree.has(file)) return;
    if (sameFile(file, before, fresh)) {
      take(file);
      return;
    }
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    renameSync(join(fresh, file), join(tree, file));
  });
  return kept;
}

/** Links every file of a site into an empty folder. Ends early, without a word, by `signal`. */
export function linkSite(from: string, to: string, signal: AbortSignal): Promise<void> {
  return eachFile(filesBelow(from), fileTaker(from, to), signal);
}
