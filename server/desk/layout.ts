import { html } from 'hono/html';
import type { FollowUpState } from './follow-up.ts';
import { problemView } from './parts/problem-view.ts';
import type { Maintainer } from './access/read-maintainer.ts';
import { problemText } from '../../ingest/desk/nl/problem-text.ts';

/** Markup that is safe to put into a page: values in it are escaped. */
export type Html = ReturnType<typeof html>;

/** Part of the desk a page belongs to, as it stands in the menu. */
export type Section =
  | 'overzicht'
  | 'vragen'
  | 'zoeken'
  | 'aanbieders'
  | 'steekproef'
  | 'beslissingen'
  | 'logboek'
  | 'zoekwoorden';

const menu: readonly (readonly [Section, string, string])[] = [
  ['overzicht', '/beheer', 'Overzicht'],
  ['vragen', '/beheer/vragen', 'Vragen'],
  ['zoeken', '/beheer/zoeken', 'Zoeken'],
  ['aanbieders', '/beheer/aanbieders', 'Aanbieders'],
  ['steekproef', '/beheer/steekproef', 'Steekproef'],
  ['beslissingen', '/beheer/beslissingen', 'Beslissingen'],
  ['logboek', '/beheer/logboek', 'Logboek'],
  ['zoekwoorden', '/beheer/zoekwoorden', 'Zoekwoorden'],
];

/** What every page of the desk shows around its own part. */
export interface DeskFrame {
  readonly maintainer: Maintainer;
  /** Addresses of the site's own style sheets. */
  readonly styles: readonly string[];
  readonly followUp: FollowUpState;
  /** What has just been done, in a sentence; null for nothing. */
  readonly done: string | null;
}

/** A page of the desk. */
export function deskPage(
  { maintainer, styles, followUp, done }: DeskFrame,
  section: Section | null,
  title: string,
  body: Html,
): Html {
  return page(
    title,
    [...styles, '/beheer/desk.css'],
    html`<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud"
        >Direct naar de inhoud</a
      >
      <header class="utrecht-page-header top desk-top">
        <div class="wrap top-row">
          <a class="brand" href="/beheer">Leeratlas beheer</a>
          <div class="desk-who">
            <span>${maintainer.name}</span>
            ${
              maintainer.session !== null &&
              html`<form method="post" action="/beheer/afmelden">
                ${formToken(maintainer)}<button class="desk-plain">Afmelden</button>
              </form>`
            }
          </div>
          <nav class="desk-menu" aria-label="Beheer">
            <ul class="menu">
              ${menu.map(
                ([name, href, text]) =>
                  html`<li>
                    <a href="${href}" ${name === section ? html`aria-current="page"` : ''}>${text}</a>
                  </li>`,
              )}
            </ul>
          </nav>
        </div>
      </header>
      <main id="inhoud" class="wrap desk" tabindex="-1">
        ${followUpNotice(followUp)} ${done !== null && html`<p class="desk-done" role="status">${done}</p>`}
        ${body}
      </main>`,
    html`<script type="module" src="/beheer/desk.js"></script>`,
  );
}

/** The page to sign in on; it needs nothing but the site's style, so that strangers get nothing of the desk. */
export function signInPage(styles: readonly string[], options: { to: string; failed: boolean }): Html {
  return page(
    'Aanmelden',
    styles,
    html`<main id="inhoud" class="wrap">
      <h1>Aanmelden</h1>
      ${options.failed && html`<p class="utrecht-alert utrecht-alert--info" role="alert">Aanmelden is niet gelukt.</p>`}
      <form method="post" action="/beheer/aanmelden">
        <input type="hidden" name="naar" value="${options.to}" />
        <p>
          <label class="utrecht-form-label" for="naam">Je naam</label><br />
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            id="naam"
            name="naam"
            type="text"
            autocomplete="username"
            required
            maxlength="80"
          />
        </p>
        <p>
          <label class="utrecht-form-label" for="sleutel">Sleutel</label><br />
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            id="sleutel"
            name="sleutel"
            type="password"
            autocomplete="current-password"
            required
          />
        </p>
        <p><button class="utrecht-button utrecht-button--primary-action">Meld aan</button></p>
      </form>
    </main>`,
    '',
  );
}

/** What shows that a form comes from a page of this person. */
export const formToken = ({ formToken: value }: Maintainer): Html =>
  html`<input type="hidden" name="formulier" value="${value}" />`;

/** Where the catalogue stands; the script keeps it up to date. */
export function followUpNotice({ phase, problems, pageProblem }: FollowUpState): Html {
  const text = {
    idle: '',
    waiting: 'Je beslissingen worden zo verwerkt.',
    merging: 'Je beslissingen worden verwerkt: de catalogus wordt opnieuw samengevoegd.',
    pages: 'De zoekmachine is bijgewerkt; de pagina’s worden nog gebouwd.',
  }[phase];
  return html`<div id="verwerking" data-phase="${phase}" aria-live="polite">
    ${text !== '' && html`<p class="desk-busy">${text}</p>`}
    ${
      problems.length > 0 &&
      html`<div class="utrecht-alert utrecht-alert--warning desk-problem">
        <p><strong>De beslissingen zijn niet verwerkt.</strong> De laatste goede catalogus blijft staan.</p>
        <ul>
          ${problems.map((problem) => html`<li>${problemView(problemText(problem))}</li>`)}
        </ul>
      </div>`
    }
    ${
      pageProblem !== null &&
      html`<div class="utrecht-alert utrecht-alert--warning desk-problem">
        <p>
          <strong>De pagina’s zijn niet gebouwd.</strong> Zoeken volgt je beslissingen al; de laatste goede
          pagina’s blijven staan.
        </p>
        <p>${pageProblem}</p>
      </div>`
    }
  </div>`;
}

function page(title: string, styles: readonly string[], body: Html, end: Html | string): Html {
  return html`<!doctype html>
    <html lang="nl" class="utrecht-document">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Leeratlas beheer</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}${end}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
