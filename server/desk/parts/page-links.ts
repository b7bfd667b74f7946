import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** Links to the page before and after; nothing when there is one page. */
export function pageLinks(page: number, pages: number, address: (page: number) => string): Html | null {
  if (pages < 2) return null;
  return html`<nav aria-label="Pagina’s">
    <ul class="foot-links">
      ${page > 1 && html`<li><a href="${address(page - 1)}" rel="prev">Vorige</a></li>`}
      <li>pagina ${page} van ${pages}</li>
      ${page < pages && html`<li><a href="${address(page + 1)}" rel="next">Volgende</a></li>`}
    </ul>
  </nav>`;
}
