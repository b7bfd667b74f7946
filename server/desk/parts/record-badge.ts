import { html } from 'hono/html';
import type { Html } from '../layout.ts';

const names: Readonly<Record<string, string>> = { edudex: 'EDU-DEX', rio: 'RIO', hovi: 'HOVI' };

/** Name of the source of a record, by its key. */
export const sourceOf = (key: string): string => names[key.slice(0, key.indexOf(':'))] ?? key;

/** Address of the page that shows a record and its course. */
const recordAddress = (key: string): string => `/beheer/record?sleutel=${encodeURIComponent(key)}`;

/** A record by its key, with the page that shows all of it. */
export const recordLink = (key: string): Html =>
  html`<a href="${recordAddress(key)}"><code>${key}</code></a>`;

/** A record at the head of its column: source, title, key, and the provider's own page. */
export const recordHead = (record: {
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
}): Html =>
  html`<span class="desk-source">${sourceOf(record.key)}</span>
    <a href="${recordAddress(record.key)}">${record.title}</a>
    <code class="note">${record.key}</code>
    ${
      record.url !== null &&
      html`<a class="note" href="${record.url}" rel="noreferrer noopener">Pagina van de aanbieder</a>`
    }`;
