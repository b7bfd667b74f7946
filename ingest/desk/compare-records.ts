import { priceOf } from '../merge/record-price.ts';
import type { Duration, ProgramRecord } from '../model/program-record.ts';
import { comingStarts, isOnOffer } from './coming-starts.ts';
import type { QuestionRow } from './question.ts';
import { amountText, euros, wordFor } from './nl/words.ts';

/** A field that can tell two courses apart, with what a record says of it; '' says nothing. */
interface ComparedField {
  readonly field: string;
  readonly label: string;
  readonly valueOf: (record: ProgramRecord, today: string) => string;
}

/** Starts named in full; the rest is counted. */
const namedStarts = 6;

/** In order of what tells courses apart best: that order holds among rows that differ. */
const fields: readonly ComparedField[] = [
  { field: 'title', label: 'Titel', valueOf: ({ title }) => title },
  { field: 'provider', label: 'Aanbieder', valueOf: ({ provider }) => provider.name },
  { field: 'kvk', label: 'KvK', valueOf: ({ provider }) => provider.kvk ?? '' },
  { field: 'nlqf', label: 'NLQF-niveau', valueOf: ({ nlqf }) => nlqf?.level ?? '' },
  {
    field: 'educationLevel',
    label: 'Opleidingsniveau',
    valueOf: ({ educationLevel }) => educationLevel ?? '',
  },
  {
    field: 'registrations',
    label: 'Codes',
    valueOf: ({ registrations }) => several(registrations.map(({ system, code }) => `${system} ${code}`)),
  },
  {
    field: 'unitCode',
    label: 'Opleidingseenheid',
    valueOf: ({ evidence }) => evidence.unitCode ?? '',
  },
  {
    field: 'places',
    label: 'Plaatsen',
    valueOf: ({ offers }) => several(offers.map(({ place }) => place?.city ?? '')),
  },
  { field: 'starts', label: 'Starts die nog komen', valueOf: startsOf },
  {
    field: 'forms',
    label: 'Vorm',
    valueOf: ({ offers }) =>
      several(
        offers.map(({ studyMode, deliveryMode }) =>
          several([studyMode, deliveryMode].map((code) => (code === null ? '' : wordFor(code)))),
        ),
      ),
  },
  {
    field: 'incompany',
    label: 'Open of incompany',
    valueOf: ({ evidence }) => (evidence.incompany ? 'incompany' : 'open'),
  },
  { field: 'languages', label: 'Taal van de les', valueOf: ({ languages }) => several(languages) },
  {
    field: 'price',
    label: 'Prijs vanaf',
    valueOf: (record) => {
      const cents = priceOf(record);
      return cents === null ? '' : euros(cents);
    },
  },
  { field: 'duration', label: 'Duur', valueOf: ({ duration }) => amountOf(duration) },
  { field: 'studyLoad', label: 'Studielast', valueOf: ({ studyLoad }) => amountOf(studyLoad) },
  { field: 'credential', label: 'Diploma of bewijs', valueOf: ({ credential }) => credential ?? '' },
  { field: 'kind', label: 'Soort', valueOf: ({ kind }) => wordFor(kind) },
  { field: 'url', label: 'Pagina', valueOf: ({ url }) => url ?? '' },
  { field: 'summary', label: 'Samenvatting', valueOf: ({ summary }) => summary ?? '' },
  { field: 'ownKeys', label: 'Eigen sleutels', valueOf: ({ evidence }) => several(evidence.ownKeys) },
  { field: 'brin', label: 'BRIN', valueOf: ({ provider }) => provider.brin ?? '' },
  {
    field: 'state',
    label: 'Aanbod',
    valueOf: (record, today) => (isOnOffer(record, today) ? 'loopt' : 'beëindigd'),
  },
];

const stateOrder = { differs: 0, partial: 1, same: 2 } as const;

/** Records side by side: a row per field that any of them fills, differing rows first. */
export function compareRecords(records: readonly ProgramRecord[], today: string): QuestionRow[] {
  return fields
    .map(({ field, label, valueOf }): QuestionRow => {
      const values = records.map((record) => valueOf(record, today) || null);
      return { field, label, values, state: stateOf(values) };
    })
    .filter(({ values }) => values.some((value) => value !== null))
    .toSorted((a, b) => stateOrder[a.state] - stateOrder[b.state]);
}

/** Case and blanks make no difference. */
function stateOf(values: readonly (string | null)[]): QuestionRow['state'] {
  const said = values.filter((value) => value !== null);
  const different = new Set(said.map((value) => value.toLowerCase().replaceAll(/\s+/g, ' ').trim()));
  if (different.size > 1) return 'differs';
  return said.length < values.length ? 'partial' : 'same';
}

/** Each value once, sorted, so that order makes no difference. */
const several = (values: readonly string[]): string =>
  [...new Set(values.filter((value) => value !== ''))].toSorted().join(', ');

function startsOf(record: ProgramRecord, today: string): string {
  const starts = comingStarts([record], today);
  const more = starts.length - namedStarts;
  return starts.slice(0, namedStarts).join(', ') + (more > 0 ? ` en nog ${more}` : '');
}

const amountOf = (duration: Duration | null): string => (duration === null ? '' : amountText(duration));
