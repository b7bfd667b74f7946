import type { SourceName } from '../model/codes.ts';
import type { Program } from '../model/program.ts';

/** Something a visitor needs to choose a course. */
export interface Criterion {
  readonly name: string;
  /** Dutch: what it is, after "zonder". */
  readonly label: string;
  /** Points of 100 (after WISY's scorecard, reference peers §4.5: description, dates, places and prices weigh most). */
  readonly points: number;
  /** What to do in the source, in Dutch. */
  readonly repair: string;
  /** Sources in which it can be put right: RIO's open data have no texts of any length and no prices. */
  readonly sources: readonly SourceName[];
  /** Share of it that the course has, 0–1; null where it does not apply. */
  readonly filled: (program: Program, today: string) => number | null;
}

const all: readonly SourceName[] = ['edudex', 'hovi', 'rio'];
const withTexts: readonly SourceName[] = ['edudex', 'hovi'];

/** Characters of text from which a description tells something. */
const enoughText = 300;

/** What makes a course complete for a visitor. The points add up to 100. */
export const criteria: readonly Criterion[] = [
  {
    name: 'description',
    label: 'beschrijving van enige lengte',
    points: 15,
    repair: 'Schrijf een beschrijving van ten minste 300 tekens.',
    sources: withTexts,
    filled: ({ descriptionHtml, sections }) =>
      Math.min(
        1,
        textLength([descriptionHtml ?? '', ...sections.map(({ html }) => html)].join(' ')) / enoughText,
      ),
  },
  {
    name: 'starts',
    label: 'startmoment dat nog komt',
    points: 15,
    repair: 'Lever startdata aan, of geef aan dat instromen altijd kan.',
    sources: all,
    filled: (program, today) => (program.startDetermination === 'agreed' || hasStart(program, today) ? 1 : 0),
  },
  {
    name: 'places',
    label: 'postcode bij elke plaats',
    points: 12.5,
    repair: 'Vul bij elke locatie de postcode in.',
    sources: all,
    filled: ({ offers }) => shareOf(offers, ({ place }) => place && place.postalCode !== null),
  },
  {
    name: 'price',
    label: 'prijs',
    points: 12.5,
    repair: 'Geef de kosten voor de deelnemer op, met of zonder btw.',
    sources: withTexts,
    filled: ({ offers }) =>
      offers.some(({ costs, runs }) => costs.length > 0 || runs.some((run) => run.costs.length > 0)) ? 1 : 0,
  },
  {
    name: 'duration',
    label: 'duur of studielast',
    points: 10,
    repair: 'Geef de duur of de studielast op.',
    sources: all,
    filled: ({ duration, studyLoad }) => (duration === null && studyLoad === null ? 0 : 1),
  },
  {
    name: 'ends',
    label: 'einddatum bij elke start',
    points: 10,
    repair: 'Vul bij elk startmoment de einddatum in.',
    sources: all,
    filled: ({ offers }) =>
      shareOf(
        offers.flatMap(({ runs }) => runs),
        ({ startDate, endDate }) => (startDate === null ? null : endDate !== null),
      ),
  },
  {
    name: 'url',
    label: 'link naar de opleiding',
    points: 10,
    repair: 'Geef de link naar de pagina van deze opleiding op, niet naar de voorpagina.',
    sources: all,
    filled: ({ url }) => (url !== null && URL.canParse(url) && new URL(url).pathname.length > 1 ? 1 : 0),
  },
  {
    name: 'credential',
    label: 'diploma of bewijs',
    points: 5,
    repair: 'Geef op welk diploma of bewijs de deelnemer krijgt.',
    sources: all,
    filled: ({ credential }) => (credential === null ? 0 : 1),
  },
  {
    name: 'summary',
    label: 'samenvatting',
    points: 5,
    repair: 'Schrijf een samenvatting van een of twee zinnen.',
    sources: withTexts,
    filled: ({ summary }) => (summary === null ? 0 : 1),
  },
  {
    name: 'admission',
    label: 'toelating',
    points: 5,
    repair: 'Geef op wie toegelaten wordt.',
    sources: all,
    filled: ({ admissionHtml, requiredLevels }) =>
      admissionHtml === null && requiredLevels.length === 0 ? 0 : 1,
  },
];

/** Share of items of which something holds; items of which it is null do not count, and null when none counts. */
function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean | null): number | null {
  const asked = items.map(holds).filter((found) => found !== null);
  return asked.length === 0 ? null : asked.filter(Boolean).length / asked.length;
}

const hasStart = ({ offers }: Program, today: string): boolean =>
  offers.some(({ runs }) =>
    runs.some(
      ({ startDate, window, status }) =>
        status !== 'cancelled' &&
        (startDate === null ? (window?.until ?? today) >= today : startDate >= today),
    ),
  );

const textLength = (html: string): number =>
  html
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim().length;
