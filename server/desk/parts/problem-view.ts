import { html } from 'hono/html';
import type { ProblemText } from '../../../ingest/desk/nl/problem-text.ts';

/** A text in which `"run …"` is a command to type: one that is broken over lines cannot be read or copied. */
const withCommands = (text: string) =>
  text
    .split(/"(run [^"]+)"/)
    .map((part, index) => (index % 2 === 0 ? part : html`<code class="desk-short">${part}</code>`));

/** What went wrong in Dutch; what the program itself says of it is folded away, for whoever maintains that. */
export const problemView = ({ text, detail }: ProblemText) =>
  html`<p>${withCommands(text)}</p>
    ${
      detail !== null &&
      html`<details class="desk-small">
        <summary>Technische melding (Engels)</summary>
        <code lang="en">${detail}</code>
      </details>`
    }`;
