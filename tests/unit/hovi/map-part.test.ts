import { describe, expect, it } from 'vitest';
import { form, institution, organization, product } from '../../fixtures/hovi/institution.ts';
import { brief, mapInstitution, mapProducts } from '../../fixtures/hovi/mapped.ts';

describe('an institution', () => {
  it('is called by its short code or BRIN when it has no name', () => {
    const nameless = organization({ brinName: null, shortCode: null });
    const { records, issues } = mapInstitution(institution([product('1')], { organization: nameless }));
    expect(records[0]?.provider.name).toBe('97BK');
    expect(brief(issues)).toEqual(['MISSING_NAME - organization.brinName']);
  });

  it('is refused when it has no name of any kind', () => {
    const delivered = institution([product('1')], { organization: { organizationId: '71' } });
    expect(() => mapInstitution(delivered)).toThrow('institution 71 has no name');
  });

  it('keeps good products beside bad ones', () => {
    const { records, issues } = mapProducts(
      product('1'),
      'geen product',
      null,
      product('', {}),
      product('2'),
    );
    expect(records.map((record) => record.sourceProgramId)).toEqual(['1', '2']);
    expect(issues.map((issue) => [issue.severity, issue.code, issue.field])).toEqual([
      ['error', 'WRONG_TYPE', 'products[1]'],
      ['error', 'MISSING_ID', 'products[3].productId'],
    ]);
  });

  it('leaves archived products out without an Issue', () => {
    expect(mapProducts(product('1', { archived: '2026-01-01' }))).toEqual({ records: [], issues: [] });
  });

  it('names new fields once, however many products have them', () => {
    const { records, issues } = mapProducts(product('1', { smaak: 'zuur' }), product('2', { smaak: 'zoet' }));
    expect(records).toHaveLength(2);
    expect(issues).toMatchObject([{ code: 'UNKNOWN_FIELD', field: 'products[].smaak', severity: 'info' }]);
    expect(issues[0]?.message).toContain('2 times');
  });

  it('leaves a product to the institution that owns its id', () => {
    const { records, issues } = mapInstitution(institution([product('1'), product('2')]), ['1']);
    expect(records.map((record) => record.sourceProgramId)).toEqual(['2']);
    expect(brief(issues)).toEqual(['DUPLICATE_ID hovi:1 products[0].productId']);
  });
});

describe('several products under one id', () => {
  const short = product('1', { productName: { nl: 'Kort' } });
  const full = product('1', { productName: { nl: 'Volledig' }, userKey: 'een-langere-sleutel' });

  it('give the fullest one in any order', () => {
    for (const products of [
      [short, full],
      [full, short],
    ]) {
      const { records, issues } = mapProducts(...products);
      expect(records.map((record) => record.title)).toEqual(['Volledig']);
      expect(issues).toMatchObject([{ code: 'DUPLICATE_ID', recordKey: 'hovi:1', severity: 'warning' }]);
    }
  });

  it('count a number and its text as one id', () => {
    const { records } = mapProducts(product('1'), { ...full, productId: 1 });
    expect(records).toHaveLength(1);
  });

  it('are of no weight when equal', () => {
    expect(mapProducts(short, short).issues).toMatchObject([{ code: 'DUPLICATE_ID', severity: 'info' }]);
  });
});

describe('values of a wrong type', () => {
  it('are null with their path, the record stays', () => {
    const { records, issues } = mapProducts(
      product('1', {
        degrees: 'ad',
        credits: ['120'],
        location: { id: 501 },
        productForms: [form({ productStarts: '2027-09-01', tuitionFees: [true, null, { amount: {} }] })],
      }),
    );
    expect(records[0]).toMatchObject({ credential: null, studyLoad: null });
    expect(brief(issues)).toEqual([
      'WRONG_TYPE hovi:1 products[0].degrees',
      'WRONG_TYPE hovi:1 products[0].credits',
      'WRONG_TYPE hovi:1 products[0].location',
      'WRONG_TYPE hovi:1 products[0].productForms[0].productStarts',
      'WRONG_TYPE hovi:1 products[0].productForms[0].tuitionFees[0]',
      'WRONG_TYPE hovi:1 products[0].productForms[0].tuitionFees[2].amount',
    ]);
  });

  it('count as text when they are numbers, and the other way round', () => {
    const tuitionFees = [
      { tuitionFeeType: 'legal', tuitionFeePeriod: 'year', year: '2027', amount: 2694.5, definitive: 'true' },
    ];
    const { records, issues } = mapProducts(
      product('1', { productId: 1, croho: 70123, credits: 120, productForms: [form({ tuitionFees })] }),
    );
    expect(records[0]).toMatchObject({ key: 'hovi:1', registrations: [{ code: '70123' }] });
    expect(records[0]?.offers[0]?.costs[0]?.cents).toBe(269_450);
    expect(new Set(issues.map((issue) => issue.severity))).toEqual(new Set(['info']));
  });

  it('are cut when a list is endless, with one Issue', () => {
    const productForms = [form({ instructionModes: new Array(30_000).fill('lecture') })];
    const { records, issues } = mapProducts(product('1', { productForms }));
    expect(records).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'TOO_MANY_VALUES', value: '30000' }]);
  });

  it('touch no prototype', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"isAdmin":true,"productLevel":"phd"},"constructor":{"prototype":{"isAdmin":true}}}',
    ) as object;
    const delivered = Object.defineProperties(product('1', { productLevel: undefined }), {
      ...Object.getOwnPropertyDescriptors(hostile),
    });
    const { records, issues } = mapProducts(delivered, product('2'));
    expect(records.map((record) => record.educationLevel)).toEqual([null, 'associate-degree']);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    expect(issues.map((issue) => issue.field)).toEqual(['products[].__proto__', 'products[].constructor']);
  });
});
