import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import purgecss from '@fullhuman/postcss-purgecss';
import { defineConfig } from 'astro/config';
import { dropUnsetTokens } from './src/build/drop-unset-tokens.ts';
import { preloadModules } from './src/build/preload-modules.ts';

/**
 * The static site. Settings come from whoever starts the build: the folder of the catalogue
 * (`search-config/catalog.ts` names its files), the folder to write to, and, when they are known, the address of the
 * site (for canonical links, the sitemap and the path it stands below), what its addresses end with (`.html` for a
 * host that wants it) and an e-mail address for visitors. Folders for the notes of what pages are made of, to write and of
 * the last build, say since when a page is what it is (`src/lib/page-notes.ts`); only what changed is built where the
 * pages of the last build are kept (`src/lib/changed-pages.ts`).
 */
const catalogDir = resolve(process.env.LEERATLAS_CATALOG ?? './data/catalog');
const targetDir = resolve(process.env.LEERATLAS_OUT ?? './dist');
const siteUrl = process.env.LEERATLAS_SITE ? new URL(process.env.LEERATLAS_SITE) : null;
const sitePath = siteUrl?.pathname.replace(/\/$/, '') ?? '';
const pageEnding = process.env.LEERATLAS_PAGE_ENDING ?? '';
const contact = process.env.LEERATLAS_CONTACT || null;
const planDir = process.env.LEERATLAS_PLAN || null;
const builtPlanDir = process.env.LEERATLAS_BUILT_PLAN || null;
const keepsPages = process.env.LEERATLAS_KEEPS_PAGES === 'true';

// Astro runs the built pages from the output folder, or from one fixed folder when the output is outside the working
// directory; there two builds at once would run each other's pages. So such a build gets a folder of its own inside.
const isInside = targetDir.startsWith(process.cwd() + sep);
const outDir = isInside ? targetDir : resolve(join('.astro', `build-${process.pid}`));

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Puts a site that was built elsewhere where it was asked for, and removes what killed builds left there. */
const moveSite = {
  name: 'leeratlas:move-site',
  hooks: {
    'astro:build:start': async () => {
      await mkdir('.astro', { recursive: true });
      for (const name of isInside ? [] : await readdir('.astro')) {
        const pid = /^build-(\d+)$/.exec(name)?.[1];
        if (pid !== undefined && !isRunning(Number(pid))) await rm(join('.astro', name), { recursive: true });
      }
    },
    'astro:build:done': async () => {
      if (isInside) return;
      await rm(targetDir, { recursive: true, force: true });
      await mkdir(dirname(targetDir), { recursive: true });
      try {
        await rename(outDir, targetDir);
      } catch (error) {
        // Another file system: only a copy can go there.
        if (error.code !== 'EXDEV') throw error;
        await cp(outDir, targetDir, { recursive: true });
        await rm(outDir, { recursive: true });
      }
    },
  },
};

export default defineConfig({
  output: 'static',
  site: siteUrl?.origin,
  // The site may stand below a path of its host (`src/middleware.ts`).
  base: sitePath || '/',
  outDir,
  cacheDir: './.astro/cache',
  compressHTML: true,
  devToolbar: { enabled: false },
  // `/opleiding/x` is the file `opleiding/x.html`: addresses without a slash at the end, half the folders.
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 4 },
  integrations: [preloadModules('zoeken.html'), moveSite],
  vite: {
    css: {
      // Of the components of NL Design System only what our pages use stays (docs/decisions/0008); our own CSS is all used.
      postcss: {
        plugins: [
          purgecss({
            content: ['src/**/*.{astro,ts}', 'server/desk/**/*.ts'],
            safelist: [/^(?!utrecht-)/],
          }),
          dropUnsetTokens(),
        ],
      },
    },
    define: {
      __CATALOG_DIR__: JSON.stringify(catalogDir),
      __SITE_PATH__: JSON.stringify(sitePath),
      __PAGE_ENDING__: JSON.stringify(pageEnding),
      __CONTACT__: JSON.stringify(contact),
      __PLAN_DIR__: JSON.stringify(planDir && resolve(planDir)),
      __BUILT_PLAN_DIR__: JSON.stringify(builtPlanDir && resolve(builtPlanDir)),
      __KEEPS_PAGES__: JSON.stringify(keepsPages),
    },
  },
});
