import { describe, expect, it } from 'vitest';
import { form, product } from '../../fixtures/hovi/institution.ts';
import { brief, mapProducts } from '../../fixtures/hovi/mapped.ts';

const only = (more: Record<string, unknown>) => {
  const { records, issues } = mapProducts(product('1', more));
  return { record: records[0]!, issues };
};

describe('a HOVI product', () => {
  it('becomes a record with what it says', () => {
    const { record, issues } = only({ userKey: 'BROOD-1' });
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      key: 'hovi:1',
      kind: 'qualification',
      title: 'Broodkunde 1',
      textLanguage: 'nl',
      descriptionHtml: '<p>Leren bakken naast je werk.</p>',
      url: 'https://www.bakkunst.example/brood',
      nlqf: null,
      educationLevel: 'associate-degree',
      registrations: [{ system: 'croho', code: '70123' }],
      recognitions: [{ recognizer: 'NVAO' }],
      credential: 'Associate Degree',
      studyLoad: { amount: 120, unit: 'ects' },
      duration: null,
      provider: { name: 'Hogeschool voor Bakkunst', brin: '97BK', sourceId: '71', kvk: null },
      evidence: {
        ownKeys: ['BROOD-1', '1'],
        runIds: [],
        unitCode: null,
        incompany: false,
        variantKind: null,
      },
    });
  });

  it('has its part of CROHO as a search word, and reports one that is not known', () => {
    expect(only({ crohoSector: 'taal_en_cultuur' }).record.keywords).toEqual(['taal en cultuur']);
    expect(only({ crohoSector: 'sectoroverstijgend' }).record.keywords).toEqual([]);
    const { record, issues } = only({ crohoSector: 'ruimtevaart' });
    expect(record.keywords).toEqual([]);
    expect(brief(issues)).toEqual(['UNKNOWN_CODE hovi:1 products[0].crohoSector']);
  });

  it('is named in Dutch, else English, else as in CROHO', () => {
    expect(only({ productName: { nl: ' ', en: 'Bread' } }).record.title).toBe('Bread');
    const crohoName = { nl: 'Brood' };
    expect(only({ productName: null, crohoName }).record.title).toBe('Brood');
  });

  it('is left out without a name or a form', () => {
    expect(brief(only({ productName: {} }).issues)).toEqual(['MISSING_NAME hovi:1 products[0].productName']);
    const { record, issues } = only({ productForms: [null] });
    expect(record).toBeUndefined();
    expect(brief(issues)).toEqual(['MISSING_FORM hovi:1 products[0].productForms']);
  });

  it('gives a full-time degree its duration, 60 credits a year', () => {
    const productForms = [form({ productForm: 'fulltime' }), form()];
    expect(only({ productForms }).record.duration).toEqual({ amount: 2, unit: 'year' });
  });

  it.each([
    ['bachelor', 'university', 'wo-bachelor'],
    ['master', 'university_of_applied_sciences', 'hbo-master'],
  ])('a %s of a %s is a %s', (productLevel, organizationType, level) => {
    const programLevel = organizationType === 'university' ? 'wo' : 'hbo';
    expect(only({ productLevel, programLevel }).record.educationLevel).toBe(level);
  });

  it('claims no degree for a part of a programme or without a CROHO code', () => {
    const minor = only({ productType: 'minor', productLevel: 'bachelor', croho: null }).record;
    expect(minor).toMatchObject({ kind: 'component', educationLevel: 'hbo', recognitions: [] });
    const { record, issues } = only({ productLevel: 'bachelor', croho: '0701234' });
    expect(record).toMatchObject({ registrations: [], educationLevel: 'hbo', recognitions: [] });
    expect(brief(issues)).toEqual(['INVALID_CODE hovi:1 products[0].croho']);
  });

  it.each([
    ['content_variant', 'content'],
    ['short_variant', 'length'],
    ['croho_program', null],
    ['minor', null],
  ])('of type %s is a variant of its programme in: %s', (productType, kind) => {
    expect(only({ productType }).record.evidence.variantKind).toBe(kind);
  });

  it('takes degrees by rowkey and by title', () => {
    expect(only({ degrees: ['bsc', 'Bachelor of Arts', 'bsc'] }).record.credential).toBe(
      'Bachelor of Science / Bachelor of Arts',
    );
  });

  it('tells of codes it does not know and makes nothing of them', () => {
    const { record, issues } = only({
      productType: 'bakproef',
      productLevel: 'gezel',
      degrees: ['meesterbakker'],
      productForms: [form({ productForm: 'nachtploeg' })],
    });
    expect(record).toMatchObject({ kind: 'training', educationLevel: null, credential: null });
    expect(record.offers[0]?.studyMode).toBeNull();
    expect(issues.map((issue) => [issue.code, issue.value])).toEqual([
      ['UNKNOWN_CODE', 'bakproef'],
      ['UNKNOWN_CODE', 'gezel'],
      ['UNKNOWN_CODE', 'meesterbakker'],
      ['UNKNOWN_CODE', 'nachtploeg'],
    ]);
  });

  it('keeps the description of each form that differs', () => {
    const nl = '<p>Overdag in de bakkerij.</p>';
    const { record } = only({
      productForms: [form(), form({ productForm: 'dual', productDescription: { nl } }), form()],
    });
    expect(record.sections).toEqual([{ subject: 'product-description-dual', heading: null, html: nl }]);
  });

  it('orders the languages by their share', () => {
    const productLanguages = [
      { productLanguage: 'en', percProductLanguage: 30 },
      { productLanguage: 'nl', percProductLanguage: 70 },
      { productLanguage: 'Frans', percProductLanguage: 5 },
    ];
    const { record, issues } = only({ productForms: [form({ productLanguages })] });
    expect(record.languages).toEqual(['nl', 'en']);
    expect(brief(issues)).toEqual(['INVALID_CODE hovi:1 products[0].productForms[0].productLanguages']);
  });

  it('mends an address without scheme and drops what is none', () => {
    const link = (nl: string) => only({ productForms: [form({ productURL: { nl } })] });
    expect(link('www.bakkunst.example/x').record.url).toBe('https://www.bakkunst.example/x');
    const { record, issues } = link('javascript:alert(1)');
    expect(record.url).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'INVALID_URL', severity: 'warning' });
  });

  it('takes active parts out of texts', () => {
    const nl = '<p onclick="x()">Voor.<script>y()</script></p>';
    const { record } = only({ productForms: [form({ productDescription: { nl } })] });
    expect(record.descriptionHtml).toBe('<p>Voor.</p>');
  });

  it('cuts a text that is far too long', () => {
    const nl = 'Deeg kneden. '.repeat(5000);
    const { record, issues } = only({ productForms: [form({ productDescription: { nl } })] });
    expect(record.descriptionHtml!.length).toBeLessThan(20_100);
    expect(issues.map((issue) => issue.code)).toEqual(['TEXT_TOO_LONG']);
  });
});
