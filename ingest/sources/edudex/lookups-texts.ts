/** Code lists of EDU-DEX that end as Dutch words. Source: openapi 1.0.2, `$defs` (reference edudex §1.5). */

/** theme: the words that visitors search with. */
export const themeLabels: ReadonlyMap<string, string> = new Map([
  ['automation and it', 'automatisering en ICT'],
  ['human resources', 'personeel en organisatie'],
  ['secretarial and office work', 'secretarieel en administratief'],
  ['personal effectiveness', 'persoonlijke effectiviteit'],
  ['sales', 'verkoop'],
  ['care and personal care', 'zorg en verzorging'],
  ['health and safety', 'arbo en veiligheid'],
  ['communication', 'communicatie'],
  ['procurement and logistics', 'inkoop en logistiek'],
  ['marketing', 'marketing'],
  ['manufacturing engineering and construction', 'techniek, productie en bouw'],
  ['sports and vitality', 'sport en vitaliteit'],
  ['law', 'recht'],
  ['hobbies and leisure', 'hobby en vrije tijd'],
  ['finance', 'financiën'],
  ['management', 'management'],
  ['training and education', 'opleiding en onderwijs'],
  ['quality and project management', 'kwaliteits- en projectmanagement'],
  ['languages', 'talen'],
  ['internet and media', 'internet en media'],
  ['property and real estate', 'vastgoed en makelaardij'],
  ['change management', 'verandermanagement'],
  ['personal development', 'persoonlijke ontwikkeling'],
  ['leadership', 'leiderschap'],
  ['entrepreneurship', 'ondernemerschap'],
  ['coaching', 'coaching'],
  ['government and non-profit', 'overheid en non-profit'],
  ['tourism, recreation and hospitality', 'toerisme, recreatie en horeca'],
]);

const titles = [
  ...['Ad BA', 'Ad Eng', 'Ad Ec', 'Ad Com', 'B ANP', 'B AS', 'BBA', 'B BE', 'B Com', 'B CMD', 'BComn', 'BDA'],
  ...[
    'BDes',
    'B Ec',
    'B Ed',
    'B Eng',
    'B ES',
    'BFA',
    'BFT',
    'B Health',
    'B HRM',
    'BHS',
    'B ICT',
    'BJ',
    'BMA',
  ],
  ...['B Midwifery', 'B MO', 'BN', 'B PM', 'B SW', 'B Sports', 'BPA', 'BPM', 'BTA', 'BTh'],
  ...['B Water Management', 'MArch', 'MFA', 'M ANP', 'M Health', 'Mped', 'M PA', 'M Des', 'M Eng', 'M Urb'],
  ...['M Ed', 'MN', 'M Mus', 'BA/BSc', 'LLB', 'Ing.', 'Ir.', 'Mr.', 'AAG', 'E.Ma', 'EMFC', 'MA/MSc', 'MBA'],
  ...[
    'MBI',
    'MBV',
    'MCC',
    'MEd',
    'MiF',
    'MIM',
    'MFP',
    'MHA',
    'MHOB',
    'MLA',
    'MM',
    'MMM',
    'MRM',
    'MCPM',
    'MOS',
  ],
  ...['MMO', 'MSM', 'MME', 'EMITA', 'EMAS', 'MII', 'MPhil', 'MPD', 'MPM', 'MPH', 'MRE', 'LLM', 'LLM/MSc'],
  ...['PhD', 'DBA', 'PDEng'],
];

/** Degrees of higher education, in lower case. */
export const higherTitles: ReadonlySet<string> = new Set(
  [...titles, 'B', 'M', 'Ad', 'BA', 'BSc', 'MA', 'MSc'].map((title) => title.toLowerCase()),
);

/** degree: the paper at the end; '' for none. Titles of higher education stay as they are written. */
export const degrees: ReadonlyMap<string, string> = new Map([
  ...titles.map((title) => [title.toLowerCase(), title] as const),
  ['none', ''],
  ['certificate', 'certificaat'],
  ['diploma', 'diploma'],
  ['certificate on request', 'certificaat op verzoek'],
  ['certificate of participation', 'bewijs van deelname'],
  ['testimonial', 'getuigschrift'],
  ['module certificate', 'modulecertificaat'],
  ['b', 'bachelor'],
  ['m', 'master'],
  ['ad', 'associate degree'],
  ['ba', 'Bachelor of Arts'],
  ['bsc', 'Bachelor of Science'],
  ['ma', 'Master of Arts'],
  ['msc', 'Master of Science'],
  ['mbo niveau 1', 'mbo-diploma niveau 1'],
  ['mbo niveau 2', 'mbo-diploma niveau 2'],
  ['mbo niveau 3', 'mbo-diploma niveau 3'],
  ['mbo niveau 4', 'mbo-diploma niveau 4'],
  ['mbo-verklaring', 'mbo-verklaring'],
  ['mbo-certificaat', 'mbo-certificaat'],
]);

/** subjectText.subject: how we name the section; `null` where it is not shown (docs/sources/edudex.md). */
export const subjects: ReadonlyMap<string, string | null> = new Map([
  ...[
    ...['student profile', 'characteristics', 'curriculum', 'instruction modes', '1st year', '2nd year'],
    ...['3rd year', '4th year', 'accreditation', 'additional costs', 'after graduation', 'admission'],
    ...['application', 'base courses', 'enrollment', 'competencies', 'course schedule', 'draw selection'],
    ...['education', 'graduation', 'internship', 'job perspective', 'library', 'matching', 'numerus fixus'],
    ...[
      'objectives',
      'program guide',
      'program start',
      'related programs',
      'scheduled hours',
      'short program',
    ],
    ...['study abroad', 'study advise', 'study load', 'teachers', 'tuition fee', 'description'],
  ].map((subject) => [subject, subject.replaceAll(' ', '-')] as const),
  ['contact', null],
  ['commercial partners', null],
  ['student testimonial', null],
  ['teacher testimonial', null],
  ['alumnus testimonial', null],
]);

/** applicationRequirement.requirementType: what stands before its text. */
export const requirementLabels: ReadonlyMap<string, string> = new Map([
  ['knowledge minimum', 'Voorkennis'],
  ['professional experience', 'Werkervaring'],
  ['previous education', 'Vooropleiding'],
  ['certified competences', 'Erkende competenties'],
  ['assessment interview', 'Toelatingsgesprek'],
  ['entry test', 'Toelatingstoets'],
  ['intake', 'Intake'],
  ['written request', 'Schriftelijk verzoek'],
  ['reference letter', 'Aanbevelingsbrief'],
  ['minimum age', 'Minimumleeftijd'],
  ['maximum age', 'Maximumleeftijd'],
  ['span of control', 'Leidinggevende ervaring'],
  ['revenue responsibility', 'Omzetverantwoordelijkheid'],
]);

/** accreditation.certificate in the official spelling, of programs and of institutes. */
export const certificates: ReadonlyMap<string, string> = new Map(
  [
    ...['AACSB', 'ACBSP', 'AMBA', 'Cedeo', 'CPION', 'EQA', 'EQUIS', 'NLQF', 'NOREA', 'NVAO', 'ISO 9001'],
    ...['ISO 9001-2008', 'ISO 9001-2015', 'CCV', 'NBA', 'NRTO', 'RICS', 'PMP', 'CAPM', 'SMC', 'SDC', 'SPOC'],
    ...['SAMC', 'SSGBC', 'SSBBC', 'LSSGBC', 'LSSBBC', 'HQ', 'DSI', 'VOI', 'CRKBO', 'KTNO', 'SNRO', 'KABIZ'],
    ...['BGN', 'BLCN', 'ISO 27001', 'SPMBO', 'SPHBO', 'SPEN', 'IACA', 'ECABO', 'GWO', 'STCW'],
    ...['Blik op Werk', 'B Corp'],
  ].map((name) => [name.toLowerCase(), name]),
);
