import { defineConfig } from 'astro/config';

/**
 * The static site. Two settings come from whoever starts the build: the folder of the catalogue
 * (`search-config/catalog.ts` names its files) and the folder to write to.
 */
const catalogDir = process.env.LEERATLAS_CATALOG ?? './data/catalog';
const outDir = process.env.LEERATLAS_OUT ?? './dist';

export default defineConfig({
  output: 'static',
  outDir,
  // Beside the output, so that two builds at once do not meet.
  cacheDir: `${outDir.replace(/\/+$/, '')}.cache`,
  compressHTML: true,
  devToolbar: { enabled: false },
  // `/opleiding/x` is the file `opleiding/x.html`: addresses without a slash at the end, half the folders.
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    define: { __CATALOG_DIR__: JSON.stringify(catalogDir) },
  },
});
