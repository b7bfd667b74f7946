import { describe, expect, it } from 'vitest';
import { blocksBetween } from '../../../ingest/merge/blocks.ts';
import { candidateBlocks, maxBlockPairs } from '../../../ingest/merge/candidate-blocks.ts';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { linkKey } from '../../../ingest/merge/link-key.ts';
import { resolveClusters } from '../../../ingest/merge/resolve-clusters.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

type Changes = Parameters<typeof buildRecord>[2];

const starting = (city: string | null, ...days: string[]): Pick<ProgramRecord, 'offers'> => ({
  offers: [
    buildOffer(
      city,
      days.map((day) => buildRun(day)),
    ),
  ],
});
const edudex = (id: string, changes: Changes = {}): ProgramRecord => buildRecord('edudex', id, changes);
const rio = (id: string, changes: Changes = {}): ProgramRecord => buildRecord('rio', id, changes);
const resolve = (...records: ProgramRecord[]) => resolveClusters(records.map(evidenceOf));
const edgesOf = (...records: ProgramRecord[]): string[] =>
  resolve(...records).clusters.flatMap(({ edges }) => edges.map(({ a, b, kind }) => `${a} ${b} ${kind}`));
const codesOf = (...records: ProgramRecord[]): string[] =>
  resolve(...records).conflicts.map(({ code, records: keys }) => `${code} ${keys.join(' ')}`);

describe('E4: the same deep link', () => {
  const page = { url: 'https://www.delinde.example/cursussen/lassen/' };

  it('ties, however the link is written', () => {
    const offer = rio('a', {
      title: 'Lasser',
      url: 'http://delinde.example/Cursussen/Lassen?utm_source=rio',
    });
    expect(edgesOf(edudex('1', { ...page, title: 'Lassen' }), offer)).toEqual([
      'edudex:vakschool/1 rio:a E4',
    ]);
  });

  it('says nothing when two programs stand on that page', () => {
    const programs = [edudex('1', { ...page, title: 'Lassen' }), edudex('2', { ...page, title: 'Solderen' })];
    expect(edgesOf(...programs, rio('a', { ...page, title: 'Lasser' }))).toEqual([]);
  });

  it('says nothing when RIO has two courses with that link', () => {
    const offers = ['a', 'b'].map((id) => rio(id, { ...page, title: `Lasser ${id}` }));
    expect(edgesOf(edudex('1', { ...page, title: 'Lassen' }), ...offers)).toEqual([]);
  });

  it.each(['https://delinde.example', 'https://delinde.example/nl/', 'geen link'])(
    'has no key for %s',
    (url) => {
      expect(linkKey(url)).toBeNull();
    },
  );
});

describe('E5: the same title and a common start', () => {
  const program = edudex('1', starting('Utrecht', '2026-12-01', '2027-01-05'));

  it('ties an offer that starts there on that day', () => {
    const offer = rio('a', { title: 'BASISCURSUS BOEKHOUDEN.', ...starting('UTRECHT', '2027-01-05') });
    expect(edgesOf(program, offer)).toEqual(['edudex:vakschool/1 rio:a E5']);
  });

  it('takes the day alone when RIO has no place', () => {
    expect(edgesOf(program, rio('a', starting(null, '2027-01-05')))).toHaveLength(1);
  });

  it.each([
    ['another town', starting('Zwolle', '2027-01-05')],
    ['another day', starting('Utrecht', '2027-01-06')],
    ['no start in another town', starting('Zwolle')],
  ])('asks a person at %s', (_, changes) => {
    expect(edgesOf(program, rio('a', changes))).toEqual([]);
    expect(codesOf(program, rio('a', changes))).toEqual(['POSSIBLY_SAME edudex:vakschool/1 rio:a']);
  });

  it.each([
    ['in a town of the program', starting('Utrecht')],
    ['without a place', {}],
  ])('takes the title alone for an offer without any start %s', (_, changes) => {
    expect(edgesOf(program, rio('a', changes))).toEqual(['edudex:vakschool/1 rio:a E5']);
  });

  it('asks a person when such an offer has other words in brackets, which a common start outweighs', () => {
    const title = 'Basiscursus boekhouden (e-learning)';
    expect(edgesOf(program, rio('a', { title }))).toEqual([]);
    expect(codesOf(program, rio('a', { title }))).toEqual(['POSSIBLY_SAME edudex:vakschool/1 rio:a']);
    expect(edgesOf(program, rio('a', { title, ...starting('Utrecht', '2027-01-05') }))).toHaveLength(1);
  });

  it('takes the title alone for nothing when two programs have it', () => {
    expect(edgesOf(program, edudex('2'), rio('a'))).toEqual([]);
  });

  it('chooses the very same title among programs that fit', () => {
    const start = starting('Utrecht', '2027-01-05');
    const programs = [
      edudex('1', { title: 'Video maken', ...start }),
      edudex('2', { title: 'Video maken (smartphone)', ...start }),
    ];
    expect(edgesOf(...programs, rio('a', { title: 'Video maken (smartphone)', ...start }))).toEqual([
      'edudex:vakschool/2 rio:a E5',
    ]);
  });

  it('asks when two programs fit alike', () => {
    const start = starting('Utrecht', '2027-01-05');
    const records = [edudex('1', start), edudex('2', start), rio('a', start)];
    expect(edgesOf(...records)).toEqual([]);
    expect(codesOf(...records)).toHaveLength(2);
  });

  it('never joins what own keys tie to another program', () => {
    const start = starting('Utrecht', '2027-01-05');
    const other = edudex('2', { title: 'Iets anders', evidence: { ownKeys: ['2'] } });
    expect(edgesOf(edudex('1', start), other, rio('a', { ...start, evidence: { ownKeys: ['2'] } }))).toEqual([
      'edudex:vakschool/2 rio:a E1',
    ]);
  });
});

describe('blocks', () => {
  const start = starting('Utrecht', '2027-01-05');
  const cases: readonly (readonly [string, Changes, Changes])[] = [
    ['OTHER_KVK', {}, { provider: { kvk: '87654321' } }],
    [
      'OTHER_LEVEL',
      { nlqf: { level: '3', basis: 'delivered' } },
      { nlqf: { level: '4', basis: 'register' } },
    ],
    ['OTHER_LEVEL', { educationLevel: 'mbo' }, { educationLevel: 'hbo-bachelor' }],
    [
      'OTHER_CODE',
      { registrations: [{ system: 'crebo', code: '25498' }] },
      { registrations: [{ system: 'crebo', code: '25499' }] },
    ],
    ['OPEN_AGAINST_INCOMPANY', {}, { evidence: { incompany: true } }],
    ['OTHER_LANGUAGE', {}, { languages: ['en'] }],
    ['OTHER_VARIANT', {}, { title: 'Basiscursus boekhouden deel 2' }],
    ['OTHER_YEAR', { title: 'Boekhouden 2026' }, { title: 'Boekhouden 2027' }],
  ];

  it.each(cases)('%s stops E4 and E5', (code, first, second) => {
    const link = { url: 'https://delinde.example/boekhouden' };
    const records = [
      edudex('1', { ...start, ...link, ...first }),
      rio('a', { ...start, ...link, ...second }),
    ];
    expect(blocksBetween(...(records.map(evidenceOf) as [never, never]))).toEqual([code]);
    expect(edgesOf(...records)).toEqual([]);
  });

  it('let records pass that have one language or code in common, or of which one names a year', () => {
    const between = (a: Changes, b: Changes): string[] =>
      blocksBetween(evidenceOf(edudex('1', a)), evidenceOf(rio('a', b)));
    const crebo = (...codes: string[]) => ({
      registrations: codes.map((code) => ({ system: 'crebo' as const, code })),
    });
    expect(between({ languages: ['nl', 'en'] }, { languages: ['en'] })).toEqual([]);
    expect(between(crebo('25655', '25656'), crebo('25656'))).toEqual([]);
    expect(between({ title: 'Belastingen 2027' }, { title: 'Belastingen' })).toEqual([]);
  });

  it('lets a level that one side names more exactly pass', () => {
    const records = [
      edudex('1', { ...start, educationLevel: 'hbo' }),
      rio('a', { ...start, educationLevel: 'hbo-bachelor' }),
    ];
    expect(edgesOf(...records)).toHaveLength(1);
  });

  it('make a conflict of an own key, and do not untie it', () => {
    const records = [
      edudex('1', { evidence: { ownKeys: ['1'] } }),
      rio('a', { languages: ['en'], evidence: { ownKeys: ['1'] } }),
    ];
    expect(edgesOf(...records)).toEqual(['edudex:vakschool/1 rio:a E1']);
    expect(codesOf(...records)).toEqual(['BLOCKED_EVIDENCE edudex:vakschool/1 rio:a']);
  });
});

describe('evidence that contradicts itself', () => {
  it('is reported when a key points to two programs', () => {
    const programs = ['1', '2'].map((id) => edudex(id, { title: id, evidence: { runIds: ['s'] } }));
    expect(codesOf(...programs, rio('a', { title: 'a', evidence: { runIds: ['s'] } }))).toEqual([
      'AMBIGUOUS_EVIDENCE edudex:vakschool/1 edudex:vakschool/2 rio:a',
    ]);
  });

  it('follows the own key where the opleidingseenheidcode names another program', () => {
    const records = [
      edudex('1', { title: '1', evidence: { ownKeys: ['1'] } }),
      edudex('2', { title: '2', evidence: { ownKeys: ['2'], unitCode: '1000O0001' } }),
      rio('a', { title: 'a', evidence: { ownKeys: ['1'], unitCode: '1000O0001' } }),
    ];
    expect(edgesOf(...records)).toEqual(['edudex:vakschool/1 rio:a E1']);
    expect(codesOf(...records)).toEqual(['AMBIGUOUS_EVIDENCE edudex:vakschool/1 edudex:vakschool/2 rio:a']);
  });
});

describe('candidate blocks', () => {
  it('reports a block with too many pairs and compares none of it', () => {
    const side = Math.ceil(Math.sqrt(maxBlockPairs)) + 1;
    const records = Array.from({ length: side }, (_, index) => evidenceOf(rio(String(index))));
    const { blocks, oversized } = candidateBlocks(records, records, ({ bare }) => bare);
    expect(blocks).toEqual([]);
    expect(oversized.map(({ left }) => left.length)).toEqual([side]);
  });
});
