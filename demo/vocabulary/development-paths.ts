/** One training of a function, before it is looked up in what the demo's register holds. */
export interface PathTraining {
  readonly kind: 'kwalificatie' | 'keuzedeel' | 'certificaat' | 'ho' | 'particulier' | 'nlqf';
  /** Crebo, K-, C-, croho or register code; for `particulier` the field whose units are meant. */
  readonly code: string;
  readonly route?: 'BBL' | 'BOL' | 'OVO';
  readonly form?: 'VOLTIJD' | 'DEELTIJD' | 'DUAAL';
  readonly subsidy: '90%' | '40%' | 'NEE' | '';
  /** True when only one provider's training counts (OPLEIDER_KVK_NUMMER). */
  readonly limited?: boolean;
}

/** A function in a path; a specialisation is optional. */
export interface PathFunction {
  readonly title: string;
  readonly specialisation?: string;
  readonly trainings: readonly PathTraining[];
}

/** A path of a branch, with its period. */
export interface DevelopmentPath {
  readonly branch: string;
  readonly from: string;
  readonly until: string | null;
  readonly functions: readonly PathFunction[];
}

const bbl = (code: string, subsidy: PathTraining['subsidy'] = '90%'): PathTraining => ({
  kind: 'kwalificatie',
  code,
  route: 'BBL',
  subsidy,
});
const ovo = (code: string, subsidy: PathTraining['subsidy'] = '90%'): PathTraining => ({
  kind: 'kwalificatie',
  code,
  route: 'OVO',
  subsidy,
});
const any = (code: string, subsidy: PathTraining['subsidy'] = '40%'): PathTraining => ({
  kind: 'kwalificatie',
  code,
  subsidy,
});
const part = (code: string): PathTraining => ({
  kind: code.startsWith('K') ? 'keuzedeel' : 'certificaat',
  code,
  subsidy: '90%',
});
const own = (field: string, limited = false): PathTraining => ({
  kind: 'particulier',
  code: field,
  subsidy: '40%',
  limited,
});
const register = (code: string): PathTraining => ({ kind: 'nlqf', code, subsidy: '40%' });
const study = (name: string, form: PathTraining['form'] = 'DEELTIJD'): PathTraining => ({
  kind: 'ho',
  code: name,
  form,
  subsidy: 'NEE',
});
const job = (title: string, ...trainings: PathTraining[]): PathFunction => ({ title, trainings });
const special = (title: string, specialisation: string, ...trainings: PathTraining[]): PathFunction => ({
  title,
  specialisation,
  trainings,
});

/** The demo's paths. Some trainings (C99.., K19..) are given by nobody, as happens in the real table. */
export const developmentPaths: readonly DevelopmentPath[] = [
  {
    branch: 'Kinderopvang',
    from: '2024-12-01',
    until: null,
    functions: [
      job('Groepshulp', bbl('25251'), bbl('25498'), part('C0131'), own('kinderopvang')),
      job(
        'Pedagogisch medewerker',
        bbl('25486', '40%'),
        ovo('25486', '40%'),
        part('C0123'),
        part('C0125'),
        part('C0126'),
      ),
      special(
        'Pedagogisch medewerker',
        'Meertalige opvang',
        any('25486'),
        part('K0410'),
        own('kinderopvang'),
      ),
      job('Gespecialiseerd pedagogisch medewerker', any('25484'), part('K0248'), own('kinderopvang', true)),
      job('Pedagogisch coach', register('45-02'), own('kinderopvang')),
      job('Pedagogisch beleidsmedewerker', register('45-06'), study('Pedagogisch Educatief Professional')),
      job('Assistent-leidinggevende', part('C9901'), register('75-10')),
    ],
  },
  {
    branch: 'Zorg en welzijn: verpleging, verzorging en thuiszorg',
    from: '2025-01-01',
    until: null,
    functions: [
      job('Zorgassistent', bbl('25251'), part('C0131'), own('ouderenzorg')),
      job('Helpende', bbl('25498'), ovo('25498'), part('C0003')),
      job('Verzorgende IG', bbl('25491', '40%'), ovo('25491', '40%'), part('K0165'), own('verpleging')),
      special('Verzorgende IG', 'Dementiezorg', part('K0165'), register('41-05'), own('ouderenzorg', true)),
      job('Verpleegkundige', bbl('25480', '40%'), part('C0007'), study('Verpleegkunde', 'DUAAL')),
      job('Wijkverpleegkundige', study('Verpleegkunde'), register('41-09'), own('verpleging')),
    ],
  },
  {
    branch: 'Zorg en welzijn: sociaal werk en gehandicaptenzorg',
    from: '2025-01-01',
    until: null,
    functions: [
      job('Begeleider', bbl('25477', '40%'), ovo('25477', '40%'), own('gehandicaptenzorg')),
      job('Persoonlijk begeleider', bbl('25475', '40%'), any('25478'), register('42-14')),
      special('Sociaal werker', 'Wijkteam', any('25488'), register('43-01'), register('43-07')),
      special('Sociaal werker', 'Jeugd', any('25488'), part('K0248'), own('jeugdzorg')),
      job('Teamleider', register('75-10'), study('Social Work')),
    ],
  },
  {
    branch: 'Techniek: installatie en energie',
    from: '2025-03-01',
    until: null,
    functions: [
      job('Monteur zonnepanelen', part('C0045'), bbl('25331'), own('energietransitie')),
      job(
        'Monteur warmtepompen',
        bbl('25348'),
        part('C0046'),
        register('53-10'),
        own('installatietechniek', true),
      ),
      special('Monteur warmtepompen', 'Woningbouw', bbl('25349', '40%'), part('C0046')),
      special(
        'Eerste monteur',
        'Elektrotechniek',
        bbl('25332', '40%'),
        part('K0505'),
        own('elektrotechniek'),
      ),
      job('Servicetechnicus', bbl('25346', '40%'), register('53-08'), part('C9902')),
      job('Monteur waterstof', part('K0967'), part('C9907')),
      job('Projectleider techniek', study('Projectleider Techniek', 'DUAAL'), register('75-10')),
    ],
  },
  {
    branch: 'Techniek: metaal en metalektro',
    from: '2025-03-01',
    until: null,
    functions: [
      job('Constructiewerker', bbl('25286'), ovo('25286'), part('C0064'), register('51-01')),
      job('Lasser', register('51-02'), own('lassen')),
      special('Verspaner', 'Frezen', bbl('25297', '40%'), part('C0061'), own('metaalbewerking')),
      job('Monteur mechatronica', bbl('25741'), bbl('25743', '40%'), part('K0728'), own('mechatronica')),
      job('Maintenance engineer', register('54-02'), study('Maintenance Engineering')),
    ],
  },
  {
    branch: 'Bouw en infra',
    from: '2025-06-01',
    until: null,
    functions: [
      job('Timmerman', bbl('25104'), bbl('25108', '40%'), part('C0033'), own('timmeren')),
      job('Metselaar', bbl('25118'), own('afbouw')),
      job('Stratenmaker', bbl('25125'), part('C0071'), own('infra')),
      job('Uitvoerder', bbl('25111', '40%'), register('56-05'), study('Bouwkunde')),
      job('Calculator', register('57-09'), own('bouwkunde', true)),
      job('Kwaliteitsborger', part('C9908')),
    ],
  },
  {
    branch: 'ICT',
    from: '2025-02-01',
    until: null,
    functions: [
      job('Medewerker ICT support', bbl('25607'), part('C0102'), own('systeembeheer')),
      special(
        'Systeembeheerder',
        'Cloud',
        bbl('25606', '40%'),
        any('25605'),
        register('61-12'),
        own('cloud'),
      ),
      job('Software developer', any('25604'), own('programmeren'), study('HBO-ICT')),
      job('Data-analist', part('K0802'), register('62-03'), own('data', true)),
      job('Security specialist', part('K0518'), register('61-14'), own('cybersecurity')),
      job('AI-medewerker', part('K1024'), own('ai')),
    ],
  },
  {
    branch: 'Groen',
    from: '2025-01-01',
    until: null,
    functions: [
      job('Medewerker groenvoorziening', bbl('25432'), part('C0088'), own('hovenier')),
      job('Hovenier', bbl('25446', '40%'), part('K0612'), own('hovenier', true)),
      job('Boomverzorger', register('82-02'), own('hovenier')),
      job('Medewerker natuur', bbl('25450'), ovo('25450')),
      job('Teeltspecialist', bbl('25433', '40%'), any('25435'), part('C9903')),
    ],
  },
  {
    branch: 'Onderwijs',
    from: '2024-12-01',
    until: null,
    functions: [
      job('Conciërge', own('schoonmaak'), part('C9904')),
      job('Onderwijsassistent', bbl('25485', '40%'), ovo('25485', '40%'), part('C0097'), own('onderwijs')),
      job('Leraarondersteuner', any('25485'), study('Didactisch Educatief Professional')),
      special(
        'Leraar basisonderwijs',
        'Zij-instroom',
        study('Opleiding tot leraar Basisonderwijs'),
        own('onderwijs'),
      ),
      job('Praktijkopleider', register('91-02'), own('opleiden')),
    ],
  },
  {
    branch: 'Transport en logistiek',
    from: '2027-02-01',
    until: null,
    functions: [
      job('Logistiek medewerker', bbl('25370'), part('C0112'), part('K0189'), own('magazijn')),
      job('Chauffeur', bbl('25372'), part('C0114'), own('chauffeur')),
      job('Logistiek teamleider', bbl('25371', '40%'), register('81-03')),
      job('Supplychainplanner', register('81-05'), study('Logistiek Management')),
    ],
  },
  {
    branch: 'Horeca',
    from: '2023-01-01',
    until: '2026-07-01',
    functions: [
      job('Keukenmedewerker', bbl('25180'), part('C0052'), own('koken')),
      job('Zelfstandig werkend kok', bbl('25182', ''), register('83-01')),
      job('Gastheer of gastvrouw', bbl('25170'), part('K1901'), own('gastvrijheid')),
    ],
  },
];
