import { z } from 'zod';
import { isoDateSchema } from './offer.ts';

const verdictSchema = z.enum(['same', 'different', 'later', 'exclude', 'pin']);

/** What a person decided. */
export type Verdict = z.infer<typeof verdictSchema>;

/** Whether a verdict is about records with each other. */
export const isPair = (verdict: Verdict): boolean => verdict !== 'exclude' && verdict !== 'pin';

/** Who withdrew a decision, when (ISO instant) and why. */
const withdrawalSchema = z.object({
  author: z.string().min(1),
  at: z.iso.datetime(),
  reason: z.string().min(1),
});

/** Most records on one side of a decision: the pairs it stands for are held one by one. */
export const sideLimit = 60;

/**
 * What a person decided about records. It beats every rule, keeps the values it was taken on and can be withdrawn;
 * of several about one thing the last one counts (`docs/merging.md`).
 *
 * `same`, `different` and `later` (not now) are about every two of `records`; where `from` names records too, about each
 * of `records` with each of `from`, which splits a course in two. `exclude` keeps the course of a record out of the
 * catalogue; `pin` sets a field of the course of a record.
 */
export const decisionSchema = z
  .object({
    /** From `program-id.ts`: follows from the other fields, so that importing twice adds nothing. */
    id: z.string().min(1),
    verdict: verdictSchema,
    /** Record keys, sorted: one for `exclude` and `pin`. */
    records: z.array(z.string().min(1)).min(1).max(sideLimit),
    /** The other side of a `different`, sorted; empty where `records` are meant among themselves. */
    from: z.array(z.string().min(1)).max(sideLimit).default([]),
    /** Field of a record that is pinned, and its value. */
    field: z.string().nullable(),
    value: z.json(),
    /** Last day of an exclusion, inclusive; null has no end. */
    until: isoDateSchema.nullable(),
    author: z.string().min(1),
    /** ISO instant. */
    at: z.iso.datetime(),
    reason: z.string().min(1),
    /** Values it was taken on, by record key and name; when they change the decision is put to a person again. */
    seen: z.record(z.string(), z.record(z.string(), z.string().nullable())),
    withdrawn: withdrawalSchema.nullable(),
  })
  .refine(
    ({ verdict, records, from }) =>
      isPair(verdict) ? records.length + from.length > 1 : records.length === 1,
    { message: 'same, different and later name two records or more, exclude and pin one' },
  )
  .refine(({ verdict, from }) => from.length === 0 || verdict === 'different', {
    message: 'only different has two sides',
  })
  .refine(({ records, from }) => new Set([...records, ...from]).size === records.length + from.length, {
    message: 'a record stands on one side, once',
  })
  .refine(({ verdict, field }) => (verdict === 'pin') === (field !== null), { message: 'pin names a field' });
export type Decision = z.infer<typeof decisionSchema>;

/** Every record a decision names, on both sides. */
export const recordsOf = ({ records, from }: Pick<Decision, 'records' | 'from'>): string[] => [
  ...records,
  ...from,
];

/** The pairs of records that a decision is about, each in order; none for `exclude` and `pin`. */
export function pairsOf({
  verdict,
  records,
  from,
}: Pick<Decision, 'verdict' | 'records' | 'from'>): (readonly [string, string])[] {
  if (!isPair(verdict)) return [];
  const ordered = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);
  return from.length > 0
    ? records.flatMap((a) => from.map((b) => ordered(a, b)))
    : records.flatMap((a, index) => records.slice(index + 1).map((b) => ordered(a, b)));
}
