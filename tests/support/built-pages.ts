import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

/** The pages of a built site, by address. */
export interface BuiltPages {
  /** Addresses of all pages; the first page is `/index`. */
  all(): Promise<string[]>;
  readonly html: (address: string) => Promise<string>;
  /** What stands in the main part, blanks as one space. */
  text(address: string): Promise<string>;
  /** Addresses of the links in the main part. */
  links(address: string): Promise<string[]>;
}

/** Reads the pages in the folder of a built site. */
export function builtPages(dist: string): BuiltPages {
  const html = (address: string): Promise<string> =>
    readFile(join(dist, address === '/' ? 'index.html' : `${address}.html`), 'utf8');
  const main = async (address: string) =>
    DomUtils.getElementsByTagName('main', parseDocument(await html(address)), true);
  return {
    html,
    all: async () => {
      const files = await readdir(dist, { recursive: true });
      return files.filter((file) => file.endsWith('.html')).map((file) => `/${file.replace(/\.html$/, '')}`);
    },
    text: async (address) => DomUtils.innerText(await main(address)).replaceAll(/\s+/g, ' '),
    links: async (address) =>
      DomUtils.getElementsByTagName('a', await main(address), true).map(
        ({ attribs }) => attribs['href'] ?? '',
      ),
  };
}
