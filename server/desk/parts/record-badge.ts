import { html } from 'hono/html';
import { sourceWords } from '../../../ingest/desk/nl/words.ts';
import type { Html } from '../layout.ts';

/** Name of the source of a record, by its key. */
export const sourceOf = (key: string): string =>
  Object.entries(sourceWords).find(([source]) => key.startsWith(`${source}:`))?.[1] ?? key;

/** Address of the page that shows a record and its course. */
const recordAddress = (key: string): string => `/beheer/record?sleutel=${encodeURIComponent(key)}`;

/** A record by its key, with the page that shows all of it. */
export const recordLink = (key: string): Html =>
  html`<a href="${recordAddress(key)}"><code>${key}</code></a>`;

/** Sources map only such addresses; what got into the data otherwise is not made a link of either. */
const isOfWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

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
      isOfWeb(record.url) &&
      html`<a class="note" href="${record.url}" rel="noreferrer noopener">Pagina van de aanbieder</a>`
    }`;
