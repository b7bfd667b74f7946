import { html } from 'hono/html';
import type { Edge } from '../../../ingest/model/edge.ts';
import type { Html } from '../layout.ts';
import { shorten } from './shorten.ts';
import { sourceOf } from './record-badge.ts';

/** A record in the graph. */
export interface GraphRecord {
  readonly key: string;
  /** What tells it apart from the others, such as its town and title. */
  readonly label: string;
}

const rowHeight = 34;
const boxWidth = 280;
const boxHeight = 26;
const gap = 160;
const arcRoom = 70;

/** Most records drawn; a graph of more is a grey block, the table says it better. */
const mostDrawn = 40;

/**
 * The evidence of a cluster as a drawing: EDU-DEX and HOVI to the left, RIO to the right, a line per edge with its kind
 * on it. Edges within a column are arcs beside it. Null for one record, or for more than can be read.
 */
export function evidenceGraph(records: readonly GraphRecord[], edges: readonly Edge[]): Html | null {
  if (records.length < 2 || records.length > mostDrawn) return null;
  const right = records.filter(({ key }) => key.startsWith('rio:'));
  const left = records.filter(({ key }) => !key.startsWith('rio:'));
  const rows = Math.max(left.length, right.length);
  const places = new Map<string, { x: number; y: number; isLeft: boolean }>();
  for (const [column, isLeft] of [
    [left, true],
    [right, false],
  ] as const) {
    const offset = ((rows - column.length) * rowHeight) / 2;
    for (const [index, { key }] of column.entries()) {
      places.set(key, {
        x: arcRoom + (isLeft || left.length === 0 ? 0 : boxWidth + gap),
        y: offset + index * rowHeight + 4,
        isLeft,
      });
    }
  }
  const columns = left.length === 0 || right.length === 0 ? boxWidth : 2 * boxWidth + gap;
  const width = 2 * arcRoom + columns;
  const height = rows * rowHeight + 4;
  return html`<div
    class="table-box desk-graph"
    tabindex="0"
    role="region"
    aria-label="Tekening van het bewijs"
  >
    <svg
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="img"
      aria-label="${edges.length} verbindingen tussen ${records.length} records; de tabel hieronder zegt hetzelfde"
    >
      ${edges.map((edge) => edgeLine(edge, places))}
      ${records.map(({ key, label }) => {
        const { x, y } = places.get(key)!;
        return html`<g>
          <rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="4" />
          <text x="${x + 8}" y="${y + 17}">${sourceOf(key)} ${shorten(label, 28)}</text>
        </g>`;
      })}
    </svg>
  </div>`;
}

function edgeLine(
  { a, b, kind }: Edge,
  places: ReadonlyMap<string, { x: number; y: number; isLeft: boolean }>,
): Html {
  const [one, other] = [places.get(a)!, places.get(b)!];
  const [y1, y2] = [one.y + boxHeight / 2, other.y + boxHeight / 2];
  if (one.isLeft !== other.isLeft) {
    const [from, to] = one.isLeft ? [one, other] : [other, one];
    const [fromY, toY] = one.isLeft ? [y1, y2] : [y2, y1];
    // Nearer to the right end, where a star has one line per row.
    const [labelX, labelY] = [from.x + boxWidth + gap * 0.7, fromY + (toY - fromY) * 0.7];
    return html`<path class="${edgeClass(kind)}" d="M${from.x + boxWidth} ${fromY}L${to.x} ${toY}" />
      <text class="desk-edge-kind" x="${labelX}" y="${labelY - 3}">${kind}</text>`;
  }
  const side = one.isLeft ? one.x : one.x + boxWidth;
  const bow = (one.isLeft ? -1 : 1) * Math.min(arcRoom - 20, 16 + Math.abs(y2 - y1) / 5);
  return html`<path
      class="${edgeClass(kind)}"
      d="M${side} ${y1}Q${side + 2 * bow} ${(y1 + y2) / 2} ${side} ${y2}"
    />
    <text class="desk-edge-kind" x="${side + bow + (one.isLeft ? -14 : 4)}" y="${(y1 + y2) / 2 + 4}"
      >${kind}</text
    >`;
}

/** Strong evidence is a thick line, a person's decision a thick broken one, weak evidence a thin one. */
const edgeClass = (kind: Edge['kind']): string =>
  kind === 'D' ? 'desk-edge decided' : /^E[0-3]$/.test(kind) ? 'desk-edge strong' : 'desk-edge';
