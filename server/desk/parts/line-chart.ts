import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { formatNumber } from './format.ts';

/** A value over time. */
export interface ChartPoint {
  /** When, as people read it. */
  readonly label: string;
  /** Null where it is not known. */
  readonly value: number | null;
}

const width = 240;
const height = 56;
const margin = 4;

/**
 * A small line of values over time, with what it shows in words: the last value, and the least and most of all. The
 * table with the numbers themselves stands below all charts of a page.
 */
export function lineChart(title: string, points: readonly ChartPoint[]): Html {
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value }]));
  const last = known.at(-1);
  if (last === undefined)
    return html`<figure class="desk-chart">
      <figcaption>${title}</figcaption>
      –
    </figure>`;
  const values = known.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number =>
    margin + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (width - 2 * margin);
  const y = (value: number): number =>
    height - margin - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * margin);
  const path = known.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const said = `${title}: nu ${formatNumber(last.value)}, tussen ${formatNumber(least)} en ${formatNumber(most)} over ${known.length} keer`;
  return html`<figure class="desk-chart">
    <figcaption>${title} <strong>${formatNumber(last.value)}</strong></figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}">
      <polyline points="${path}" />
      <circle cx="${x(last.index).toFixed(1)}" cy="${y(last.value).toFixed(1)}" r="3" />
    </svg>
    <span class="note">
      ${least === most ? `steeds ${formatNumber(least)}` : `${formatNumber(least)} tot ${formatNumber(most)}`}
    </span>
  </figure>`;
}
