/** The sitemaps of this build. Only pages import this. */
import { hash } from 'node:crypto';
import { catalog } from './catalog.ts';
import { lastChange, notePages } from './page-notes.ts';
import { providers } from './providers.ts';
import { sitemapParts } from './site-addresses.ts';
import { siteHref } from './site-href.ts';
import { sitemapIndexXml, sitemapXml } from './sitemap-xml.ts';

/** Sitemaps by the name that `/sitemap-<name>.xml` has. */
export interface Sitemaps {
  readonly names: readonly string[];
  /** Text of a sitemap. To be asked for when all routes have noted their pages: it holds the days of those. */
  readonly xmlOf: (name: string) => string;
}

const index = 'index';
let loaded: Promise<Sitemaps> | undefined;

/** The sitemaps of a site at the address `site`, made once. */
export function sitemaps(site: string): Promise<Sitemaps> {
  loaded ??= prepare(site);
  return loaded;
}

async function prepare(site: string): Promise<Sitemaps> {
  const content = await catalog();
  const parts = sitemapParts(content, (await providers()).values());
  const absolute = (path: string): string => new URL(siteHref(path), site).href;
  const make = (): Map<string, string> => {
    const texts = new Map(
      parts.map(({ name, paths }) => [
        name,
        sitemapXml(
          paths.map((path) => ({
            address: absolute(path),
            // Pages without parameters are in no notes: when their words last changed is not known.
            changed: lastChange(`${path.slice(1)}.html`),
          })),
        ),
      ]),
    );
    const fileOf = (name: string): string => `sitemap-${name}.xml`;
    if (__PLAN_DIR__ !== null) {
      const notes = [...texts].map(([name, xml]) => ({ file: fileOf(name), digest: hash('sha256', xml) }));
      notePages('sitemaps', notes, content.summary.today);
    }
    const entries = parts.map(({ name }) => ({
      address: absolute(`/${fileOf(name)}`),
      changed: lastChange(fileOf(name)),
    }));
    return texts.set(index, sitemapIndexXml(entries));
  };
  let made: Map<string, string> | null = null;
  return {
    names: [index, ...parts.map(({ name }) => name)],
    xmlOf: (name) => {
      made ??= make();
      return made.get(name)!;
    },
  };
}
