import { describe, expect, it } from 'vitest';
import { searchFeedTitle } from '../../../server/search-feed-title.ts';
import { emptySearchState } from '../../../search-config/search-state.ts';
import { courseFacts } from '../../../src/lib/course-facts.ts';
import { courseSections } from '../../../src/lib/course-sections.ts';
import { trainingTitles, type PathTraining } from '../../../src/lib/path-facts.ts';
import { placeLine } from '../../../src/lib/run-rows.ts';
import { makeProgram } from '../../support/site-fixture.ts';

const program = makeProgram(7);
const offer = program.offers[0]!;

describe('lists on the course page', () => {
  it('put parts without a name of their own under one heading, and the exam elsewhere', () => {
    const sections = [
      { subject: 'other', heading: null, html: '<p>a</p>' },
      { subject: 'objectives', heading: null, html: '<p>b</p>' },
      { subject: 'other', heading: null, html: '<p>c</p>' },
      { subject: 'other', heading: 'rooster', html: '<p>d</p>' },
      { subject: 'exam', heading: null, html: '<p>e</p>' },
    ];
    expect(courseSections({ sections })).toEqual([
      { heading: 'Meer informatie', html: ['<p>a</p>', '<p>c</p>'] },
      { heading: 'Wat leer je?', html: ['<p>b</p>'] },
      { heading: 'Rooster', html: ['<p>d</p>'] },
    ]);
  });

  it('count other places as one does', () => {
    const places = (count: number) =>
      courseFacts({
        ...program,
        offers: Array.from({ length: count }, (_, index) => ({
          ...offer,
          place: { ...offer.place!, city: `Stad ${index}` },
        })),
      }).find(({ label }) => label === 'Plaats')?.value;
    expect(places(5)).toMatch(/ en 1 andere plaats$/);
    expect(places(6)).toMatch(/ en 2 andere plaatsen$/);
  });

  it('say a town once', () => {
    const at = (name: string | null) =>
      placeLine({ ...offer, place: { ...offer.place!, city: 'Utrecht', name } });
    expect(at('Vakschool De Brug, Utrecht')).toBe('Utrecht, Vakschool De Brug');
    expect(at('Vakschool Utrecht')).toBe('Utrecht, Vakschool Utrecht');
    expect(at('Utrecht')).toBe('Utrecht');
    expect(at(null)).toBe('Utrecht');
  });
});

describe('trainings of a functie with the same name', () => {
  const training = (own: Partial<PathTraining>): PathTraining => ({
    ...{ trainingType: null, code: '25498', codeSystem: null, unitCode: null, nlqf: null, slim: null },
    ...{ title: 'Helpende', learningPath: null, specialisation: null, validFrom: null, validUntil: null },
    programIds: [],
    ...own,
  });

  it('say in which way each is followed', () => {
    expect(
      trainingTitles([training({ learningPath: 'bbl' }), training({}), training({ title: 'Kok' })]),
    ).toEqual(['Helpende: BBL (werken en leren)', 'Helpende: alle leerwegen', 'Kok']);
  });

  it('say for which specialisation where the way is the same', () => {
    expect(trainingTitles([training({ specialisation: 'Jeugd' }), training({})])).toEqual([
      'Helpende: Jeugd',
      'Helpende',
    ]);
  });
});

describe('the name of the feed of a search', () => {
  it('is its words, place and filters, the first four by name', () => {
    expect(searchFeedTitle(emptySearchState)).toBe('Opleidingen');
    const near = { place: 'Utrecht', km: 10, online: true } as const;
    const filters = { start: ['2027-01'], niveau: ['4'], vorm: ['online', 'on-site'], taal: ['nl'] };
    expect(searchFeedTitle({ ...emptySearchState, query: 'kok', near, filters })).toBe(
      'Opleidingen voor “kok” binnen 10 km van Utrecht of online: Online met docent, Op locatie, januari 2027, NLQF 4 (mbo 4, havo) en nog 1 filter',
    );
  });
});
