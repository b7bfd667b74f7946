import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestTable } from '../../bench/ingest-table.ts';
import { benchIngest, type IngestFigures } from '../../bench/ingest.ts';
import { deliverySizes } from '../../demo/world/delivery-size.ts';

let cache: string;
let figures: IngestFigures;
beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  figures = await benchIngest('small', cache, () => undefined);
  // Five processes one after the other, on a machine that may be busy.
}, 180_000);
afterAll(() => rmSync(cache, { recursive: true }));

describe('the bench of the pipeline, in small', () => {
  it('makes RIO tables with exactly as many rows as the size asks for', () => {
    const { rows } = deliverySizes.small;
    const counted = Object.keys(rows).map((table) => [table, figures.parse.counts[table]]);
    expect(Object.fromEntries(counted)).toEqual(rows);
    expect(deliverySizes.real.rows).toMatchObject({
      aangeboden_nfo_opleidingen: 120_802,
      aangeboden_nfo_opleiding_cohorten: 1_098_563,
    });
  });

  it('measures time, processor time and memory of every step and its stages', () => {
    const { size, ...steps } = figures;
    expect(size).toBe('small');
    expect(Object.keys(steps)).toEqual(['parse', 'first', 'unchanged', 'changed', 'alone']);
    for (const step of Object.values(steps)) {
      expect(step.seconds).toBeGreaterThan(0);
      expect(step.cpuSeconds).toBeGreaterThan(0);
      expect(step.peakMb).toBeGreaterThan(20);
    }
    expect(steps.first.stages.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['collect', 'merge', 'publish', 'index programs', 'index offers', 'catalogue']),
    );
  });

  it('sends nothing on an unchanged night, little on the next, and ends with the catalogue of that night alone', () => {
    const { first, unchanged, changed, alone } = figures;
    expect(first.counts['programs']).toBeGreaterThan(150);
    expect(first.counts['sent']).toBeGreaterThan(first.counts['programs']! + first.counts['offers']!);
    expect(unchanged.counts['sent']).toBe(0);
    expect(changed.counts['sent']).toBeGreaterThan(0);
    expect(changed.counts['sent']).toBeLessThan(alone.counts['sent']! / 5);
    expect(changed.catalog).toBe(alone.catalog);
  });

  it('says all of it in a table', () => {
    const table = ingestTable(figures);
    expect(table).toContain('first load');
    expect(table).toContain('equal');
    expect(table).not.toMatch(/undefined|NaN|DIFFERENT/);
  });
});
