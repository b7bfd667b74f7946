import type { CatalogFunding } from '../../search-config/catalog-funding.ts';
import type { CatalogPathChange } from '../../search-config/catalog-path-change.ts';
import type { CatalogPath } from '../../search-config/catalog.ts';

/** What a course in the invented ontwikkelpad may be paid with. */
export const slimGround: CatalogFunding = {
  scheme: 'slim',
  applicant: 'employer',
  state: 'current',
  rate: '90%',
  path: {
    sector: 'Kinderopvang',
    sectorSlug: 'kinderopvang',
    occupation: 'Groepshulp',
    occupationSlug: 'groepshulp',
  },
  validFrom: '2024-12-01',
  validUntil: null,
  applications: { from: '2026-05-26', until: '2026-12-31', source: 'voorbeeld' },
  ruleSource: 'SLIM-regeling',
  ruleUrl: 'https://slim.example/',
};

/** One branche of two functies, one of them without any course; `inPath` are the courses of the other. */
export function fixturePaths(inPath: string[]): CatalogPath[] {
  const training = {
    title: 'Ondersteunen in de opvang',
    trainingType: 'MBOCERTIFICEERBAREEENHEID',
    code: 'C0125',
    codeSystem: 'crebo',
    unitCode: null,
    learningPath: null,
    specialisation: null,
    nlqf: null,
    slim: '90%',
    validFrom: '2024-12-01',
    validUntil: null,
  };
  const occupation = (name: string, programIds: string[]) => ({
    occupation: name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    state: 'current' as const,
    trainings: [
      { ...training, programIds },
      { ...training, title: null, code: '25486', slim: 'NEE', programIds: [] },
    ],
  });
  return [
    {
      sector: 'Kinderopvang',
      slug: 'kinderopvang',
      occupations: [occupation('Groepshulp', inPath), occupation('Gastouder', [])],
    },
  ];
}

/** One training that came and one whose subsidy changed. */
export const fixturePathChanges: readonly CatalogPathChange[] = (['added', 'slim'] as const).map((kind) => ({
  sector: 'Kinderopvang',
  sectorSlug: 'kinderopvang',
  occupation: 'Groepshulp',
  occupationSlug: 'groepshulp',
  specialisation: null,
  kind,
  on: '2026-11-20',
  title: kind === 'added' ? '=HYPERLINK("http://kwaad.example")' : 'Ondersteunen in de opvang',
  code: 'C0125',
  before: kind === 'added' ? null : 'NEE',
  after: kind === 'added' ? '2026-11-01' : '90%',
}));
