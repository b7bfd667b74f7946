import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Names of the files that a script imports at once, each with the names it imports in turn. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** All files that scripts need before they run, without the scripts themselves, each once. */
export function filesNeeded(scripts: readonly string[], imports: Imports): string[] {
  const needed = new Set(scripts);
  for (const file of needed) for (const other of imports.get(file) ?? []) needed.add(other);
  return [...needed].filter((file) => !scripts.includes(file));
}

/**
 * Names in the head of a page the files that its scripts import, so that a browser asks for them with the script: it would find
 * them only when the script is there, a way there and back later. Behind the style sheet, and with low priority: the
 * first paint goes before.
 */
export function withPreloads(html: string, imports: Imports): string {
  const addresses = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src!);
  const links = addresses.flatMap((src) => {
    const script = [...imports.keys()].find((file) => src.endsWith(`/${file}`));
    if (script === undefined) return [];
    const root = src.slice(0, -script.length);
    return filesNeeded([script], imports).map((file) => `${root}${file}`);
  });
  const tags = [...new Set(links)].map(
    (href) => `<link rel="modulepreload" href="${href}" fetchpriority="low">`,
  );
  return html.replace('</head>', `${tags.join('')}</head>`);
}

/** Astro integration: does so for one page, named by its file. */
export function preloadModules(page: string): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  return {
    name: 'leeratlas:preload-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'leeratlas:note-imports',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  for (const output of Object.values(bundle)) {
                    if (output.type === 'chunk') imports.set(output.fileName, output.imports);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const file = fileURLToPath(new URL(page, dir));
        const html = await readFile(file, 'utf8');
        await writeFile(file, withPreloads(html, imports));
      },
    },
  };
}
