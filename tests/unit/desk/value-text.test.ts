import { describe, expect, it } from 'vitest';
import { valueText } from '../../../ingest/desk/nl/value-text.ts';

describe('a value of a course', () => {
  it.each([
    ['title', 'Lassen {1}', 'Lassen {1}'],
    ['descriptionHtml', '<p>Leer <strong>lassen</strong>.</p>', 'Leer lassen.'],
    ['studyLoad', { amount: 8, unit: 'hour' }, '8 uur'],
    ['languages', ['nl', 'en'], 'nl, en'],
    ['languages', [], '–'],
    ['startDetermination', 'agreed', 'in overleg of direct'],
    ['nlqf', { level: '4+', basis: 'unit' }, '4+'],
    ['summary', null, '–'],
    [
      'provider',
      { name: 'De Linde', kvk: '12345678', brin: null, sourceId: 'linde', url: null },
      'De Linde, KvK 12345678, id linde',
    ],
    [
      'sections',
      [
        { subject: 'objectives', heading: null, html: '<p>Lassen</p>' },
        { subject: 'exam', heading: 'Examen', html: '<ul><li>Theorie</li></ul>' },
      ],
      'objectives: Lassen · Examen: Theorie',
    ],
  ] as const)('of %s reads as people write it', (field, value, text) => {
    expect(valueText(field, value)).toBe(text);
  });
});
