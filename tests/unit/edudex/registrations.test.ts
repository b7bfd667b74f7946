import { describe, expect, it } from 'vitest';
import { readOne } from './support.ts';

const nlqf = (code: string, level: string, eqf = level): string =>
  `<nlqfRegistration><nlqfRegisterCode>${code}</nlqfRegisterCode><nlqfLevel>${level}</nlqfLevel><eqfLevel>${eqf}</eqfLevel></nlqfRegistration>`;

describe('NLQF', () => {
  it.each(['02-24', '02-24 ', '02–24', '02 - 24', '02\u00ad-24'])('reads %j as 02-24', async (code) => {
    const { record, issues } = await readOne({ recognition: nlqf(code, '4') });
    expect(record.registrations).toEqual([{ system: 'nlqf', code: '02-24' }]);
    expect(record.nlqf).toEqual({ level: '4', basis: 'register' });
    expect(issues.every(({ severity }) => severity === 'info')).toBe(true);
    expect(issues).toHaveLength(code === '02-24' ? 0 : 1);
  });

  it.each(['0224', '2-24', '02/24', 'NLQF 02-24', 'NLQF 4', 'O2-24', '', '99999-99999'])(
    'makes no code of %j, and no register of its level',
    async (code) => {
      const { record, codes } = await readOne({ recognition: nlqf(code, '4') });
      expect(record).toMatchObject({ registrations: [], nlqf: { level: '4', basis: 'delivered' } });
      expect(codes).toEqual(['INVALID_CODE']);
    },
  );

  it.each([
    ['4+', '4', '4+'],
    ['4p', '4', '4+'],
    ['4 +', '4', '4+'],
    ['Instroom', '', 'instroom'],
  ])('reads level %j', async (level, eqf, expected) => {
    const { record, codes } = await readOne({ recognition: nlqf('02-24', level, eqf) });
    expect([record.nlqf?.level, codes]).toEqual([expected, []]);
  });

  it.each(['IV', '9', '0', '4-5'])('makes no level of %j', async (level) => {
    const { record, codes } = await readOne({ recognition: nlqf('02-24', level) });
    expect([record.nlqf, codes]).toEqual([null, ['UNKNOWN_CODE']]);
  });

  it('keeps the level that differs from the EQF level, and says so', async () => {
    const { record, codes } = await readOne({ recognition: nlqf('02-24', '6', '5') });
    expect([record.nlqf?.level, codes]).toEqual(['6', ['LEVEL_MISMATCH']]);
  });
});

describe('other registers', () => {
  it('are read each in its own system, once', async () => {
    const { record, codes } = await readOne({
      classification: '<crohoCode>34567</crohoCode><creboCode>25000</creboCode>',
      recognition:
        '<creboRegistration><creboCode>k0125</creboCode><learningPath>BBL</learningPath></creboRegistration>' +
        '<crohoRegistration><crohoCode>34567</crohoCode></crohoRegistration>' +
        '<rioRegistration> 1010O3664 </rioRegistration>' +
        '<industryRegistration><registerCode>VCA-1</registerCode></industryRegistration>',
    });
    expect(record.registrations).toEqual([
      { system: 'crebo', code: 'K0125' },
      { system: 'crebo', code: '25000' },
      { system: 'croho', code: '34567' },
      { system: 'rio-unit', code: '1010O3664' },
      { system: 'industry', code: 'VCA-1' },
    ]);
    expect(record.evidence.unitCode).toBe('1010O3664');
    expect(record.kind).toBe('component');
    expect(record.offers[0]?.learningPath).toBe('bbl');
    expect(codes).toEqual([]);
  });

  it('pass over empty ones and refuse other forms', async () => {
    const { record, codes } = await readOne({
      recognition: '<creboRegistration/><crohoRegistration/><rioRegistration>101003664</rioRegistration>',
    });
    expect([record.registrations, record.evidence.unitCode, codes]).toEqual([[], null, ['INVALID_CODE']]);
  });
});

describe('recognitions', () => {
  it('are once each whichever place they stand in, expired ones too', async () => {
    const accreditation =
      '<accreditation><organization>Raad</organization><certificate>nrto</certificate><validUpto>2024-02-16</validUpto></accreditation>';
    const other = '<accreditation><organization>Keurmerk Rozen</organization></accreditation>';
    const { record } = await readOne({ classification: accreditation, recognition: accreditation + other });
    expect(record.recognitions).toEqual([
      { recognizer: 'NRTO', code: null, validFrom: null, validUntil: '2024-02-16' },
      { recognizer: 'Keurmerk Rozen', code: null, validFrom: null, validUntil: null },
    ]);
  });
});

describe('level, paper, kind and study', () => {
  it.each([
    ['bachelor', 'none', 'hbo'],
    ['bachelor', 'BSc', 'hbo-bachelor'],
    ['academic master', 'certificate', 'wo'],
    ['mbo niveau 3', 'mbo niveau 3', 'mbo-3'],
    ['none', 'diploma', null],
  ])('level %s with degree %s is %s', async (level, degree, expected) => {
    const { record } = await readOne({
      level: `<programLevel>${level}</programLevel>`,
      classification: `<degree>${degree}</degree>`,
    });
    expect(record.educationLevel).toBe(expected);
  });

  it.each([
    ['certificate of participation', 'bewijs van deelname'],
    ['BSc', 'Bachelor of Science'],
    ['none', null],
    ['', null],
  ])('degree %j is %j', async (degree, credential) => {
    const { record, codes } = await readOne({ classification: `<degree>${degree}</degree>` });
    expect([record.credential, codes]).toEqual([credential, []]);
  });

  it.each([
    ['<programType>exam</programType>', '', 'exam'],
    ['<programType>mbo module</programType>', '', 'component'],
    ['<programType>regular</programType>', nlqf('02-24', '4'), 'qualification'],
    ['<programType>regular</programType>', '', 'training'],
  ])('%s %s is %s', async (type, recognition, kind) => {
    expect((await readOne({ type, recognition })).record.kind).toBe(kind);
  });

  it('takes zero for not filled in, study points before hours, and no load per week', async () => {
    const { record, codes } = await readOne({
      classification:
        '<programDuration unit="day">0</programDuration><credits system="PE">3</credits><credits system="ECTS">5</credits>',
      curriculum: '<studyLoad period="hour">128</studyLoad>',
    });
    expect(record).toMatchObject({ duration: null, studyLoad: { amount: 5, unit: 'ects' } });
    expect(codes).toEqual([]);
    const { record: weekly } = await readOne({ curriculum: '<studyLoad period="week">8</studyLoad>' });
    expect(weekly.studyLoad).toBeNull();
    const { record: total } = await readOne({ curriculum: '<studyLoad period="program">8</studyLoad>' });
    expect(total.studyLoad).toEqual({ amount: 8, unit: 'hour' });
  });

  it('writes languages as codes, the most used first', async () => {
    const language = (code: string, percentage: string): string =>
      `<instructionLanguage><languageCode>${code}</languageCode><percentage>${percentage}</percentage></instructionLanguage>`;
    const { record, codes } = await readOne({
      curriculum:
        language('EN', '20') + language('Nederlands', '80') + language('de', '0') + language('klingon', '5'),
    });
    expect([record.languages, codes]).toEqual([['nl', 'en'], ['UNKNOWN_CODE']]);
  });

  it('counts a language wholly where its share is no percentage, which is told', async () => {
    const { record, codes } = await readOne({
      curriculum:
        '<instructionLanguage><languageCode>en</languageCode><percentage>veel</percentage></instructionLanguage>',
    });
    expect([record.languages, codes]).toEqual([['en'], ['INVALID_NUMBER']]);
  });

  it.each([
    ['rio', true],
    ['RIO/STAP', true],
    ['leerrijk', false],
    [null, false],
  ])('takes includeInCatalog %s as passed on to RIO: %s', async (name, expected) => {
    const include = name === null ? '' : `<includeInCatalog>${name}</includeInCatalog>`;
    const head = `<includeInCatalog>bloomville</includeInCatalog>${include}<inPublication>true</inPublication>`;
    const { record, codes } = await readOne({ head });
    expect([record.evidence.expectedInRio, codes]).toEqual([expected, []]);
  });

  it('knows incompany only from the data', async () => {
    const admission =
      '<applicationType>group</applicationType><startDateDetermination>agreed starting date</startDateDetermination>';
    const { record } = await readOne({ admission });
    expect([record.evidence.incompany, record.startDetermination]).toEqual([true, 'agreed']);
    expect((await readOne({})).record.evidence.incompany).toBe(false);
  });
});

describe('an NLQF code without its dash', () => {
  const inRio = '<rioRegistration>1010O3664</rioRegistration>';

  it.each([
    ['0224', '02-24'],
    ['002024', '002-024'],
  ])('is put right where the unit in RIO is named as well: %j', async (code, expected) => {
    const { record, issues } = await readOne({ recognition: nlqf(code, '4') + inRio });
    expect(record.registrations).toContainEqual({ system: 'nlqf', code: expected });
    expect(issues).toMatchObject([{ code: 'INVALID_CODE', severity: 'info', value: code }]);
  });

  it('is none where it can be read in two ways', async () => {
    const { record, codes } = await readOne({ recognition: nlqf('02024', '4') + inRio });
    expect(record.registrations.filter(({ system }) => system === 'nlqf')).toEqual([]);
    expect(codes).toEqual(['INVALID_CODE']);
  });
});
