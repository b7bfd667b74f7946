import type { Evidence } from './evidence.ts';

/** Something that speaks against two records being one course. */
export interface Block {
  readonly code: string;
  readonly reason: string;
  readonly holds: (a: Evidence, b: Evidence) => boolean;
}

/**
 * The blocks of design §5: they stop E4–E6, and make a conflict of E1–E3. A value that one side lacks speaks against
 * nothing, but for what a title says: who leaves "deel 2" out means another course.
 */
export const blocks: readonly Block[] = [
  {
    code: 'OTHER_KVK',
    reason: 'two legal persons never give one course together',
    holds: (a, b) => a.kvk !== null && b.kvk !== null && a.kvk !== b.kvk,
  },
  {
    code: 'OTHER_LEVEL',
    reason: 'another NLQF level, or another level of education, is another course',
    holds: (a, b) =>
      (a.nlqf !== null && b.nlqf !== null && a.nlqf !== b.nlqf) ||
      (a.educationLevel !== null &&
        b.educationLevel !== null &&
        !isLevelOf(a.educationLevel, b.educationLevel)),
  },
  {
    code: 'OTHER_CODE',
    reason: 'recognised codes of one system that have none in common are different qualifications',
    holds: hasOtherCode,
  },
  {
    code: 'OPEN_AGAINST_INCOMPANY',
    reason: 'a course for one company is not open to the visitor',
    holds: (a, b) => a.incompany !== b.incompany,
  },
  {
    code: 'OTHER_LANGUAGE',
    reason: 'the same programme in another language of instruction is chosen for that language',
    holds: (a, b) =>
      a.languages.length > 0 &&
      b.languages.length > 0 &&
      !a.languages.some((code) => b.languages.includes(code)),
  },
  {
    code: 'OTHER_VARIANT',
    reason:
      'the titles tell variants apart: basis and gevorderd, deel 1 and deel 2, niveau, verkort, virtueel',
    holds: (a, b) => a.variant !== b.variant,
  },
  {
    code: 'OTHER_YEAR',
    reason: 'the titles name different years',
    holds: (a, b) => a.years !== '' && b.years !== '' && a.years !== b.years,
  },
  {
    code: 'OTHER_FORM',
    reason: 'HOVI has a product per form and town where they differ: full-time is not part-time there',
    holds: (a, b) => (a.source === 'hovi' || b.source === 'hovi') && !haveCommonForm(a, b),
  },
];

/** Codes of the blocks between two records. */
export const blocksBetween = (a: Evidence, b: Evidence): string[] =>
  blocks.filter(({ holds }) => holds(a, b)).map(({ code }) => code);

/** Groups within which sources name a level more or less exactly: RIO says `hbo-bachelor` where EDU-DEX says `hbo`. */
const levelGroups: readonly (readonly string[])[] = [
  ['mbo'],
  ['hbo', 'associate-degree', 'hbo-bachelor', 'hbo-master', 'post-hbo'],
  ['wo', 'wo-bachelor', 'wo-master', 'post-academic', 'phd'],
];

/** Whether two levels can be one: equal, or the one is the group of the other. */
function isLevelOf(a: string, b: string): boolean {
  if (a === b) return true;
  const [general, exact] = levelGroups.some(([name]) => name === a) ? [a, b] : [b, a];
  return levelGroups.some(
    ([name, ...members]) => name === general && (members.includes(exact) || exact.startsWith(`${name}-`)),
  );
}

const haveCommonForm = (a: Evidence, b: Evidence): boolean =>
  a.forms.length === 0 ||
  b.forms.length === 0 ||
  a.forms.some((form) =>
    b.forms.some(
      ({ studyMode, city }) =>
        studyMode === form.studyMode && (city === null || form.city === null || city === form.city),
    ),
  );

function hasOtherCode(a: Evidence, b: Evidence): boolean {
  const systemOf = (code: string): string => code.slice(0, code.indexOf(' '));
  return a.codes.some(
    (code) =>
      b.codes.some((other) => systemOf(other) === systemOf(code)) &&
      !a.codes.some((own) => systemOf(own) === systemOf(code) && b.codes.includes(own)),
  );
}
