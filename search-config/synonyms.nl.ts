/**
 * Words that mean the same to somebody who looks for a course. One way: the key finds the values. Every pair has
 * its reason; multi-word values are phrases. Keys are lower case, as both engines compare.
 */
export const synonyms: Readonly<Record<string, readonly string[]>> = {
  // Abbreviations people type, written out by providers, and the other way round.
  bhv: ['bedrijfshulpverlening', 'bedrijfshulpverlener'],
  bedrijfshulpverlening: ['bhv'],
  bedrijfshulpverlener: ['bhv'],
  // Where people stop typing, and titles only have the abbreviation.
  bedrijfshulp: ['bhv'],
  ehbo: ['eerste hulp'],
  'eerste hulp': ['ehbo'],
  vca: ['veiligheid checklist aannemers'],
  nt2: ['nederlands als tweede taal'],
  ggz: ['geestelijke gezondheidszorg'],
  hrm: ['human resource management', 'hr'],
  hr: ['human resources', 'personeelszaken'],
  personeelszaken: ['hr', 'hrm', 'human resource', 'human resources'],
  ict: ['it', 'informatica', 'automatisering'],
  it: ['ict'],
  ai: ['kunstmatige intelligentie', 'artificial intelligence'],
  'kunstmatige intelligentie': ['ai', 'artificial intelligence'],
  seo: ['zoekmachineoptimalisatie'],
  // Names of the same occupation: everyday word and the qualification's word.
  kok: ['keuken'],
  timmerman: ['timmeren', 'timmerlieden'],
  lasser: ['lassen'],
  lassen: ['lasser'],
  juf: ['leraar basisonderwijs', 'pabo'],
  meester: ['leraar basisonderwijs', 'pabo'],
  pabo: ['leraar basisonderwijs'],
  verpleegster: ['verpleegkundige'],
  boekhouden: ['boekhouder', 'boekhoudkundig'],
  automonteur: ['autotechnicus', 'autotechniek', 'automotive', 'personenautotechniek'],
  // Who does the work, and what the study is called: too far apart for the typo rules.
  fysiotherapeut: ['fysiotherapie'],
  ergotherapeut: ['ergotherapie'],
  logopedist: ['logopedie'],
  psycholoog: ['psychologie'],
  jurist: ['rechten', 'rechtsgeleerdheid'],
  advocaat: ['rechten', 'rechtsgeleerdheid'],
  acteur: ['acteren', 'toneel', 'theater', 'drama'],
  actrice: ['acteren', 'toneel', 'theater', 'drama'],
  // Everyday word and the word of the law on education.
  basisschool: ['basisonderwijs'],
  // What people call the school, and what the study is called.
  hotelschool: ['hotel management', 'hotelmanagement'],
  // Half of higher education is named in English.
  'grafisch ontwerp': ['graphic design', 'grafische vormgeving', 'grafisch vormgever'],
  // One method of work: courses on it are called Lean, with the colour of a belt.
  'six sigma': ['lean'],
  // Misspellings that the typo rules do not reach: the words are short, or begin with another letter.
  exel: ['excel'],
  fotoshop: ['photoshop'],
  // Words for learning that providers use for one another.
  training: ['cursus'],
  cursus: ['training'],
};
