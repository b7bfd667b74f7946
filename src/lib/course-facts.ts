import type { CatalogProgram } from '../../search-config/catalog.ts';
import { formLabels, levelLabels, searchTexts } from '../i18n/nl.ts';
import { educationLevelLabels, kindLabels, levelBasisLabels, periodLabels } from '../i18n/nl-course.ts';
import { factSource } from './fact-source.ts';
import { formatAmount } from './format-amount.ts';
import { formatCount } from './format-count.ts';
import { formatDate } from './format-date.ts';
import { formatLanguage } from './format-language.ts';
import { formatList } from './format-list.ts';
import { formatPrice, formatPriceFrom } from './format-money.ts';
import type { ListedProgram } from './listed-program.ts';

/** A line of the summary. `value` null: no source says it, and the page says so. */
export interface CourseFact {
  readonly label: string;
  readonly value: string | null;
  readonly note: string | null;
  /** Where the value came from and when that source last delivered it, in words (`factSource`). */
  readonly source: string | null;
  readonly seen: string | null;
}

/** Several times as fast as `localeCompare`, with the same order. */
const { compare } = new Intl.Collator('nl');

/** Towns of a program, in alphabetical order. */
export function courseCities(program: ListedProgram): string[] {
  const cities = program.offers.map(({ place }) => place?.city ?? null).filter((city) => city !== null);
  return [...new Set(cities)].sort(compare);
}

/** When the program starts first, and whether one can choose another day too, in words. */
export function courseStart({ start, offers }: ListedProgram): string | null {
  if (start.nextDate !== null) {
    // A start to come without a date is one at any time.
    const isFlexibleToo = offers.some(({ runs }) =>
      runs.some(({ startDate, status }) => startDate === null && status === 'open'),
    );
    return `${formatDate(start.nextDate)}${isFlexibleToo ? searchTexts.orFlexible : ''}`;
  }
  return start.kind === 'flexible' ? 'Wanneer je wilt of in overleg' : null;
}

/** Price of a program: with "vanaf" when its starts differ in price. */
export function coursePrice({ priceFromCents, offers }: ListedProgram): string | null {
  const known = offers
    .flatMap(({ priceCents, runs }) => [priceCents, ...runs.map((run) => run.priceCents)])
    .filter((cents) => cents !== null);
  return new Set(known).size > 1 ? formatPriceFrom(priceFromCents) : formatPrice(priceFromCents);
}

/** Forms in which a program is given, in words; null when none is known. */
export function courseForms({ offers }: ListedProgram): string | null {
  const modes = new Set(offers.map(({ deliveryMode }) => deliveryMode).filter((mode) => mode !== null));
  return modes.size === 0 ? null : [...modes].map((mode) => formLabels[mode]).join(', ');
}

/** At most this many towns are named in the summary; the table has them all. */
const namedCities = 4;

function coursePlaces(program: CatalogProgram): string | null {
  const cities = courseCities(program);
  if (cities.length > namedCities) {
    const others = formatCount(cities.length - namedCities, 'andere plaats', 'andere plaatsen');
    return `${cities.slice(0, namedCities).join(', ')} en ${others}`;
  }
  if (cities.length > 0) return formatList(cities);
  const online = program.offers.some(
    ({ deliveryMode }) => deliveryMode === 'online' || deliveryMode === 'self-study',
  );
  return online ? 'Geen vaste plaats: online' : null;
}

/** What the price covers: costs per year do not add up to the price of a course. */
function priceNote({ costs }: CatalogProgram): string {
  const periods = new Set(costs.filter(({ required }) => required).map(({ period }) => period));
  const [only] = periods;
  if (periods.size > 1) return 'Je betaalt niet alles in één keer, zie Kosten.';
  return only === undefined || only === 'program'
    ? 'Alle verplichte kosten samen.'
    : `${capitalised(periodLabels[only])}.`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Summary of a course: what decides whether it is possible comes first. */
export function courseFacts(program: CatalogProgram): CourseFact[] {
  const fact = (
    label: string,
    field: string,
    value: string | null,
    note: string | null = null,
  ): CourseFact => {
    const from = value === null ? null : factSource(program, field);
    return {
      ...{ label, value, note: value === null ? null : note },
      ...(from ?? { source: null, seen: null }),
    };
  };
  const { nlqf, duration, studyLoad, languages, requiredLevels, educationLevel } = program;
  return [
    fact('Eerste start', 'start', courseStart(program)),
    fact('Plaats', 'offers', coursePlaces(program)),
    fact('Vorm', 'offers', courseForms(program)),
    fact('Prijs', 'priceFromCents', coursePrice(program), priceNote(program)),
    fact('Duur', 'duration', duration && formatAmount(duration)),
    fact('Studielast', 'studyLoad', studyLoad && formatAmount(studyLoad)),
    fact(
      'Niveau (NLQF)',
      'nlqf',
      nlqf && (levelLabels[nlqf.level] ?? nlqf.level),
      nlqf && levelBasisLabels[nlqf.basis],
    ),
    fact('Opleidingsniveau', 'educationLevel', educationLevel && educationLevelLabel(educationLevel)),
    fact('Soort', 'kind', kindLabels[program.kind]),
    fact('Diploma of bewijs', 'credential', program.credential && capitalised(program.credential)),
    fact(
      'Gevraagde vooropleiding',
      'requiredLevels',
      requiredLevels.length === 0 ? null : requiredLevels.map(educationLevelLabel).join(', '),
    ),
    fact(
      'Taal van de les',
      'languages',
      languages.length === 0 ? null : formatList(languages.map(formatLanguage)),
    ),
  ];
}

const educationLevelLabel = (level: string): string => educationLevelLabels[level] ?? level;
