import { html } from 'hono/html';
import type { DeskContext } from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';

/** A form to withdraw a decision, folded away; it comes back to `address`. */
export const withdrawForm = (context: DeskContext, id: string, address: string): Html =>
  html`<details class="desk-small">
    <summary>Intrekken</summary>
    <form method="post" action="/beheer/beslissingen/intrekken" class="desk-form">
      ${formToken(context.get('maintainer'))}
      <input type="hidden" name="besluit" value="${id}" />
      <input type="hidden" name="naar" value="${address}" />
      <p>
        <label class="utrecht-form-label" for="reden-${id}">Reden</label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="reden-${id}"
          name="reden"
          type="text"
          required
          maxlength="300"
        />
      </p>
      <button class="utrecht-button utrecht-button--secondary-action">Trek in</button>
    </form>
  </details>`;
