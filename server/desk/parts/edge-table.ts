import { html } from 'hono/html';
import { evidenceWords } from '../../../ingest/desk/words.nl.ts';
import { sideLimit } from '../../../ingest/model/decision.ts';
import type { StoredCluster } from '../../../ingest/store/stored.ts';
import type { DeskContext } from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { fallsApart } from './falls-apart.ts';
import { formatCount } from './format.ts';
import { recordLink, sourceOf } from './record-badge.ts';

/** The evidence of a cluster as a table: what ties what, what falls apart without it, and a form to split there. */
export function edgeTable(context: DeskContext, { records, edges }: StoredCluster, address: string): Html {
  return html`<div class="table-box" tabindex="0" role="region" aria-label="Tabel van het bewijs">
    <table>
      <thead>
        <tr>
          <th scope="col">Bewijs</th>
          <th scope="col">Tussen</th>
          <th scope="col">Als dit wegvalt</th>
        </tr>
      </thead>
      <tbody>
        ${edges.map((edge, index) => {
          const groups = fallsApart(records, edges, edge);
          return html`<tr>
            <th scope="row">${edge.kind} <span class="note">${evidenceWords[edge.kind]}</span></th>
            <td>
              ${sourceOf(edge.a)} ${recordLink(edge.a)}<br />
              ${sourceOf(edge.b)} ${recordLink(edge.b)}
            </td>
            <td>
              ${
                groups.length === 1
                  ? 'blijft alles bij elkaar: er is nog ander bewijs'
                  : html`valt het uiteen in
                    ${groups.map((group) => formatCount(group.length, 'record', 'records')).join(' en ')}
                    ${splitHere(context, groups, index, address)}`
              }
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Keeps the two groups apart; removing an edge alone would let other evidence tie them again. */
function splitHere(
  context: DeskContext,
  [one = [], other = []]: readonly (readonly string[])[],
  index: number,
  address: string,
): Html {
  const hidden = (name: string, keys: readonly string[]): Html[] =>
    keys.slice(0, sideLimit).map((key) => html`<input type="hidden" name="${name}" value="${key}" />`);
  return html`<details class="desk-small">
    <summary>Splits hier</summary>
    <form method="post" action="/beheer/beslissingen" class="desk-form">
      ${formToken(context.get('maintainer'))}
      <input type="hidden" name="besluit" value="different" />
      <input type="hidden" name="naar" value="${address}" />
      ${hidden('record', other)} ${hidden('tegenover', one)}
      <p>Los komt: ${other.map((key) => html`${recordLink(key)} `)}</p>
      <p>
        <label for="splits-${index}">Reden</label>
        <input id="splits-${index}" name="reden" type="text" required maxlength="300" />
      </p>
      <button class="button">Splits</button>
    </form>
  </details>`;
}
