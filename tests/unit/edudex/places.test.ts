import { describe, expect, it } from 'vitest';
import { readGeoCode } from '../../../ingest/sources/edudex/map-geo-code.ts';
import { mapLocation, mapPlaceText, placeKey } from '../../../ingest/sources/edudex/map-places.ts';
import { placeWord } from '../../../ingest/sources/edudex/place-words.ts';
import type { RawLocation } from '../../../ingest/sources/edudex/raw.ts';
import { readOne, run, town, tuition } from './support.ts';

const location = (parts: Partial<RawLocation>): RawLocation => ({
  locationName: [],
  address: null,
  zipcode: null,
  city: null,
  country: null,
  geoCode: null,
  ...parts,
});
const named = (text: string) => [{ lang: 'nl', text, length: text.length }];

function map(parts: Partial<RawLocation>) {
  const codes: string[] = [];
  const found = mapLocation(location(parts), 'location', ({ code }) => codes.push(code));
  return { found, codes };
}

describe('words in the place of a place', () => {
  it.each(['Bergen op Zoom', 'Zoomland', 'Onlinekerk', 'Externaat', 'Teamsdorp', 'Den Haag', '-s'])(
    '%j is a place',
    (text) => {
      expect(placeWord(text)).toBe('place');
    },
  );

  it.each([
    'Online',
    'online cursus',
    'Virtueel',
    'Virtual Classroom',
    'Zoom',
    'MS Teams',
    'Thuis',
    'e-learning',
  ])('%j is online', (text) => {
    expect(placeWord(text)).toBe('online');
  });

  it.each([
    '-',
    'n.v.t.',
    'Extern',
    'onbekend',
    'Nog niet bekend',
    'in-company',
    'Diverse locaties',
    'heel Nederland',
  ])('%j is nowhere', (text) => {
    expect(placeWord(text)).toBe('nowhere');
  });
});

describe('a location', () => {
  it('becomes a place with postcode without blank and country in capitals', () => {
    const { found, codes } = map({
      locationName: named('Zaal De Linde'),
      address: 'Lindelaan 3',
      zipcode: '1234 ab',
      city: ' Ede ',
      country: 'Nederland',
      geoCode: '52.04,5.66',
    });
    expect(found).toEqual({
      place: {
        name: 'Zaal De Linde',
        street: 'Lindelaan 3',
        postalCode: '1234AB',
        city: 'Ede',
        country: 'NL',
        latitude: 52.04,
        longitude: 5.66,
      },
    });
    expect(codes).toEqual([]);
  });

  it('says nothing when it is empty, without a town, or somewhere that is to be told', () => {
    expect([
      map({}).found,
      map({ city: '-', zipcode: 'Extern' }).found,
      map({ country: 'nl' }).found,
    ]).toEqual([null, null, null]);
    expect(map({ locationName: named('Nog niet bekend'), city: '' }).found).toBeNull();
  });

  it('is online by its town, or by its name when it has no town', () => {
    expect(map({ city: 'Online' }).found).toBe('online');
    expect(map({ locationName: named('Virtueel') }).found).toBe('online');
    expect(map({ address: 'Achter uw eigen computer,', city: 'Virtual' }).found).toBe('online');
  });

  it('keeps a foreign town and drops a postcode that is not Dutch', () => {
    expect(map({ city: 'Gent', zipcode: '9000', country: 'BE' })).toMatchObject({
      found: { place: { city: 'Gent', postalCode: null, country: 'BE' } },
      codes: [],
    });
    expect(map({ city: 'Ede', zipcode: '12345', country: 'nl' }).codes).toEqual(['INVALID_POSTCODE']);
  });

  it('takes a name that is a town, and an address in one line', () => {
    expect(mapPlaceText('Zwolle')).toMatchObject({ place: { city: 'Zwolle' } });
    expect(mapPlaceText('Lindelaan 3, 1234 AB Ede, nl')).toMatchObject({
      place: { street: 'Lindelaan 3', postalCode: '1234AB', city: 'Ede' },
    });
    expect(mapPlaceText('Zaal 3')).toBeNull();
  });

  it('is the same place under another name or spelling of its address', () => {
    const keys = ['Lindelaan  3', 'lindelaan 3.'].map((address) => {
      const { found } = map({ locationName: named(address), address, zipcode: '1234AB', city: 'EDE' });
      return found === null || found === 'online' ? '' : placeKey(found.place);
    });
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe('');
  });
});

describe('coordinates', () => {
  const read = (value: string, country = 'NL') => {
    const codes: string[] = [];
    return { at: readGeoCode(value, country, 'geoCode', ({ code }) => codes.push(code)), codes };
  };

  it.each(['0,0', '48.85,2.35', 'x', '52.1', '52,1,5,2'])(
    'that cannot be in the Netherlands are dropped: %s',
    (value) => {
      expect(read(value)).toEqual({ at: null, codes: ['INVALID_GEOCODE'] });
    },
  );

  it('the wrong way round are put right', () => {
    expect(read('5.2,52.1')).toEqual({ at: { latitude: 52.1, longitude: 5.2 }, codes: ['INVALID_GEOCODE'] });
  });

  it('abroad may be anywhere in Europe', () => {
    expect(read('50.85,4.35', 'BE').at).toEqual({ latitude: 50.85, longitude: 4.35 });
  });
});

describe('offers', () => {
  it('are one per town, in the order of their first run', async () => {
    const { record } = await readOne({
      schedule:
        run('a', '2027-01-10', town('Ede')) +
        run('b', '2027-02-10', town('Zwolle')) +
        run('c', '2027-03-10', town('EDE')),
    });
    expect(record.offers.map(({ place, runs }) => [place?.city, runs.map(({ id }) => id)])).toEqual([
      ['Ede', ['a', 'c']],
      ['Zwolle', ['b']],
    ]);
  });

  it('take the place of a day where the run has none, and the generic place after that', async () => {
    const day = `<courseDay><id>1</id><date>2027-01-10</date>${town('Assen')}</courseDay>`;
    const { record } = await readOne({
      schedule: `<genericProgramRun>${town('Goes')}</genericProgramRun>${run('a', '2027-01-10', day)}${run('b', '2027-02-10', '<location/>')}`,
    });
    expect(record.offers.map(({ place }) => place?.city)).toEqual(['Assen', 'Goes']);
  });

  it('take the most specific place: day of a module, module, day, the run itself', async () => {
    const ownPlaces = [
      town('Zwolle'),
      `<courseDay><id>1</id>${town('Assen')}</courseDay>`,
      `<module><name>m</name>${town('Breda')}</module>`,
      `<module><name>m</name><courseDay><id>2</id>${town('Goes')}</courseDay></module>`,
    ];
    const runs = ownPlaces.map((_, index) =>
      run(String(index), `2027-0${String(index + 1)}-10`, ownPlaces.slice(0, index + 1).join('')),
    );
    const { record } = await readOne({ schedule: runs.join('') });
    expect(record.offers.map(({ place }) => place?.city)).toEqual(['Zwolle', 'Assen', 'Breda', 'Goes']);
  });

  it('are blended where some days are online', async () => {
    const days = ['Assen', 'Online'].map((city) => `<courseDay><id>1</id>${town(city)}</courseDay>`).join('');
    const { record } = await readOne({ schedule: run('a', '2027-01-10', days) });
    expect(record.offers).toMatchObject([{ deliveryMode: 'blended', place: { city: 'Assen' } }]);
  });

  it('have no place when all is online', async () => {
    const { record } = await readOne({
      classification: '<fullyOnline>1</fullyOnline>',
      schedule: run('a', '2027-01-10', town('Assen')),
    });
    expect(record.offers).toMatchObject([{ deliveryMode: 'online', place: null }]);
  });

  it('exist for each place named where there is no run', async () => {
    const { record } = await readOne({
      location:
        '<programLocation id="1">Ede</programLocation><programLocation>Online</programLocation><programLocation>Goes</programLocation>',
      schedule: `<genericProgramRun>${tuition()}</genericProgramRun>`,
    });
    expect(record.offers.map(({ place, costs }) => [place?.city, costs.length])).toEqual([
      ['Ede', 1],
      ['Goes', 1],
    ]);
  });

  it('are one without a place when nothing says where', async () => {
    const { record } = await readOne({});
    expect(record.offers).toMatchObject([{ place: null, runs: [], deliveryMode: null }]);
  });

  it('exist once per study mode', async () => {
    const { record } = await readOne({
      form: '<programForm>full-time</programForm><programForm>evening education</programForm>',
      schedule: run('a', '2027-01-10', town('Ede')),
    });
    expect(record.offers.map(({ studyMode }) => studyMode)).toEqual(['full-time', 'evening']);
  });

  it('hold the costs that all their runs share; a run keeps what differs', async () => {
    const dear = tuition('<amount>200</amount><amountVAT>42</amountVAT>');
    const { record } = await readOne({
      schedule: `<genericProgramRun>${tuition()}</genericProgramRun>${run('a', '2027-01-10', town('Ede'))}${run('b', '2027-02-10', dear + town('Ede'))}${run('c', '2027-03-10', dear + town('Goes'))}`,
    });
    const [ede, goes] = record.offers;
    expect(ede?.costs.map(({ cents }) => cents)).toEqual([12_100]);
    expect(ede?.runs.map(({ costs }) => costs.map(({ cents }) => cents))).toEqual([[], [24_200]]);
    expect(goes?.costs.map(({ cents }) => cents)).toEqual([24_200]);
    expect(goes?.runs[0]?.costs).toEqual([]);
  });

  it('take costs of days and modules before those of the run', async () => {
    const day = `<courseDay><id>1</id>${tuition('<amount>30</amount><amountVAT>6.30</amountVAT>')}</courseDay>`;
    const { record } = await readOne({ schedule: run('a', '2027-01-10', tuition() + day + day) });
    expect(record.offers[0]?.costs.map(({ cents }) => cents)).toEqual([3_630, 3_630]);
  });

  it('keep the tuition of the run, or of all runs, beside what a day or the run asks on top', async () => {
    const cost = (type: string, amount: string) =>
      tuition(`<amount>${amount}</amount>`).replace('tuition fee', type);
    const { record } = await readOne({
      schedule: `<genericProgramRun>${cost('tuition fee', '100')}${cost('study material', '7')}</genericProgramRun>${run(
        'a',
        '2027-01-10',
        `${cost('tuition fee', '200')}<courseDay><id>1</id>${cost('lunch', '5')}</courseDay>`,
      )}${run('b', '2027-02-10', cost('examination', '3') + cost('study material', '8'))}`,
    });
    const paid = record.offers[0]!.runs.map(({ costs }) => costs.map(({ kind, cents }) => [kind, cents]));
    expect(paid).toEqual([
      [
        ['tuition', 20_000],
        ['other', 500],
      ],
      [
        ['tuition', 10_000],
        ['exam', 300],
        ['material', 800],
      ],
    ]);
  });
});
