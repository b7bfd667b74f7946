import { describe, expect, it } from 'vitest';
import { knownSupplier, programXml, readCatalogue, readOne, run, tuition } from './support.ts';

const client = (id: string, offer: string): string =>
  `<clientId clientOffer="${offer}">${id}</clientId><inPublication>1</inPublication>`;

describe('who may see it', () => {
  it('leaves out offers for one client without a word', async () => {
    const { records, issues } = await readCatalogue([
      programXml({ head: client('klant-a', 'discount') }),
      programXml({ id: '<programId>P-2</programId>', head: client('klant-a', 'incompany program') }),
      programXml({ id: '<programId>P-3</programId>', head: '<clientId>public</clientId>' }),
    ]);
    expect(records.map(({ sourceProgramId }) => sourceProgramId)).toEqual(['P-3']);
    expect(issues).toEqual([]);
  });

  it.each(['false', '0', ''])('leaves out what is not in publication (%j)', async (value) => {
    const { records, issues } = await readCatalogue([
      programXml({ head: `<inPublication>${value}</inPublication>` }),
    ]);
    expect([records, issues]).toEqual([[], []]);
  });

  it('leaves out with an Issue what says neither that it is in publication nor that it is not', async () => {
    const { records, issues } = await readCatalogue([
      programXml({ head: '<inPublication>ja</inPublication>' }),
      programXml({ head: '<clientId>klant-a</clientId><inPublication>ja</inPublication>' }),
    ]);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ code: 'UNKNOWN_CODE', field: 'inPublication', value: 'ja' }]);
    expect(issues[0]?.message).not.toContain('times');
  });

  it('keeps a public program whose runs are for clients only, without starts and without their ids', async () => {
    const { record, codes } = await readOne({
      schedule: run('secret', '2027-01-10', `<openTo>client only</openTo>${tuition()}`),
    });
    expect(record.offers).toMatchObject([{ runs: [], costs: [] }]);
    expect(record.evidence.runIds).toEqual([]);
    expect(codes).toEqual([]);
  });
});

describe('ids', () => {
  it('make the key with the organisation, blanks around them off', async () => {
    const { record } = await readOne({ id: '<programId> a b </programId>', org: 'vak/huis' });
    expect(record).toMatchObject({ key: 'edudex:vak/huis/a b', sourceProgramId: 'a b' });
  });

  it.each([
    ['', 'MISSING_ID'],
    ['<programId> \n </programId>', 'MISSING_ID'],
    ['<programId>a</programId><programId>b</programId>', 'AMBIGUOUS_ID'],
    [`<programId>${'x'.repeat(65)}</programId>`, 'INVALID_ID'],
  ])('that are missing or no id leave the record out: %s', async (id, code) => {
    const { records, issues } = await readCatalogue([programXml({ id })]);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code, recordKey: null }]);
    expect(issues[0]?.message).toMatch(/line 3/);
  });

  it.each(['a"b', '🧰', '%2e%2e', 'a\\b'])('with strange characters are kept as they are: %s', async (id) => {
    const { record, codes } = await readOne({ id: `<programId>${id}</programId>` });
    expect([record.sourceProgramId, codes]).toEqual([id, ['INVALID_ID']]);
  });

  it('that differ in case, or in the organisation, are different courses', async () => {
    const { records, issues } = await readCatalogue([
      programXml({ id: '<programId>Ab</programId>' }),
      programXml({ id: '<programId>ab</programId>' }),
      programXml({ id: '<programId>ab</programId>', org: 'anderhuis' }),
    ]);
    expect([records.length, issues]).toEqual([3, []]);
  });
});

describe('one key several times', () => {
  const version = (edited: string, name: string): string =>
    programXml({
      head: `<lastEdited>${edited}</lastEdited>`,
      name: `<programName xml:lang="nl">${name}</programName>`,
    });
  const versions = [
    version('2026-10-01T08:00:00Z', 'Oudste'),
    version('2026-11-12T10:00:00+02:00', 'Nieuwste'),
    version('2026-11-12T07:00:00Z', 'Middelste'),
  ];

  it.each([
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ])('keeps the newest edit in any order (%i, %i, %i)', async (...order) => {
    const { records, issues } = await readCatalogue(order.map((index) => versions[index]!));
    expect(records.map(({ title }) => title)).toEqual(['Nieuwste']);
    expect(issues.map(({ code }) => code)).toEqual(['DUPLICATE_ID', 'DUPLICATE_ID']);
  });

  it('keeps the same one of two equally new ones in any order', async () => {
    const pair = [version('2026-11-12', 'Een'), version('2026-11-12', 'Twee')];
    const forward = await readCatalogue(pair);
    const backward = await readCatalogue(pair.toReversed());
    expect(forward.records).toHaveLength(1);
    expect(backward.records).toEqual(forward.records);
  });

  it('only notes an exact copy', async () => {
    const { records, issues } = await readCatalogue([versions[0]!, versions[0]!]);
    expect(records).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: 'info', code: 'DUPLICATE_ID' }]);
  });
});

describe('codes and elements nobody knows', () => {
  it('are one Issue per value with a count, on the first record', async () => {
    const { records, issues } = await readCatalogue(
      ['a', 'b', 'c'].map((id) =>
        programXml({
          id: `<programId>${id}</programId>`,
          classification: '<theme>toverkunst</theme><theme>finance</theme><nieuwVeld>1</nieuwVeld>',
        }),
      ),
    );
    expect(records.map(({ keywords }) => keywords)).toEqual([['financiën'], ['financiën'], ['financiën']]);
    expect(issues).toMatchObject([
      { code: 'UNKNOWN_ELEMENT', value: 'programClassification/nieuwVeld', recordKey: 'edudex:vakhuis/a' },
      { code: 'UNKNOWN_CODE', field: 'theme', value: 'toverkunst', recordKey: 'edudex:vakhuis/a' },
    ]);
    expect(issues.every(({ message }) => message.includes('3 times'))).toBe(true);
  });

  it('of one kind in one record are at most twenty Issues and a sum', async () => {
    const { issues } = await readOne({
      schedule: Array.from({ length: 50 }, (_, index) => run(`r${String(index)}`, 'n.t.b.')).join(''),
    });
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)).toMatchObject({ code: 'INVALID_DATE', message: 'and 30 more in this record' });
  });
});

describe('suppliers', () => {
  it('without metadata are shown by their id, with one note', async () => {
    const none = { ...knownSupplier, name: null, kvk: null };
    const { records, issues } = await readCatalogue(
      ['a', 'b'].map((id) => programXml({ id: `<programId>${id}</programId>` })),
      none,
    );
    expect(records[0]?.provider).toEqual({
      name: 'vakhuis',
      kvk: null,
      brin: null,
      sourceId: 'vakhuis',
      url: null,
    });
    expect(issues).toMatchObject([{ severity: 'info', code: 'NO_SUPPLIER_METADATA', value: 'vakhuis' }]);
  });

  it('that are exempt from VAT have exempt prices', async () => {
    const exempt = { ...knownSupplier, vatExempt: true };
    const { record } = await readOne(
      { schedule: `<genericProgramRun>${tuition()}</genericProgramRun>` },
      exempt,
    );
    expect(record.offers[0]?.costs).toMatchObject([{ cents: 10_000, vat: 'exempt' }]);
  });
});

describe('the form of the XML', () => {
  it('does not matter: prefixes, order, CDATA, comments', async () => {
    const program = programXml({
      descriptions: '<programSummaryText xml:lang="nl">Snoei &amp; bind</programSummaryText>',
      schedule: run('a', '2027-01-10'),
    });
    const plain = await readOne({
      descriptions: '<programSummaryText xml:lang="nl">Snoei &amp; bind</programSummaryText>',
      schedule: run('a', '2027-01-10'),
    });
    const prefixed = program
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1e:')
      .replace('Snoei &amp; bind', '<![CDATA[Snoei &]]><!-- c --> bind')
      .replace('<e:program ', '<e:program xmlns:e="http://studieData.nl/schema/edudex/program" ');
    const { records, issues } = await readCatalogue([prefixed]);
    expect(issues).toEqual([]);
    expect(records).toEqual([plain.record]);
  });
});
