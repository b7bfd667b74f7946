/**
 * The merged view: one course, each value with the source it came from. Made from records by `merge/`, completed
 * by `enrich/`, turned into documents and pages by `publish/`. Never stored: it follows from the records.
 */
import type { NlqfLevel, SourceName } from './codes.ts';
import type { Edge } from './edge.ts';
import type { Funding } from './funding.ts';
import type { Offer, Place, Run } from './offer.ts';
import type { ProgramRecord } from './program-record.ts';

/** A start moment and the sources that know it, in source order. */
export type MergedRun = Run & { readonly sources: readonly SourceName[] };

/** A place with what `enrich/` adds. */
export type MergedPlace = Place & { readonly province: string | null };

/** An offer whose runs are the union of what the sources say. */
export type MergedOffer = Omit<Offer, 'runs' | 'place'> & {
  readonly place: MergedPlace | null;
  readonly runs: readonly MergedRun[];
};

/** A step of an ontwikkelpad that the program counts for. */
export interface PathMembership {
  readonly sector: string;
  readonly occupation: string;
  readonly specialisation: string | null;
  readonly slim: string | null;
  /** Validity of the step, both inclusive. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Key of the step. */
  readonly step: string;
}

/** A record behind a program. */
export interface ProgramSource {
  readonly key: string;
  readonly source: SourceName;
  readonly title: string;
  readonly url: string | null;
}

/** Fields of a record that a program takes over from the source that knows best (`merge/precedence.ts`). */
export type SurvivingField =
  | 'title'
  | 'summary'
  | 'descriptionHtml'
  | 'sections'
  | 'admissionHtml'
  | 'url'
  | 'provider'
  | 'kind'
  | 'educationLevel'
  | 'credential'
  | 'duration'
  | 'studyLoad'
  | 'languages'
  | 'requiredLevels'
  | 'startDetermination'
  | 'nlqf';

/** What a source says that lost from another: kept for maintainers, not shown to visitors. */
export interface Alternative {
  readonly source: SourceName;
  /** Key of the record. */
  readonly record: string;
  readonly value: ProgramRecord[SurvivingField];
}

/** One course. */
export type Program = Omit<Pick<ProgramRecord, SurvivingField>, 'nlqf'> &
  Pick<ProgramRecord, 'keywords' | 'registrations' | 'recognitions'> & {
    readonly programId: string;
    /** `formal`: derived from the law's table, where no source gives a level. */
    readonly nlqf: {
      readonly level: NlqfLevel;
      readonly basis: 'register' | 'unit' | 'delivered' | 'formal';
    } | null;
    readonly offers: readonly MergedOffer[];
    readonly records: readonly ProgramSource[];
    readonly edges: readonly Edge[];
    /** Other ids of the course that people may search by: the sources' own, RIO unit codes. */
    readonly ids: readonly string[];
    /** Which source each field came from; a field that is empty has none. */
    readonly origins: Readonly<Partial<Record<SurvivingField | 'offers' | 'costs', SourceName>>>;
    /** Which sources the values of a list that is united came from. */
    readonly contributors: Readonly<
      Partial<Record<'keywords' | 'registrations' | 'recognitions', readonly SourceName[]>>
    >;
    /** Values that lost, by field; where all sources that say anything agree there are none. */
    readonly alternatives: Readonly<Partial<Record<SurvivingField, readonly Alternative[]>>>;
    /** Fields that a person set; these have no origin. */
    readonly pinned: readonly SurvivingField[];
    readonly paths: readonly PathMembership[];
    readonly funding: readonly Funding[];
    /** Codes of `enrich/tables/themes.nl.ts`, sorted. */
    readonly themes: readonly string[];
    /** First day on offer, the earliest that a source gives; null when none does. */
    readonly offeredSince: string | null;
    /** Days on which a record of it begins or ends: then another set of records may speak. */
    readonly recordDays: readonly string[];
    /** Stems and compound parts, only for searching. */
    readonly searchTerms: readonly string[];
  };
