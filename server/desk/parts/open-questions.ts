import { html } from 'hono/html';
import type { MergeReport } from '../../../ingest/model/merge-report.ts';
import type { Html } from '../layout.ts';
import { formatNumber } from './format.ts';

/** Name and figure of the open questions: `count`, or while they are read (null) how many the last merge found. */
export function openQuestions(count: number | null, last: MergeReport | null): readonly [string, Html] {
  const link = (text: string): Html => html`<a href="/beheer/vragen">${text}</a>`;
  if (count !== null) return ['open vragen', link(formatNumber(count))];
  const found = last?.questions ?? null;
  if (found === null) return ['open vragen', link('worden gezocht')];
  return ['open vragen na de laatste samenvoeging', link(formatNumber(found))];
}
