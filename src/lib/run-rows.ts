import type { CatalogOffer, CatalogProgram, CatalogRun } from '../../search-config/catalog.ts';
import type { Point } from '../../search-config/near.ts';
import { formLabels, learningPathLabels, studyModeLabels } from '../i18n/nl.ts';
import { formatDate } from './format-date.ts';
import { formatPrice } from './format-money.ts';

/** One line of the table of starts, all in words. */
export interface RunRow {
  readonly start: string;
  /** ISO date when the start is a date, for `<time>`. */
  readonly startDate: string | null;
  /** Last day, when it is another day than the start. */
  readonly end: string | null;
  readonly place: string;
  readonly form: string;
  readonly price: string;
  readonly status: string;
  /** False when one cannot join: full, closed or cancelled. */
  readonly isOpen: boolean;
  readonly isCancelled: boolean;
  /** Where it is, for sorting by distance. */
  readonly point: Point | null;
  readonly deadline: string | null;
}

/** Where an offer is given, in a line: "Utrecht, Vakschool De Brug". */
export function placeLine(offer: CatalogOffer): string {
  const { place, deliveryMode } = offer;
  if (place === null) {
    return deliveryMode === 'online' || deliveryMode === 'self-study' ? 'Online' : 'Plaats niet opgegeven';
  }
  const parts = [place.city, place.name === place.city ? null : withoutCity(place)].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? 'Plaats niet opgegeven' : parts.join(', ');
}

/** Name of a place without the town at its end, which is said already: "Vakschool De Brug, Utrecht". */
const withoutCity = ({ name, city }: NonNullable<CatalogOffer['place']>): string | null =>
  name !== null && city !== null && name.endsWith(`, ${city}`) ? name.slice(0, -city.length - 2) : name;

function formLine({ deliveryMode, studyMode, learningPath }: CatalogOffer): string {
  const parts = [
    deliveryMode === null ? undefined : formLabels[deliveryMode],
    studyMode === null ? undefined : studyModeLabels[studyMode],
    learningPath === null ? undefined : learningPathLabels[learningPath],
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'Niet opgegeven' : parts.join(', ');
}

function startLine({ startDate, window }: CatalogRun): string {
  if (startDate !== null) return formatDate(startDate);
  if (window === null) return 'In overleg';
  if (window.from !== null && window.until !== null) {
    return `Wanneer je wilt, van ${formatDate(window.from)} tot en met ${formatDate(window.until)}`;
  }
  if (window.from !== null) return `Wanneer je wilt, vanaf ${formatDate(window.from)}`;
  if (window.until !== null) return `Wanneer je wilt, tot en met ${formatDate(window.until)}`;
  return 'Wanneer je wilt';
}

function statusLine({ status, isFinal, startDate }: CatalogRun): string {
  if (status === 'full') return 'Vol of gesloten';
  return isFinal || startDate === null
    ? 'Je kunt je aanmelden'
    : 'Je kunt je aanmelden, de datum is nog niet zeker';
}

function row(offer: CatalogOffer, run: CatalogRun): RunRow {
  return {
    start: startLine(run),
    startDate: run.startDate,
    // A course of one day needs no second date.
    end: run.endDate === null || run.endDate === run.startDate ? null : formatDate(run.endDate),
    place: placeLine(offer),
    form: formLine(offer),
    price: formatPrice(run.priceCents ?? offer.priceCents) ?? 'Niet opgegeven',
    status: statusLine(run),
    isOpen: run.status === 'open',
    isCancelled: false,
    point: pointOf(offer),
    deadline: run.applicationDeadline === null ? null : formatDate(run.applicationDeadline),
  };
}

/** An offer without any start: still a place one can ask for. */
function rowWithoutRun(offer: CatalogOffer, flexible: boolean): RunRow {
  return {
    start: flexible ? 'In overleg' : 'Niet bekend',
    startDate: null,
    end: null,
    place: placeLine(offer),
    form: formLine(offer),
    price: formatPrice(offer.priceCents) ?? 'Niet opgegeven',
    status: 'Vraag het de aanbieder',
    isOpen: true,
    isCancelled: false,
    point: pointOf(offer),
    deadline: null,
  };
}

function cancelledRow(offer: CatalogOffer, date: string): RunRow {
  return {
    ...rowWithoutRun(offer, false),
    start: formatDate(date),
    startDate: date,
    status: 'Gaat niet door',
    isOpen: false,
    isCancelled: true,
  };
}

const pointOf = ({ place }: CatalogOffer): Point | null =>
  place === null || place.latitude === null || place.longitude === null
    ? null
    : { lat: place.latitude, lng: place.longitude };

/** All starts of a program: first those without a date, then by date and place. */
export function runRows(program: CatalogProgram): RunRow[] {
  const flexible = program.start.kind === 'flexible';
  return program.offers
    .flatMap((offer) => [
      ...(offer.runs.length === 0
        ? [rowWithoutRun(offer, flexible)]
        : offer.runs.map((run) => row(offer, run))),
      ...offer.cancelled.map((date) => cancelledRow(offer, date)),
    ])
    .sort((a, b) => compare(a.startDate ?? '', b.startDate ?? '') || compare(a.place, b.place));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
