import { html } from 'hono/html';
import type { ProblemText } from '../../../ingest/desk/nl/problem-text.ts';

/** What went wrong in Dutch; what the program itself says of it is folded away, for whoever maintains that. */
export const problemView = ({ text, detail }: ProblemText) =>
  html`<p>${text}</p>
    ${
      detail !== null &&
      html`<details class="desk-small">
        <summary>Technische melding (Engels)</summary>
        <code lang="en">${detail}</code>
      </details>`
    }`;
