import { capitalise } from '../lib/names.ts';
import type { Random } from '../lib/random.ts';
import type { Field, Tier } from '../vocabulary/fields/field.ts';
import { mboQualifications } from '../vocabulary/mbo-units.ts';
import type { MboUnit } from '../vocabulary/mbo-units.ts';
import { qualifications } from '../vocabulary/nlqf-register.ts';
import type { Subject } from './types.ts';

/** A form of title: `{s}` and `{S}` are the phrase, without and with a capital. */
interface Pattern {
  readonly text: string;
  readonly weight: number;
  readonly advanced?: boolean;
  readonly online?: boolean;
  readonly days: readonly [number, number];
}

const skillPatterns: readonly Pattern[] = [
  { text: '{S}', weight: 12, days: [1, 3] },
  { text: 'Basiscursus {s}', weight: 7, days: [1, 3] },
  { text: '{S} voor beginners', weight: 5, days: [1, 4] },
  { text: '{S}: de basis', weight: 4, days: [1, 2] },
  { text: '{S} voor gevorderden', weight: 4, advanced: true, days: [1, 3] },
  { text: '{S}: verdieping', weight: 4, advanced: true, days: [1, 3] },
  { text: 'Cursus {s}', weight: 9, days: [1, 4] },
  { text: 'Training {s}', weight: 8, days: [1, 3] },
  { text: 'Workshop {s}', weight: 5, days: [1, 1] },
  { text: 'Masterclass {s}', weight: 3, advanced: true, days: [1, 2] },
  { text: '{S} in de praktijk', weight: 5, days: [1, 3] },
  { text: 'Opfriscursus {s}', weight: 4, days: [1, 1] },
  { text: 'E-learning {s}', weight: 4, online: true, days: [1, 1] },
  { text: '{S} (e-learning)', weight: 2, online: true, days: [1, 1] },
  { text: 'Introductie {s}', weight: 2, days: [1, 1] },
  { text: 'Aan de slag met {s}', weight: 3, days: [1, 2] },
  { text: 'Leergang {s}', weight: 2, advanced: true, days: [6, 10] },
  { text: '{S} in één dag', weight: 2, days: [1, 1] },
];

const jobPatterns: readonly Pattern[] = [
  { text: '{S}', weight: 8, days: [8, 24] },
  { text: 'Opleiding {s}', weight: 7, days: [8, 24] },
  { text: '{S} (mbo {n})', weight: 12, days: [20, 40] },
  { text: 'Omscholing tot {s}', weight: 3, days: [10, 30] },
  { text: '{S}: verkorte opleiding', weight: 2, days: [6, 12] },
  { text: 'Leergang {s}', weight: 3, days: [6, 14] },
  { text: 'Praktijkopleiding {s}', weight: 2, days: [8, 20] },
  { text: 'Startersopleiding {s}', weight: 1, days: [5, 10] },
];

/** For jobs without an mbo qualification of their own. */
const freeJobPatterns = jobPatterns.filter((pattern) => !pattern.text.includes('{n}'));

/** The mbo qualification that a job is trained for, when one has its name. */
const qualificationOf = (field: Field, job: string): MboUnit | null =>
  mboQualifications.find(
    (unit) => unit.field === field.code && unit.name.toLowerCase() === job.toLowerCase(),
  ) ?? null;

const endings: readonly string[] = [
  '(avondcursus)',
  '(versneld)',
  'in het weekend',
  '– zomereditie',
  'met persoonlijke begeleiding',
  'in kleine groepen',
  '(dagopleiding)',
  'plus',
  'compact',
  'intensief',
];

const kinds: readonly (readonly [Subject['kind'] | 'qualification', number])[] = [
  ['skill', 52],
  ['course', 27],
  ['job', 17],
  ['qualification', 8],
];

/**
 * A subject whose title this provider does not give yet; `taken` holds the keys of the titles given and gets the
 * new one. A provider that runs out of plain titles narrows them to an audience, then to a form.
 */
export function makeSubject(random: Random, fields: readonly Field[], taken: Set<string>): Subject {
  for (let attempt = 0; ; attempt += 1) {
    // The first field is the provider's own trade and gets the most of its courses.
    const field = fields[Math.floor(fields.length * random.next() ** 1.5)]!;
    const subject = drawSubject(random, field);
    if (subject === null) continue;
    let { title } = subject;
    const roomForAudience = subject.kind === 'skill' && !title.includes(' voor ');
    if (roomForAudience && (attempt > 3 || random.chance(0.1))) {
      title += ` voor ${random.pick(field.audiences)}`;
    }
    if (attempt > 12) title += ` ${random.pick(endings)}`;
    if (attempt > 60) title += ` (module ${attempt - 59})`;
    const key = titleKey(title);
    if (taken.has(key)) continue;
    taken.add(key);
    return { ...subject, title };
  }
}

/** What two titles share that say the same: no provider has both "Wondzorg" and "Cursus wondzorg". */
export const titleKey = (title: string): string =>
  title.toLowerCase().replace(/^(cursus|training|opleiding) /, '');

function drawSubject(random: Random, field: Field): Subject | null {
  const kind = random.weighted(kinds);
  const plain = { field, advanced: false, online: false, qualification: null, mboUnit: null };
  if (kind === 'qualification') {
    const own = qualifications.filter((entry) => entry.field === field.code);
    if (own.length === 0) return null;
    const qualification = random.pick(own);
    const { title, days } = qualification;
    return {
      ...plain,
      kind: 'job',
      title,
      phrase: lowerFirst(title),
      tier: tierOf(qualification.level),
      days,
      qualification,
    };
  }
  if (kind === 'course') {
    const title = random.pick(field.courses);
    return {
      ...plain,
      kind,
      title,
      phrase: title,
      tier: field.tier,
      advanced: isAdvanced(title),
      days: title.includes('één dag') ? 1 : random.int(1, 3),
    };
  }
  const name = random.pick(kind === 'job' ? field.jobs : field.skills);
  const unit = kind === 'job' ? qualificationOf(field, name) : null;
  const patterns = kind === 'skill' ? skillPatterns : unit === null ? freeJobPatterns : jobPatterns;
  const pattern = random.weighted(patterns.map((entry) => [entry, entry.weight] as const));
  const phrase = kind === 'job' ? lowerFirst(name) : name;
  const mboUnit = pattern.text.includes('{n}') ? unit : null;
  const title = pattern.text
    .replace('{S}', capitalise(name))
    .replace('{s}', phrase)
    .replace('{n}', String(mboUnit?.level));
  return {
    ...plain,
    kind,
    title,
    phrase,
    tier: mboUnit === null ? field.tier : 'mbo',
    advanced: pattern.advanced === true,
    online: pattern.online === true,
    days: random.int(pattern.days[0], pattern.days[1]),
    mboUnit,
  };
}

const tierOf = (level: string): Tier => (Number(level.charAt(0)) > 4 ? 'hbo' : 'mbo');

const isAdvanced = (title: string): boolean => /gevorderd|verdieping|niveau [23]|II\b|herhaling/.test(title);

/** Lower first letter, unless the word is an abbreviation or a name such as "HR", "CNC" or "NT2". */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  const abbreviated = second !== second.toLowerCase() || /\d/.test(second);
  return abbreviated || text.startsWith('European') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
