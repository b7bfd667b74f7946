import type { Issue } from '../../model/issue.ts';

/** An offer as it was when it was last mapped: while all of this holds, mapping it again gives the same record. */
export interface KnownOffer {
  /** Digest of its rows and those of its cohorts, and of the columns they have. */
  readonly rows: string;
  /** Digest of what it refers to: unit, provider, place. */
  readonly references: string;
  /** First day on which a period of it begins or ends; null when never. */
  readonly until: string | null;
  readonly unit: string;
  readonly provider: string;
  readonly place: string | null;
  /** What is wrong with values of its record. */
  readonly issues: readonly Issue[];
}

/** A unit as it was when it was last read: while `rows` and the period hold, its row is the same. */
export interface KnownUnit {
  /** Digest of its rows and of the columns they have. */
  readonly rows: string;
  /** First day on which a period of it begins or ends; null when never. */
  readonly until: string | null;
  /** Digest of the row that holds. */
  readonly digest: string;
  /** Whether that row holds today. */
  readonly isCurrent: boolean;
}

/** When, and by which code, a reading is done: what other code made of a row need not be what ours would. */
export interface ReadingMoment {
  readonly today: string;
  readonly code: string;
}

/** What is known of the last reading. */
export interface Memo {
  /** Day of that reading. */
  readonly day: string;
  /** Keys of all offers that became a record. */
  readonly offers: ReadonlySet<string>;
  /** An offer; null when it has to be looked at again, as something of it is told with the delivery. */
  readonly offer: (key: string) => KnownOffer | null;
  readonly unit: (code: string) => KnownUnit | null;
  /** Digest of what was given of a unit; null when nothing was. */
  readonly givenUnit: (code: string) => string | null;
  readonly givenUnits: () => Iterable<string>;
}

/** A memo that is being written. */
export interface NextMemo {
  /** Notes an offer that became a record; null: it is to be looked at every time. */
  readonly addOffer: (key: string, offer: KnownOffer | null) => void;
  /** Notes an offer as it was known. */
  readonly keepOffer: (key: string) => void;
  /** Notes a unit, and the digest of what is given of it; null: it is not given. */
  readonly addUnit: (code: string, unit: KnownUnit, given: string | null) => void;
  /** Whether an offer was noted, or a unit that is given. */
  readonly hasOffer: (key: string) => boolean;
  readonly hasUnit: (code: string) => boolean;
  readonly bytes: () => Uint8Array;
}

type OfferFields = readonly [string, string, string, string, string, string, Issue[]];

const toLine = ({ rows, references, until, unit, provider, place, issues }: KnownOffer): string =>
  JSON.stringify([rows, references, until ?? '', unit, provider, place ?? '', issues]);

function toOffer(line: string): KnownOffer {
  const [rows, references, until, unit, provider, place, issues] = JSON.parse(line) as OfferFields;
  return { rows, references, until: until || null, unit, provider, place: place || null, issues };
}

type UnitFields = readonly [string, string, string, boolean, string];

function toUnit(line: string): { readonly unit: KnownUnit; readonly given: string | null } {
  const [rows, until, digest, isCurrent, given] = JSON.parse(line) as UnitFields;
  return { unit: { rows, until: until || null, digest, isCurrent }, given: given || null };
}

/** Lines are read one by one when asked for: as objects a register would take a hundred megabytes. */
type OfferLines = ReadonlyMap<string, string>;

interface ReadMemo extends Memo {
  readonly lines: OfferLines;
}

/**
 * Reads a memo. Null when there is none, when other code wrote it, or when it was written on a later day than `today`:
 * then everything is read anew.
 */
export function readMemo(bytes: Uint8Array | null, { today, code: ownCode }: ReadingMoment): ReadMemo | null {
  if (bytes === null) return null;
  const [head, ...rows] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .split('\n');
  const [writer, day, unitCount] = head!.split(' ') as [string, string, string];
  if (writer !== ownCode || day > today) return null;
  const split = (row: string): [string, string] => {
    const at = row.indexOf(' ');
    return [row.slice(0, at), row.slice(at + 1)];
  };
  const units = new Map(
    rows
      .slice(0, Number(unitCount))
      .map(split)
      .map(([code, line]) => [code, toUnit(line)]),
  );
  const lines = new Map(rows.slice(Number(unitCount)).map(split));
  return {
    ...{ day, lines },
    unit: (code) => units.get(code)?.unit ?? null,
    givenUnit: (code) => units.get(code)?.given ?? null,
    givenUnits: () => [...units].filter(([, { given }]) => given !== null).map(([code]) => code),
    offers: new Set(lines.keys()),
    offer: (key) => {
      const line = lines.get(key) ?? '';
      return line === '' ? null : toOffer(line);
    },
  };
}

/** Starts the memo of a reading; `known` is the last one. */
export function createNextMemo({ today, code: ownCode }: ReadingMoment, known: ReadMemo | null): NextMemo {
  const offers = new Map<string, string>();
  const units = new Map<string, string>();
  const given = new Set<string>();
  return {
    addOffer: (key, offer) => void offers.set(key, offer === null ? '' : toLine(offer)),
    keepOffer: (key) => void offers.set(key, known!.lines.get(key)!),
    addUnit: (code, { rows, until, digest, isCurrent }, own) => {
      // Where two sectors have a unit the last one that is given stays.
      if (own !== null) given.add(code);
      else if (given.has(code)) return;
      units.set(code, JSON.stringify([rows, until ?? '', digest, isCurrent, own ?? '']));
    },
    hasOffer: (key) => offers.has(key),
    hasUnit: (code) => given.has(code),
    bytes: () => {
      const rows = [...units, ...offers].map(([key, text]) => `${key} ${text}`);
      return Buffer.from([`${ownCode} ${today} ${units.size}`, ...rows].join('\n'));
    },
  };
}
