import { html } from 'hono/html';
import type { CourseEdge } from '../../../ingest/desk/course-edges.ts';
import { dayText, evidenceWords } from '../../../ingest/desk/nl/words.ts';
import type { DeskContext } from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { formatCount, formatMoment, formatPercent } from './format.ts';
import { recordLink, sourceOf } from './record-badge.ts';

/** The evidence of a course as a table: what ties what, since when, what falls apart without it, and a split there. */
export function edgeTable(context: DeskContext, edges: readonly CourseEdge[], address: string): Html {
  return html`<div class="table-box" tabindex="0" role="region" aria-label="Tabel van het bewijs">
    <table>
      <thead>
        <tr>
          <th scope="col">Bewijs</th>
          <th scope="col">Tussen</th>
          <th scope="col">Door</th>
          <th scope="col">Als deze twee niet bij elkaar horen</th>
        </tr>
      </thead>
      <tbody>
        ${edges.map(
          (edge, index) =>
            html`<tr>
              <th scope="row">
                ${edge.kind}
                <span class="note">${evidenceWords[edge.kind]}, gewicht ${formatPercent(edge.score)}</span>
              </th>
              <td>
                ${sourceOf(edge.a)} ${recordLink(edge.a)}<br />
                ${sourceOf(edge.b)} ${recordLink(edge.b)}
              </td>
              <td>
                ${edge.ruleVersion === null ? html`${edge.who}: ${edge.reason}` : `regel, versie ${edge.ruleVersion}`}
                ${
                  edge.when !== null &&
                  html`<span class="note"
                    >${edge.when.length > 10 ? formatMoment(edge.when) : `sinds ${dayText(edge.when)}`}</span
                  >`
                }
              </td>
              <td>${splitHere(context, edge, index, address)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function splitHere(context: DeskContext, { a, b, parts }: CourseEdge, index: number, address: string): Html {
  const left =
    parts === null
      ? 'te veel records om uit te proberen'
      : parts.length === 1
        ? 'er verandert niets'
        : `valt de opleiding uiteen in ${parts.map((part) => formatCount(part.length, 'record', 'records')).join(', ')}`;
  return html`${left}
    <details class="desk-small">
      <summary>Splits hier</summary>
      <form method="post" action="/beheer/beslissingen" class="desk-form">
        ${formToken(context.get('maintainer'))}
        <input type="hidden" name="besluit" value="different" />
        <input type="hidden" name="naar" value="${address}" />
        <input type="hidden" name="record" value="${a}" />
        <input type="hidden" name="record" value="${b}" />
        ${(parts ?? []).slice(1).map((part) => html`<p>Los komt: ${part.map((key) => html`${recordLink(key)} `)}</p>`)}
        <p>
          <label class="utrecht-form-label" for="splits-${index}">Reden</label>
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            id="splits-${index}"
            name="reden"
            type="text"
            required
            maxlength="300"
          />
        </p>
        <button class="utrecht-button utrecht-button--primary-action">Splits</button>
      </form>
    </details>`;
}
