import { html } from 'hono/html';
import type { QuestionRow } from '../../../ingest/desk/question.ts';
import type { Html } from '../layout.ts';

const words: Readonly<Record<QuestionRow['state'], string>> = {
  differs: 'verschilt',
  partial: 'niet overal',
  same: 'gelijk',
};

/** Records beside each other: a column each, a row per field; what differs comes first, in colour and in words. */
export function compareTable(caption: string, heads: readonly Html[], rows: readonly QuestionRow[]): Html {
  return html`<div class="table-box" tabindex="0" role="region" aria-label="${caption}">
    <table class="desk-compare ${heads.length > 3 ? 'many' : ''}">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Gegeven</th>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, values, state }) =>
            html`<tr class="${state}">
              <th scope="row">${label} <span class="desk-agreement">${words[state]}</span></th>
              ${values.map(
                (value) =>
                  html`<td>${value === null ? html`<span class="missing">zegt niets</span>` : value}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
