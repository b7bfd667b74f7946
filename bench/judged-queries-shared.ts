/**
 * Queries that are judged on the trial deliveries, which hold real titles: much higher education, short trainings, mbo. As
 * in `judged-queries.ts` a title that fits the pattern is good (2) and a keyword that fits is fair (1); both are written
 * from what people ask for, not from what the search gives.
 */
import { judgedTopics, type JudgedQuery, type Topic } from './judged-queries.ts';

const topics: readonly Topic[] = [
  [
    /leraar basisonderwijs|\bpabo\b|docent primair onderwijs/i,
    {
      occupation: ['leraar basisonderwijs', 'juf', 'basisschool leraar'],
      skill: ['pabo'],
      half: ['leraar basiso'],
      typo: ['leeraar basisonderwijs'],
    },
  ],
  [
    /verpleegku/i,
    {
      occupation: ['verpleegkundige', 'verpleegster', 'verpleegkundigen'],
      half: ['verpleegk'],
      typo: ['verpleegkunige'],
    },
  ],
  [/fysiothera/i, { occupation: ['fysiotherapeut'], half: ['fysioth'], typo: ['fisiotherapie'] }],
  [
    /pedagogisch.*medewerk|kinderopvang/i,
    { occupation: ['pedagogisch medewerker'], compound: ['kinderopvang'], typo: ['pedagogies medewerker'] },
  ],
  [/mechatroni/i, { occupation: ['monteur mechatronica'], half: ['mechatr'], typo: ['mechatronika'] }],
  [/boekhoud|bedrijfsadministra/i, { skill: ['boekhouden'], occupation: ['bedrijfsadministrateur'] }],
  [
    /\bbhv\b|bedrijfshulp/i,
    { skill: ['bhv', 'bedrijfshulpverlening', 'bhv herhaling'], half: ['bedrijfshulp'] },
  ],
  [/ehbo|eerste hulp/i, { skill: ['ehbo', 'eerste hulp'] }],
  [/wordpress/i, { skill: ['wordpress'], typo: ['wordpres'] }],
  [/python/i, { skill: ['python'], half: ['pyth'], typo: ['pyton'] }],
  [/excel/i, { skill: ['excel', 'cursus excel'] }],
  [/social media|facebook|instagram/i, { skill: ['social media'], half: ['instagr'] }],
  [
    /leidinggev|leiderschap|leadership/i,
    { skill: ['leidinggeven', 'leiderschap'], half: ['leidingge'], typo: ['leidingeven'] },
  ],
  [/presente|presentati/i, { skill: ['presenteren'], typo: ['presentren'] }],
  [/\blean\b|six sigma/i, { skill: ['lean', 'lean six sigma'] }],
  [/project ?management/i, { compound: ['projectmanagement', 'project management'] }],
  [/nederlands/i, { skill: ['nederlands', 'leraar nederlands'] }],
  [
    /werktuigbouw|mechanical engineering/i,
    { skill: ['werktuigbouwkunde'], half: ['werktuigb'], typo: ['werktuigbouwkude'] },
  ],
  [
    /elektrotechni|electrical/i,
    { skill: ['elektrotechniek'], half: ['elektrot'], typo: ['electrotechniek'] },
  ],
  [/bouwkunde|bouwkundig/i, { skill: ['bouwkunde'], typo: ['bauwkunde'] }],
  [
    /\b(?:hbo-)?ict\b|informatica|\bit\b|automatisering|information technology/i,
    { skill: ['ict', 'informatica'] },
  ],
  [/cyber|security/i, { compound: ['cybersecurity', 'cyber security'] }],
  [/rechten|rechtsgeleerd|\brecht\b|\blaw\b/i, { skill: ['rechten', 'hbo rechten'], half: ['rechtsgel'] }],
  [
    /psycholog/i,
    { skill: ['psychologie', 'toegepaste psychologie'], occupation: ['psycholoog'], typo: ['psygologie'] },
  ],
  [
    /maatschappelijk werk|social work|sociaal werk|sociaal.*werker/i,
    { occupation: ['sociaal werker'], typo: ['sociaal werkr'] },
  ],
  [/mondzorg/i, { skill: ['mondzorgkunde'], half: ['mondz'], compound: ['mondzorg'] }],
  [/verloskund/i, { occupation: ['verloskundige'], typo: ['verloskundiche'] }],
  [/logopedi/i, { occupation: ['logopedist'], skill: ['logopedie'], typo: ['logopdie'] }],
  [/di[eë]tetiek|voeding/i, { skill: ['voeding en diëtetiek', 'voeding'], typo: ['dietetiek'] }],
  [/accountan/i, { occupation: ['accountant'], typo: ['acountancy'] }],
  [/marketing/i, { skill: ['marketing', 'online marketing'], typo: ['marketting'] }],
  [/google/i, { skill: ['google ads', 'google'] }],
  [/verzorgende/i, { occupation: ['verzorgende ig', 'verzorgende'] }],
  [/helpende/i, { occupation: ['helpende zorg en welzijn'], half: ['helpen'] }],
  [/gehandicapten/i, { compound: ['gehandicaptenzorg', 'zorg gehandicapten'] }],
  [/logisti/i, { occupation: ['logistiek medewerker'], skill: ['logistiek'], half: ['logis'] }],
  [/human resource|\bhrm?\b|personeel/i, { skill: ['hrm', 'human resource management', 'personeelszaken'] }],
  [/coach/i, { skill: ['coaching'], occupation: ['coach'] }],
  [/filosofi|philosoph/i, { skill: ['filosofie'], typo: ['filosophie'] }],
  [/wiskunde|mathemati/i, { skill: ['wiskunde'], typo: ['wiskude'] }],
  [/wiskunde/i, { occupation: ['leraar wiskunde'] }],
  [/aardrijkskunde/i, { occupation: ['leraar aardrijkskunde'], typo: ['aardrijkskude'] }],
  [/geschiedenis|histor/i, { skill: ['geschiedenis'], half: ['geschied'] }],
  [/scheikunde|chemi/i, { skill: ['scheikunde', 'chemie'] }],
  [/dans/i, { occupation: ['docent dans'], skill: ['dans'] }],
  [/water/i, { compound: ['watermanagement', 'water management'] }],
  [/tekenen/i, { skill: ['zakelijk tekenen', 'leren tekenen'] }],
  [
    /autotechni|automotive|automonteur|bedrijfsauto|personenauto/i,
    { skill: ['automotive'], occupation: ['automonteur'] },
  ],
  [/bedrijfskunde|business administration/i, { skill: ['bedrijfskunde'], typo: ['bedrijfskude'] }],
  [
    /kunstmatige intelligentie|artificial intelligence|\bai\b/i,
    { skill: ['ai', 'kunstmatige intelligentie'] },
  ],
  [/vormgeving|design/i, { skill: ['vormgeving', 'grafisch ontwerp'] }],
  [/journalist/i, { occupation: ['journalist'], skill: ['journalistiek'], typo: ['journalistik'] }],
  [/theolog|godsdienst/i, { skill: ['theologie', 'godsdienst'] }],
  [/archeolog|archaeolog/i, { skill: ['archeologie'], typo: ['argeologie'] }],
  [/biolog/i, { occupation: ['bioloog', 'leraar biologie'], half: ['biol'] }],
  [/natuurkunde|physics|fysica/i, { skill: ['natuurkunde'], occupation: ['leraar natuurkunde'] }],
  [/\bengels|english/i, { skill: ['engels'], occupation: ['leraar engels'] }],
  [/\bduits/i, { skill: ['duits'], occupation: ['docent duits'] }],
  [/onderwijsassistent/i, { occupation: ['onderwijsassistent'], typo: ['onderwijsasistent'] }],
  [/timmer|bouw/i, { occupation: ['timmerman'] }],
  [/muziek|music/i, { skill: ['muziek'], occupation: ['docent muziek'] }],
  [/theater|theatre|drama|acteur|toneel/i, { skill: ['theater'], occupation: ['acteur'] }],
  [/sportkunde|\bsport/i, { skill: ['sport'], compound: ['sportkunde'] }],
  [/bestuurskunde|public administration|bestuur/i, { skill: ['bestuurskunde'], half: ['bestuursk'] }],
  [/dementie/i, { skill: ['dementie'], typo: ['demensie'] }],
  [/scrum/i, { skill: ['scrum'], occupation: ['scrum master'] }],
  [/product owner/i, { occupation: ['product owner'], typo: ['produkt owner'] }],
  [/apothekersassistent|doktersassistent/i, { occupation: ['apothekersassistente'] }],
  [/heftruck/i, { occupation: ['heftruckchauffeur'], half: ['heftr'], typo: ['heftruk'] }],
  [/metsel/i, { occupation: ['metselaar'], half: ['metsel'], typo: ['metselar'] }],
  [/rijinstruct/i, { occupation: ['rijinstructeur'], typo: ['rijinstruteur'] }],
  [/loonadministra|salarisadministra/i, { compound: ['salarisadministratie'], typo: ['loonadminstratie'] }],
  [/veiligheidskund/i, { occupation: ['veiligheidskundige'], half: ['veiligheidsk'] }],
  [/muziektherap/i, { occupation: ['muziektherapeut'], compound: ['muziek therapie'] }],
  [/timemanagement|time management/i, { compound: ['time management'], typo: ['timemanagment'] }],
  [/verloskund/i, { half: ['verlosk'] }],
  [/hotel/i, { skill: ['hotel management', 'hotelschool'], half: ['hote'] }],
];

/** Codes of courses in the trial deliveries: crebo, croho, NLQF register, RIO unit. */
const codes = [
  '25263',
  '25498',
  '25138',
  '34808',
  '39111',
  '34116',
  '87-16',
  '26-35',
  '4472O3017',
  '2211o3400',
];

/** The same as people type them who read them on paper. */
const spacedCodes = [
  ['87 16', '87-16'],
  ['4472 o 3017', '4472O3017'],
  ['croho 34808', '34808'],
] as const;

export const sharedQueries: readonly JudgedQuery[] = judgedTopics(topics, codes, spacedCodes);
