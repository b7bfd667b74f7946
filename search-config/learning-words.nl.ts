/**
 * Words for learning itself. Everything here is learned, so they tell no course from another: "excel cursus" asks for
 * Excel, also where the title says "training" or nothing. They are left out of a query that has other words; alone they
 * stay. Names of lists of codes are here too: "crebo 25104" asks for the code. Words that do tell courses apart (basiscursus, examen, diploma, certificaat, stage) are not here.
 */
export const learningWords: ReadonlySet<string> = new Set([
  'cursus',
  'cursussen',
  'opleiding',
  'opleidingen',
  'training',
  'trainingen',
  'workshop',
  'workshops',
  'studie',
  'studies',
  'leren',
  'studeren',
  'volgen',
  'worden',
  'crebo',
  'croho',
]);
