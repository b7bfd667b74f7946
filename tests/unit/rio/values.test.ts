import { describe, expect, it } from 'vitest';
import type { IssueDraft } from '../../../ingest/model/issue.ts';
import { mapDescription } from '../../../ingest/sources/rio/description.ts';
import {
  categories,
  deliveryModes,
  educationLevels,
  nlqfLevels,
} from '../../../ingest/sources/rio/lookups.ts';
import { createNotes } from '../../../ingest/sources/rio/notes.ts';
import { mapPlace } from '../../../ingest/sources/rio/places.ts';
import type { RawLocation } from '../../../ingest/sources/rio/raw-organisations.ts';
import { findRings } from '../../../ingest/sources/rio/rings.ts';
import { lookUp, readAmount, readDate, readEnd } from '../../../ingest/sources/rio/values.ts';

function withIssues<Value>(read: (report: (draft: IssueDraft) => void) => Value): [Value, string[]] {
  const issues: string[] = [];
  return [read((draft) => issues.push(`${draft.code} ${draft.value ?? ''}`)), issues];
}

describe('a code', () => {
  it('is found in any case and with blanks around it', () => {
    expect(withIssues((report) => lookUp(deliveryModes, ' klassikaal_en_online ', 'VORM', report))).toEqual([
      'blended',
      [],
    ]);
    expect(withIssues((report) => lookUp(nlqfLevels, '4p', 'NLQF', report))).toEqual(['4+', []]);
  });

  it('that is known without a counterpart is null without an Issue', () => {
    expect(withIssues((report) => lookUp(educationLevels, 'ONBEPAALD', 'NIVEAU', report))).toEqual([
      null,
      [],
    ]);
  });

  it.each(['4P+', '2.0', 'constructor', '__proto__', 'TOSTRING'])(
    '%s is in no list: null with an Issue',
    (code) => {
      expect(withIssues((report) => lookUp(nlqfLevels, code, 'NLQF', report))).toEqual([
        null,
        [`UNKNOWN_CODE ${code}`],
      ]);
    },
  );

  it('of a category has the same word in both spellings', () => {
    expect(categories['MANAGEMENT_EN_PROJECTMNGT']).toBe(categories['MANAGEMENT_EN_PROJECTMANAGEMENT']);
  });
});

describe('dates and amounts', () => {
  it('that cannot be are null with an Issue', () => {
    expect(withIssues((report) => readDate('2027-02-30', 'STARTDATUM', report))).toEqual([
      null,
      ['INVALID_DATE 2027-02-30'],
    ]);
    expect(withIssues((report) => readDate('0001-01-01', 'STARTDATUM', report))).toEqual([
      null,
      ['DATE_OUT_OF_RANGE 0001-01-01'],
    ]);
    expect(withIssues((report) => readAmount('1,5', 'STUDIELAST', report))).toEqual([
      null,
      ['INVALID_NUMBER 1,5'],
    ]);
  });

  it('that are amounts are numbers', () => {
    expect(withIssues((report) => readAmount(' 2.5 ', 'STUDIELAST', report))).toEqual([2.5, []]);
  });

  it('that mean "none" are null without an Issue', () => {
    expect(withIssues((report) => readEnd('2999-12-31', 'EINDDATUM', report))).toEqual([null, []]);
    expect(withIssues((report) => readAmount('0', 'STUDIELAST', report))).toEqual([null, []]);
  });
});

describe('OMSCHRIJVING', () => {
  it('has line breaks from the two characters \\n, and quotes of its own taken off', () => {
    expect(withIssues((report) => mapDescription('"Een\\ntwee"', report))[0]).toBe('<p>Een</p><p>twee</p>');
    expect(withIssues((report) => mapDescription('"A" en "B"', report))[0]).toBe(
      '<p>&quot;A&quot; en &quot;B&quot;</p>',
    );
  });

  it('stays text whatever it holds', () => {
    expect(withIssues((report) => mapDescription('<script>alert(1)</script>', report))[0]).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  it('loses lines marked as internal, and no others', () => {
    const text =
      'Goed.\\n[intern] bel Jan\\nINTERN: niet tonen\\nInterne audits leren\\nDit is [intern] niets';
    expect(withIssues((report) => mapDescription(text, report))).toEqual([
      '<p>Goed.</p><p>Interne audits leren</p><p>Dit is [intern] niets</p>',
      ['INTERNAL_TEXT [intern] bel Jan', 'INTERNAL_TEXT INTERN: niet tonen'],
    ]);
  });
});

describe('a location', () => {
  const bare: RawLocation = {
    ONDERWIJSLOCATIECODE: '700X001',
    GPS_LATITUDE: null,
    GPS_LONGITUDE: null,
    STRAATNAAM: null,
    HUISNUMMER: null,
    HUISNUMMERTOEVOEGING: null,
    POSTCODE: null,
    PLAATSNAAM: null,
  };
  const place = (raw: Partial<RawLocation>) => withIssues((report) => mapPlace({ ...bare, ...raw }, report));

  it('with a town only has no street and no point', () => {
    expect(place({ PLAATSNAAM: "'s-Gravenhage" })[0]).toMatchObject({
      city: "'s-Gravenhage",
      country: 'NL',
      street: null,
      latitude: null,
    });
  });

  it('in the Caribbean is in BQ, and with a point abroad only in no known country', () => {
    expect(
      place({ GPS_LATITUDE: '12.15', GPS_LONGITUDE: '-68.27', PLAATSNAAM: 'Kralendijk' })[0]?.country,
    ).toBe('BQ');
    expect(place({ GPS_LATITUDE: '48.85', GPS_LONGITUDE: '2.35' })[0]?.country).toBe('ZZ');
    expect(place({ GPS_LATITUDE: '52.09', GPS_LONGITUDE: '5.12' })[0]?.country).toBe('NL');
  });

  it.each([
    ['54.5', '5.1'],
    ['50.1', '5.1'],
    ['51.9', '2.9'],
    ['51.9', '8.1'],
  ])('at %s, %s and without a town is outside the country', (latitude, longitude) => {
    const raw = { GPS_LATITUDE: latitude, GPS_LONGITUDE: longitude };
    expect(place(raw)[0]?.country).toBe('ZZ');
    expect(place({ ...raw, PLAATSNAAM: 'Ergens' })[0]?.country).toBe('NL');
  });

  it('has its number behind the street, and a postcode only in the Dutch form', () => {
    const at = { STRAATNAAM: 'Kade', HUISNUMMER: '7', PLAATSNAAM: 'Zwolle' };
    expect(place({ ...at, POSTCODE: '8011 ab' })).toMatchObject([
      { street: 'Kade 7', postalCode: '8011AB' },
      [],
    ]);
    expect(place({ ...at, HUISNUMMERTOEVOEGING: 'b', POSTCODE: '801' })).toMatchObject([
      { street: 'Kade 7 b', postalCode: null },
      ['INVALID_POSTCODE 801'],
    ]);
  });

  it('has no point from coordinates that are none', () => {
    expect(place({ GPS_LATITUDE: '52,09', GPS_LONGITUDE: '5.12', PLAATSNAAM: 'Utrecht' })).toMatchObject([
      { latitude: null, longitude: null, city: 'Utrecht' },
      ['INVALID_COORDINATE 52,09'],
    ]);
    expect(place({ GPS_LATITUDE: '91', GPS_LONGITUDE: '5.12' })[1]).toEqual(['INVALID_COORDINATE 91']);
  });

  it('of which nothing is known is no place', () => {
    expect(place({})).toEqual([null, []]);
  });
});

describe('rings of units', () => {
  it('are found beside relations that are none', () => {
    const edges: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['root', 'a'],
      ['c', 'leaf'],
      ['x', 'y'],
      ['self', 'self'],
    ];
    expect(findRings(edges)).toEqual([['a', 'b', 'c'], ['self']]);
    expect(findRings(edges.slice(3, 6))).toEqual([]);
  });

  it('are found in a long chain in linear time', () => {
    const edges = Array.from({ length: 50_000 }, (_, n): [string, string] => [String(n), String(n + 1)]);
    expect(findRings(edges)).toEqual([]);
    expect(findRings([...edges, ['50000', '0']])[0]).toHaveLength(50_001);
  });
});

describe('findings about a delivery', () => {
  it('stay few however many rows are wrong', () => {
    const notes = createNotes();
    for (let n = 0; n < 1_000; n += 1) {
      notes.each({
        severity: 'warning',
        code: 'INVALID_CODE',
        field: 'KVK_NUMMER',
        value: String(n),
        message: 'damaged',
      });
      notes.oneOf(
        { severity: 'error', code: 'ORPHAN_COHORT', field: null, message: '{n} cohorts' },
        String(n),
      );
    }
    const issues = notes.issues();
    expect(issues).toHaveLength(22);
    expect(issues[20]?.message).toBe('and 980 more of this kind');
    expect(issues[21]).toMatchObject({ message: '1000 cohorts', value: '0, 1, 2, 3, 4', recordKey: null });
  });
});
