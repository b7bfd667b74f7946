/** Dutch words for codes that maintainers meet, beside those of `words.ts`. */
import type { FeedName } from '../../model/codes.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { RunState } from '../../store/run-store.ts';

/** What is collected. */
export const feedLabels: Readonly<Record<FeedName, string>> = {
  edudex: 'EDU-DEX',
  rio: 'RIO',
  hovi: 'HOVI',
  paths: 'Ontwikkelpaden',
};

/** How a run of a source ended. */
export const runStateLabels: Readonly<Record<RunState, string>> = {
  ok: 'goed',
  partial: 'deels overgenomen',
  failed: 'mislukt',
};

/** What sources, rules or decisions disagree on. */
export const conflictLabels: Readonly<Record<Conflict['code'], string>> = {
  LEVEL_DISAGREES: 'Bronnen geven een ander NLQF-niveau',
  PRICE_DISAGREES: 'Bronnen geven een andere prijs',
  TITLE_DIFFERS: 'Bronnen geven een andere titel',
  RUN_ONLY_IN_RIO: 'Start staat alleen in RIO',
  RIO_EXPECTED_NOT_FOUND: 'Zou in RIO staan, maar is daar niet gevonden',
  BLOCKED_EVIDENCE: 'Sterk bewijs, maar iets spreekt het tegen',
  AMBIGUOUS_EVIDENCE: 'Sterk bewijs wijst naar meer dan één opleiding',
  POSSIBLY_SAME: 'Misschien dezelfde opleiding',
  OVERSIZED_BLOCK: 'Te veel records om te vergelijken',
  CLUSTER_TWO_EDUDEX: 'Eén opleiding met twee EDU-DEX-programma’s',
  CLUSTER_TWO_KVK: 'Eén opleiding van twee KvK-nummers',
  DECISION_REOPENED: 'Beslissing is genomen op andere waarden',
  DECISION_UNUSED: 'Beslissing doet niets',
};

/** How bad a conflict is. */
export const severityLabels: Readonly<Record<Conflict['severity'], string>> = {
  info: 'ter info',
  warning: 'let op',
  error: 'fout',
};

/** Fields of a record. */
export const fieldLabels: Readonly<Record<string, string>> = {
  title: 'Titel',
  provider: 'Aanbieder',
  kvk: 'KvK',
  brin: 'BRIN',
  kind: 'Soort',
  summary: 'Samenvatting',
  descriptionHtml: 'Beschrijving',
  sections: 'Onderdelen van de tekst',
  admissionHtml: 'Toelating',
  url: 'Webadres',
  nlqf: 'NLQF-niveau',
  educationLevel: 'Onderwijsniveau',
  credential: 'Diploma of certificaat',
  duration: 'Duur',
  studyLoad: 'Studielast',
  languages: 'Taal',
  requiredLevels: 'Gevraagde vooropleiding',
  startDetermination: 'Startmoment',
  registrations: 'Codes',
  recognitions: 'Erkenningen',
  places: 'Plaatsen',
  forms: 'Vorm',
  starts: 'Startmomenten',
  price: 'Prijs',
  validity: 'Aangeboden',
};
