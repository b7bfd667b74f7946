import { describe, expect, it } from 'vitest';
import { sectionHeadings } from '../../../src/i18n/nl-course.ts';
import type { Json } from '../../fixtures/hovi/institution.ts';
import { form, product } from '../../fixtures/hovi/institution.ts';
import { brief, mapProducts } from '../../fixtures/hovi/mapped.ts';

const leadingTo = (...ids: string[]): Json =>
  form({ tracks: ids.map((track) => ({ track, productForm: 'parttime' })) });
const specialisation = (id: string, more: Json = {}): Json =>
  product(id, { productType: 'specialization', croho: null, ...more });

function sectionsOf(...products: Json[]): Record<string, string[]> {
  const { records } = mapProducts(...products);
  return Object.fromEntries(
    records.map(({ sourceProgramId, sections }) => [
      sourceProgramId,
      sections.map(({ subject, html }) => `${subject} ${html}`),
    ]),
  );
}

describe('tracks', () => {
  it('are named on the programme, and the programme on each of them', () => {
    const programme = product('1', { productForms: [leadingTo('3', '2'), leadingTo('2')] });
    expect(sectionsOf(programme, specialisation('2'), specialisation('3'))).toEqual({
      1: ['tracks <ul><li>Broodkunde 2</li><li>Broodkunde 3</li></ul>'],
      2: ['part-of <ul><li>Broodkunde 1</li></ul>'],
      3: ['part-of <ul><li>Broodkunde 1</li></ul>'],
    });
  });

  it('do not depend on the order of products, and a product is no track of itself', () => {
    const products = [
      product('1', { productForms: [leadingTo('1', '2')] }),
      product('4', { productForms: [leadingTo('2')] }),
      specialisation('2'),
      specialisation('2', { productName: { nl: 'Andere naam' } }),
    ];
    expect(sectionsOf(...products.toReversed())).toEqual(sectionsOf(...products));
    expect(sectionsOf(...products)[1]).toHaveLength(1);
    expect(sectionsOf(...products)[2]?.[0]).toContain('<li>Broodkunde 1</li><li>Broodkunde 4</li>');
  });

  it('that are archived, nameless or not delivered are not named', () => {
    const programme = product('1', { productForms: [leadingTo('2', '3', '404')] });
    const sections = sectionsOf(
      programme,
      specialisation('2', { archived: '2026-01-01' }),
      specialisation('3', { productName: { nl: ' ' } }),
    );
    expect(sections[1]).toEqual([]);
  });

  it('are text: what looks like a tag in a name is shown', () => {
    const name = { nl: '<b onclick=x>Taart</b> & koek' };
    const programme = product('1', { productForms: [leadingTo('2')] });
    expect(sectionsOf(programme, specialisation('2', { productName: name }))[1]).toEqual([
      'tracks <ul><li>&lt;b onclick=x&gt;Taart&lt;/b&gt; &amp; koek</li></ul>',
    ]);
  });

  it('of another shape are told of and named nowhere', () => {
    const { records, issues } = mapProducts(
      product('1', { productForms: [form({ tracks: [{ track: ['2'], soort: 'x' }, 'y'] })] }),
    );
    expect(records[0]?.sections).toEqual([]);
    expect(brief(issues).sort()).toEqual([
      'UNKNOWN_FIELD - products[].productForms[].tracks[].soort',
      'WRONG_TYPE hovi:1 products[0].productForms[0].tracks[0].track',
      'WRONG_TYPE hovi:1 products[0].productForms[0].tracks[1]',
    ]);
  });
});

describe('the sections of HOVI', () => {
  it('each have a Dutch heading', () => {
    const subjects = ['product-result', 'job-perspective', 'instruction-mode', 'tracks', 'part-of'];
    const forms = ['fulltime', 'parttime', 'dual'].map((one) => `product-description-${one}`);
    expect([...subjects, ...forms].filter((subject) => sectionHeadings[subject] === undefined)).toEqual([]);
  });
});
