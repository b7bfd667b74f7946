import { html } from 'hono/html';
import { daysText } from '../../../ingest/desk/nl/words.ts';
import type { QuestionRow } from '../../../ingest/desk/question.ts';
import type { Html } from '../layout.ts';

const words: Readonly<Record<QuestionRow['state'], string>> = {
  differs: 'verschilt',
  partial: 'niet overal',
  same: 'gelijk',
};

/**
 * Records beside each other: a column each, a row per field; what differs comes first, in colour and in words. On a phone
 * the name of a row stands above its cells, and a table that is laid out otherwise keeps its meaning only by its roles.
 */
export function compareTable(caption: string, heads: readonly Html[], rows: readonly QuestionRow[]): Html {
  return html`<div class="table-box" tabindex="0" role="region" aria-label="${caption}">
    <table role="table" class="desk-compare ${heads.length > 3 ? 'many' : ''}">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Gegeven</th>
          ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({ field, label, values, state }) =>
            html`<tr role="row" class="${state}">
              <th scope="row" role="rowheader">
                ${label} <span class="desk-agreement">${words[state]}</span>
              </th>
              ${values.map(
                (value) =>
                  html`<td role="cell">
                    ${value === null ? html`<span class="missing">zegt niets</span>` : field === 'starts' ? daysText(value) : value}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
