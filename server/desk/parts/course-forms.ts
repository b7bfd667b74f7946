import { html } from 'hono/html';
import type { CourseDetail } from '../../../ingest/desk/read-course.ts';
import { pinnableFields } from '../../../ingest/merge/course-decisions.ts';
import type { DeskContext } from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { fieldLabels } from '../../../ingest/desk/nl/labels.ts';
import { sourceOf } from './record-badge.ts';

/** What can be decided about a course: part some of its records, keep it out of the catalogue, set a value. */
export function courseForms(
  context: DeskContext,
  { programId, members }: CourseDetail,
  address: string,
): Html {
  const begin = (verdict: string): Html =>
    html`${formToken(context.get('maintainer'))}
      <input type="hidden" name="besluit" value="${verdict}" />
      <input type="hidden" name="naar" value="${address}" />`;
  return html`<section aria-labelledby="besluiten">
    <h2 id="besluiten">Besluiten</h2>
    <details>
      <summary>Houd deze opleiding uit de catalogus</summary>
      <form method="post" action="/beheer/beslissingen" class="desk-form">
        ${begin('exclude')}
        <input type="hidden" name="record" value="${programId}" />
        ${reason('uit')}
        <p>
          <label class="utrecht-form-label" for="tot">Tot en met (leeg: tot iemand het intrekt)</label>
          <input class="utrecht-textbox utrecht-textbox--html-input" id="tot" name="tot" type="date" />
        </p>
        <button class="utrecht-button utrecht-button--primary-action">Sluit uit</button>
      </form>
    </details>
    <details>
      <summary>Zet een waarde vast</summary>
      <form method="post" action="/beheer/beslissingen" class="desk-form">
        ${begin('pin')}
        <input type="hidden" name="record" value="${programId}" />
        <p>
          <label class="utrecht-form-label" for="veld">Gegeven</label>
          <select class="utrecht-select utrecht-select--html-select" id="veld" name="veld">
            ${pinnableFields.map((field) => html`<option value="${field}">${fieldLabels[field] ?? field}</option>`)}
          </select>
        </p>
        <p>
          <label class="utrecht-form-label" for="waarde"
            >Waarde (leeg: geen; lijsten en hoeveelheden als JSON)</label
          >
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            id="waarde"
            name="waarde"
            rows="3"
          ></textarea>
        </p>
        ${reason('vast')}
        <button class="utrecht-button utrecht-button--primary-action">Zet vast</button>
      </form>
    </details>
    ${
      members.length > 1 &&
      html`<details>
        <summary>Haal records eruit</summary>
        <form method="post" action="/beheer/beslissingen" class="desk-form">
          ${begin('different')}
          <fieldset class="desk-choices">
            <legend>Hoort hier niet</legend>
            ${members.map(
              ({ record, title }) =>
                html`<label>
                  <input class="utrecht-checkbox" type="checkbox" name="record" value="${record}" />
                  ${sourceOf(record)} ${title}
                  <code class="note">${record}</code>
                </label>`,
            )}
          </fieldset>
          <input type="hidden" name="van" value="${programId}" />
          ${reason('eruit')}
          <button class="utrecht-button utrecht-button--primary-action">Haal eruit</button>
        </form>
      </details>`
    }
  </section>`;
}

const reason = (name: string): Html =>
  html`<p>
    <label class="utrecht-form-label" for="reden-${name}">Reden</label>
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      id="reden-${name}"
      name="reden"
      type="text"
      required
      maxlength="300"
    />
  </p>`;
