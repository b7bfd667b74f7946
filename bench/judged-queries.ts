/**
 * Queries as people type them, each with what a good answer is. The judgement is a pattern over the title, written
 * without looking at what the search gives: a title that fits is good (2), a keyword that fits is fair (1). The
 * courses are those of the demo (2,000 courses, seed 7).
 */
export type QueryKind = 'occupation' | 'skill' | 'half' | 'typo' | 'compound' | 'code';

export interface JudgedQuery {
  readonly query: string;
  readonly kind: QueryKind;
  /** Fits the title of a good course. Null for a code: a course is good when it carries exactly that code. */
  readonly good: RegExp | null;
  /** The code that is meant, when it is typed in another way. */
  readonly code?: string;
}

/** What a good title fits, and what people type who look for it. */
export type Topic = readonly [good: RegExp, queries: Readonly<Partial<Record<QueryKind, readonly string[]>>>];

const topics: readonly Topic[] = [
  [
    /boekhoud/i,
    { skill: ['boekhouden', 'cursus boekhouden'], half: ['boekh'], typo: ['boekhuden', 'boekhoudne'] },
  ],
  [/excel/i, { skill: ['excel', 'excel cursus'], half: ['exc'], typo: ['exel'] }],
  [/photoshop/i, { skill: ['photoshop'], half: ['photos'], typo: ['fotoshop', 'photosjop'] }],
  [/powerpoint/i, { skill: ['powerpoint'], half: ['powerp'], typo: ['powerpiont'] }],
  [/python/i, { skill: ['python', 'leren programmeren in python'], half: ['pyth'], typo: ['pyhton'] }],
  [/machine learning/i, { skill: ['machine learning'], half: ['machine lea'], typo: ['machine lerning'] }],
  [/timmer/i, { occupation: ['timmerman'], half: ['timmerm'], typo: ['timerman'] }],
  [/hovenier/i, { occupation: ['hovenier'], half: ['hoven'], typo: ['hoveneir', 'hofenier'] }],
  [
    /pedagogisch medewerker/i,
    {
      occupation: ['pedagogisch medewerker', 'pedagogisch medewerkers'],
      half: ['pedagogisch medew'],
      typo: ['pedagogisch medwerker', 'pedegogisch medewerker'],
    },
  ],
  [
    /pedagogisch coach/i,
    { occupation: ['pedagogisch coach'], half: ['pedagogisch coa'], typo: ['pedagogish coach'] },
  ],
  [
    /kinderopvang/i,
    { compound: ['kinderopvang', 'opvang kinderen'], half: ['kinderopv'], typo: ['kinderopvnag'] },
  ],
  [/taalcoach/i, { occupation: ['taalcoach'], half: ['taalc'], typo: ['taalkoach'] }],
  [/nt2/i, { skill: ['nt2', 'staatsexamen nt2'], half: ['staatsex nt2'] }],
  [
    /cybersecurity/i,
    { skill: ['cybersecurity'], half: ['cybersec'], typo: ['cybersecurty', 'cybersequrity'] },
  ],
  [
    /persoonlijk begeleider/i,
    {
      occupation: ['persoonlijk begeleider', 'persoonlijk begeleider ggz'],
      half: ['persoonlijk begel'],
      typo: ['persoonlijk begelijder'],
    },
  ],
  [/beveilig/i, { occupation: ['beveiliger'], half: ['beveil'], typo: ['bevijliger'] }],
  [
    /managementassistent/i,
    { occupation: ['managementassistent'], half: ['managementass'], typo: ['managmentassistent'] },
  ],
  [
    /logistiek/i,
    {
      occupation: ['logistiek medewerker'],
      skill: ['logistiek'],
      half: ['logist'],
      typo: ['logistiek medeweker'],
    },
  ],
  [/meubel/i, { occupation: ['meubelmaker'], half: ['meubelm'], typo: ['meubelmakker'] }],
  [/logopedi/i, { occupation: ['logopedie'], half: ['logop'], typo: ['logopdie'] }],
  [/ergotherapie/i, { occupation: ['ergotherapie'], half: ['ergoth'], typo: ['ergoterapie'] }],
  [
    /sociaal werk|social work/i,
    { occupation: ['sociaal werker'], half: ['sociaal wer'], typo: ['socaal werker'] },
  ],
  [
    /mechatroni/i,
    {
      occupation: ['monteur mechatronica'],
      skill: ['mechatronica'],
      half: ['mechat'],
      typo: ['mechatronika'],
    },
  ],
  [
    /elektrotechni/i,
    { skill: ['elektrotechnische installaties'], half: ['elektrotech'], typo: ['electrotechnische'] },
  ],
  [/operator/i, { occupation: ['operator'], half: ['operat'] }],
  [/keramiek/i, { skill: ['keramiek', 'cursus keramiek'], half: ['keram'], typo: ['keramik'] }],
  [/pilates/i, { skill: ['pilates'], half: ['pilat'], typo: ['pillates'] }],
  [/dementie/i, { skill: ['dementie', 'casemanager dementie'], half: ['dement'], typo: ['demensie'] }],
  [/lactatie/i, { occupation: ['lactatiekundige'], half: ['lactat'], typo: ['laktatiekundige'] }],
  [/kraamzorg/i, { compound: ['kraamzorg'], half: ['kraamz'], typo: ['kraamsorg'] }],
  [
    /ervaringsdeskundig/i,
    { occupation: ['ervaringsdeskundige'], half: ['ervaringsdesk'], typo: ['ervaringdeskundige'] },
  ],
  [
    /schuldhulp/i,
    { compound: ['schuldhulpverlening', 'schuldhulp'], half: ['schuldhulpv'], typo: ['schuldhulpverlenig'] },
  ],
  [/voedings?leer|sportvoeding/i, { compound: ['sportvoeding'], half: ['sportvoe'], typo: ['sportvoedign'] }],
  [/diëtist/i, { occupation: ['diëtist', 'dietist'], half: ['diët'] }],
  [/beleggen/i, { skill: ['beleggen in vastgoed'], half: ['belegg'], typo: ['belegen in vastgoed'] }],
  [/vastgoed/i, { skill: ['vastgoed', 'vastgoedrekenen'], half: ['vastg'], typo: ['vastgeod'] }],
  [/btw/i, { skill: ['btw', 'basiscursus btw'] }],
  [/leiderschap|leidinggeven/i, { skill: ['leiderschap'], half: ['leidersch'], typo: ['leidersschap'] }],
  [
    /projectondersteuner/i,
    { occupation: ['projectondersteuner'], half: ['projectonder'], typo: ['projectondersteunder'] },
  ],
  [/chatbot/i, { skill: ['chatbots bouwen', 'chatbot'], half: ['chatb'] }],
  [
    /toegankelijk/i,
    { skill: ['digitale toegankelijkheid'], half: ['toegankel'], typo: ['toegankelijkhied'] },
  ],
  [/schuldhulpverle/i, { occupation: ['schuldhulpverlener'], typo: ['schuldhulpverlenr'] }],
  [/straatmaker/i, { occupation: ['straatmaker'], half: ['straatm'], typo: ['straatmakker'] }],
  [/doktersassistent/i, { occupation: ['doktersassistente'], typo: ['dokterasistent'] }],
  [/dierenartsassistent/i, { occupation: ['dierenartsassistent'], half: ['dierenarts'] }],
  [/hulpverlening|hulpverlener/i, { half: ['hulpverl'] }],
  [/gehandicaptenzorg/i, { compound: ['gehandicaptenzorg'], typo: ['gehandicaptezorg'] }],
  [/warmtepomp/i, { compound: ['warmtepomp'], half: ['warmtep'], typo: ['warmtepompn'] }],
  [/fysiothera/i, { occupation: ['fysiotherapeut'] }],
  [/cameratoezicht/i, { compound: ['camera toezicht'], typo: ['cameratoezigt'] }],
  [/supply ?chain/i, { skill: ['supply chain'], half: ['supply ch'], typo: ['suply chain'] }],
];

/** Codes of courses in the demo. */
const codes = [
  '25104',
  '25484',
  '38160',
  '48028',
  '80312',
  '25251',
  '42-14',
  '38091',
  '80339',
  'C0052',
  'c0052',
];

/** Codes as people type them who read them on paper, and what they mean. */
const spacedCodes = [
  ['42 14', '42-14'],
  ['c 0052', 'C0052'],
  ['crebo 25104', '25104'],
  ['54 02', '54-02'],
] as const;

/** The queries of topics and codes, each with its judgement. */
export const judgedTopics = (
  ofTopics: readonly Topic[],
  ofCodes: readonly string[],
  spaced: readonly (readonly [query: string, code: string])[],
): JudgedQuery[] => [
  ...ofTopics.flatMap(([good, queries]) =>
    Object.entries(queries).flatMap(([kind, texts]) =>
      texts.map((query) => ({ query, kind: kind as QueryKind, good })),
    ),
  ),
  ...ofCodes.map((query) => ({ query, kind: 'code' as const, good: null })),
  ...spaced.map(([query, code]) => ({ query, kind: 'code' as const, good: null, code })),
];

export const judgedQueries: readonly JudgedQuery[] = judgedTopics(topics, codes, spacedCodes);
