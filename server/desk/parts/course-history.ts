import { html } from 'hono/html';
import { dayText } from '../../../ingest/desk/nl/words.ts';
import type { HistoryEntry } from '../../../ingest/desk/course-history.ts';
import type { Html } from '../layout.ts';
import { formatMoment } from './format.ts';
import { recordLink } from './record-badge.ts';

const whats: Readonly<Record<HistoryEntry['what'], string>> = {
  joined: 'kwam erbij',
  left: 'ging weg',
  decided: 'besloten',
  withdrawn: 'ingetrokken',
};

/** Records that came and went and decisions about a course, the newest first. */
export const courseHistory = (history: readonly HistoryEntry[]): Html =>
  html`<section aria-labelledby="geschiedenis">
    <h2 id="geschiedenis">Geschiedenis</h2>
    ${
      history.length === 0
        ? html`<p>Er is nog niets veranderd sinds dit wordt bijgehouden.</p>`
        : html`<ul class="desk-list">
            ${history.map(
              ({ at, what, subject, course, who, text }) =>
                html`<li>
                  ${at.length > 10 ? formatMoment(at) : dayText(at)}:
                  ${whats[what]}${who !== null && html` door ${who}`}
                  ${who === null ? recordLink(subject) : html`<code>${subject}</code>`}
                  ${
                    course !== null &&
                    html`(${what === 'joined' ? 'uit' : 'naar'}
                      <a href="/beheer/opleiding/${course}"><code>${course}</code></a
                      >)`
                  }
                  ${text}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
