import { describe, expect, it } from 'vitest';
import { courseJsonLd } from '../../../src/lib/course-json-ld.ts';
import { checkCourseJsonLd } from '../../support/check-course-json-ld.ts';
import { makeProgram } from '../../support/site-fixture.ts';

/** As a reader gets it: without what is undefined. */
const dataOf = (program: Parameters<typeof courseJsonLd>[0]): Record<string, unknown> =>
  JSON.parse(JSON.stringify(courseJsonLd(program))) as Record<string, unknown>;

describe('course as linked data', () => {
  it('keeps the rules of schema.org, whatever is missing', () => {
    for (let index = 0; index < 60; index += 1) {
      expect({ index, wrong: checkCourseJsonLd(dataOf(makeProgram(index)), false) }).toEqual({
        index,
        wrong: [],
      });
    }
  });

  it('has all that Google asks for when the sources give it', () => {
    expect(checkCourseJsonLd(dataOf(makeProgram(1)), true)).toEqual([]);
  });

  it('would be refused by the check without a provider, or with a date that is none', () => {
    const data = dataOf(makeProgram(1));
    expect(checkCourseJsonLd({ ...data, provider: { '@type': 'Organization' } }, false)).toEqual([
      'no provider',
    ]);
    const [instance] = data['hasCourseInstance'] as Record<string, unknown>[];
    const wrong = { ...data, hasCourseInstance: [{ ...instance, startDate: 'januari' }] };
    expect(checkCourseJsonLd(wrong, false)).toEqual(['startDate is "januari"']);
  });

  it('says that a course is free, and that a start is full', () => {
    const program = makeProgram(1);
    const offer = program.offers[0]!;
    const full = { ...offer.runs[0]!, status: 'full' as const, priceCents: 0 };
    const data = dataOf({ ...program, priceFromCents: 0, offers: [{ ...offer, runs: [full] }] });
    expect(data).toMatchObject({
      offers: { category: 'Free' },
      hasCourseInstance: [{ offers: { category: 'Free', availability: 'https://schema.org/SoldOut' } }],
    });
  });
});
