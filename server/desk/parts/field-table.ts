import { html } from 'hono/html';
import type { CourseField } from '../../../ingest/desk/read-course.ts';
import { sourceWords } from '../../../ingest/desk/nl/words.ts';
import type { Html } from '../layout.ts';
import { fieldLabels } from '../../../ingest/desk/nl/labels.ts';
import { valueText } from '../../../ingest/desk/nl/value-text.ts';
import { shorten } from './shorten.ts';

/** Longest value shown. */
const longest = 160;

/** What the catalogue says of a course, where each value is from, and what other sources said. */
export function fieldTable(fields: readonly CourseField[]): Html | null {
  if (fields.length === 0) return null;
  return html`<section aria-labelledby="waarden">
    <h2 id="waarden">Waarden</h2>
    <div class="table-box" tabindex="0" role="region" aria-label="Waarden en waar ze vandaan komen">
      <table>
        <thead>
          <tr>
            <th scope="col">Gegeven</th>
            <th scope="col">In de catalogus</th>
            <th scope="col">Van</th>
            <th scope="col">Anderen zeggen</th>
          </tr>
        </thead>
        <tbody>
          ${fields.map(
            ({ field, value, source, pinned, alternatives }) =>
              html`<tr>
                <th scope="row">${fieldLabels[field] ?? field}</th>
                <td>${shorten(valueText(field, value), longest)}</td>
                <td class="desk-short">
                  ${pinned ? 'vastgezet' : source === null ? '–' : sourceWords[source]}
                </td>
                <td>
                  ${alternatives.map((other) => html`${sourceWords[other.source]}: ${shorten(valueText(field, other.value), longest)}<br />`)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
