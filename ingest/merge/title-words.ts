/** Words that make a variant: a title with one of them is another course than the same title without it. */
export const variantWords: ReadonlyMap<string, string> = new Map([
  ['incompany', 'incompany'],
  ['maatwerk', 'incompany'],
  ['basis', 'basis'],
  ['beginners', 'basis'],
  ['introductie', 'basis'],
  ['gevorderd', 'advanced'],
  ['gevorderden', 'advanced'],
  ['advanced', 'advanced'],
  ['verdieping', 'advanced'],
  ['verkort', 'short'],
  ['verkorte', 'short'],
  ['engels', 'english'],
  ['english', 'english'],
  ['engelstalig', 'english'],
  ['virtueel', 'virtual'],
  ['virtuele', 'virtual'],
  ['virtual', 'virtual'],
]);

/** Words before a number that belong to it: `deel 2`, `niveau 4`, `jaar 1`. */
export const numberedWords: ReadonlySet<string> = new Set([
  'deel',
  'part',
  'module',
  'niveau',
  'level',
  'jaar',
  'nlqf',
  'mbo',
]);

/** Words for "course": one source writes them, another leaves them out, and a person types another one. */
export const courseWords: ReadonlySet<string> = new Set(['cursus', 'training', 'opleiding', 'bachelor']);

/** Words for form and level that a source puts behind a title and that its fields say better. */
export const formWords: ReadonlySet<string> = new Set([
  'klassikaal',
  'voltijd',
  'deeltijd',
  'duaal',
  'hbo',
  'wo',
]);

/** Short spellings by what they stand for. */
export const shortWords: ReadonlyMap<string, string> = new Map([
  ['v', 'voor'],
  ['and', 'en'],
  ['tbv', 'voor'],
]);

/** Official codes in a title: crebo and croho, keuzedeel, certificate, opleidingseenheid. */
export const codePattern = /^(?:[kc]\d{4}|\d{5}|\d{4}o\d{4})$/;

/** A calendar year in a title. */
export const yearPattern = /^20[2-4]\d$/;
