import type { Random } from '../lib/random.ts';
import { titleKey } from './make-subject.ts';
import type { Likeness, Subject } from './types.ts';

/** A subject that looks like another of the same provider and is not the same course. */
export interface Twin {
  readonly subject: Subject;
  readonly likeness: Likeness;
}

/** The look-alike of a subject; null when its title leaves no room for one. */
export function makeTwin(random: Random, original: Subject, taken: Set<string>): Twin | null {
  const drawn = random.weighted([
    [incompany, 4],
    [level, 3],
    [basicAdvanced, 4],
    [part, 3],
  ] as const)(original);
  if (drawn === null || drawn.subject.title === original.title) return null;
  const key = titleKey(drawn.subject.title);
  if (taken.has(key)) return null;
  taken.add(key);
  return drawn;
}

const incompany = (original: Subject): Twin => ({
  subject: { ...original, title: `${original.title} - incompany` },
  likeness: 'incompany',
});

function level(original: Subject): Twin | null {
  const next = /\b(niveau|mbo|module) ([1-4])\b/.exec(original.title);
  if (next?.[2] === '4') return null;
  const title =
    next === null
      ? `${original.title} niveau 2`
      : original.title.replace(next[0], `${next[1]!} ${String(Number(next[2]) + 1)}`);
  return { subject: { ...original, title, mboUnit: null }, likeness: 'level_variant' };
}

function basicAdvanced(original: Subject): Twin | null {
  const { title } = original;
  if (original.kind === 'job') return null;
  const other = /basiscursus/i.test(title)
    ? title.replace(/basiscursus/i, 'Vervolgcursus')
    : / voor beginners/.test(title)
      ? title.replace(' voor beginners', ' voor gevorderden')
      : `${title.replace(/: de basis$/, '')} - gevorderd`;
  return { subject: { ...original, title: other, advanced: true }, likeness: 'basic_advanced' };
}

function part(original: Subject): Twin | null {
  const title = original.title.endsWith('deel 1')
    ? original.title.replace('deel 1', 'deel 2')
    : `${original.title} deel 2`;
  return { subject: { ...original, title }, likeness: 'part' };
}
