/**
 * Last parts of Dutch compounds in names of courses: `wondverzorging` should be found by "verzorging". Chosen from
 * what ends titles and occupations in adult learning; a head stands here only if it is a word of its own that
 * people search by, of at least four letters.
 */
export const compoundHeads: readonly string[] = [
  // kinds of learning
  'opleiding', 'cursus', 'training', 'workshop', 'examen', 'diploma', 'certificaat', 'onderwijs', 'scholing',
  // people and occupations
  'medewerker', 'begeleider', 'monteur', 'adviseur', 'beheerder', 'assistent', 'manager', 'leider', 'specialist',
  'coach', 'consulent', 'bewerker', 'operator', 'machinist', 'chauffeur', 'verpleegkundige', 'verzorgende', 'leraar',
  'docent', 'kundige', 'helper', 'hulp', 'meester', 'maker', 'werker', 'technicus', 'ontwerper', 'ontwikkelaar',
  // fields
  'techniek', 'kunde', 'beheer', 'zorg', 'verzorging', 'begeleiding', 'verlening', 'hulpverlening', 'opvang', 'bouw',
  'recht', 'administratie', 'boekhouding', 'management', 'marketing', 'communicatie', 'beveiliging', 'veiligheid',
  'hygiëne', 'schoonmaak', 'onderhoud', 'reparatie', 'installatie', 'transport', 'logistiek', 'handel', 'verkoop',
  'inkoop', 'planning', 'ontwikkeling', 'ontwerp', 'analyse', 'advies', 'therapie', 'psychologie', 'pedagogiek',
  'economie', 'informatica', 'automatisering', 'programmering', 'bewerking', 'verwerking', 'lassen', 'snoei',
  'teelt', 'leiding', 'vaardigheid', 'vaardigheden', 'gesprek', 'gesprekken', 'presentatie', 'taal', 'werk',
  // what one learns to do
  'rekenen', 'tekenen', 'schrijven', 'lezen', 'spreken', 'denken', 'rijden', 'koken', 'naaien', 'geven', 'bouwen',
];
