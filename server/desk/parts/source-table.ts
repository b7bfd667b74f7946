import { html } from 'hono/html';
import type { SourceReport } from '../../../ingest/read-status.ts';
import type { Html } from '../layout.ts';
import { collectText } from '../../../ingest/desk/nl/problem-text.ts';
import { feedLabels, runStateLabels } from '../../../ingest/desk/nl/labels.ts';
import { problemView } from './problem-view.ts';
import { formatMoment, formatNumber } from './format.ts';

/** How each source stands: its last run in words, and what of it is in the catalogue. */
export function sourceTable(sources: readonly SourceReport[]): Html {
  if (sources.length === 0) return html`<p>Er is nog niets opgehaald.</p>`;
  return html`<div class="table-box" tabindex="0" role="region" aria-label="Tabel van de bronnen">
    <table>
      <thead>
        <tr>
          <th scope="col">Bron</th>
          <th scope="col">Laatste poging</th>
          <th scope="col">Laatste goede</th>
          <th scope="col" class="number">Records</th>
          <th scope="col" class="number">Geweigerd</th>
          <th scope="col" class="number">Meldingen</th>
          <th scope="col" class="number">Aanbod uit</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map(
          ({ source, isSet, state, message, lastTry, lastGood, tooOld, ...counts }) =>
            html`<tr>
              <th scope="row" class="desk-short">${feedLabels[source]}</th>
              <td>
                ${state === null ? (isSet ? 'nog niet' : 'niet ingesteld') : runStateLabels[state]}
                ${lastTry !== null && html`<span class="note">${formatMoment(lastTry)}</span>`}
                ${message !== null && problemView(collectText(message))}
              </td>
              <td>${formatMoment(lastGood)} ${tooOld && html`<span class="desk-warn">te oud</span>`}</td>
              <td class="number">${formatNumber(counts.recordsIn)}</td>
              <td class="number">${formatNumber(counts.refused)}</td>
              <td class="number">${formatNumber(counts.issues)}</td>
              <td class="number">${formatNumber(counts.offersOut)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
