/** Dutch texts and labels of the course page and the pages of the ontwikkelpaden. Not sent to the browser. */

export const kindLabels = {
  qualification: 'Hele opleiding met een erkend diploma',
  component: 'Deel van een erkende opleiding',
  training: 'Cursus of training',
  exam: 'Examen',
} as const;

export const educationLevelLabels: Readonly<Record<string, string>> = {
  basic: 'Basisonderwijs',
  vmbo: 'Vmbo',
  havo: 'Havo',
  vwo: 'Vwo',
  mbo: 'Mbo',
  'mbo-1': 'Mbo niveau 1',
  'mbo-2': 'Mbo niveau 2',
  'mbo-3': 'Mbo niveau 3',
  'mbo-4': 'Mbo niveau 4',
  hbo: 'Hbo',
  'associate-degree': 'Associate degree',
  'hbo-bachelor': 'Hbo-bachelor',
  'hbo-master': 'Hbo-master',
  'post-hbo': 'Post-hbo',
  wo: 'Universiteit',
  'wo-bachelor': 'Wo-bachelor',
  'wo-master': 'Wo-master',
  'post-academic': 'Na de universiteit',
  phd: 'Promotie (doctor)',
};

/** Why we name this NLQF level. */
export const levelBasisLabels = {
  register: 'Ingeschaald, met een code in het NLQF-register.',
  unit: 'Staat zo in RIO bij de erkende opleiding.',
  delivered: 'Opgegeven door de aanbieder; wij vonden geen code in het register.',
  formal: 'Volgt uit het soort diploma.',
} as const;

/** Headings of the sources' sections, by subject code (EDU-DEX subjectText; what HOVI tells of a form, tracks and part-of). */
export const sectionHeadings: Readonly<Record<string, string>> = {
  objectives: 'Wat leer je?',
  'student-profile': 'Voor wie?',
  characteristics: 'Kenmerken',
  curriculum: 'Programma',
  education: 'De opleiding',
  'instruction-modes': 'Zo leer je',
  description: 'Over de opleiding',
  'course-schedule': 'Rooster',
  'related-programs': 'Past hierbij',
  admission: 'Toelating',
  exam: 'Examen',
  costs: 'Kosten',
  competencies: 'Wat kun je daarna?',
  'after-graduation': 'Na de opleiding',
  'job-perspective': 'Werk na de opleiding',
  internship: 'Stage',
  'study-load': 'Studielast',
  'scheduled-hours': 'Lestijden',
  'additional-costs': 'Bijkomende kosten',
  'tuition-fee': 'Kosten',
  enrollment: 'Aanmelden',
  application: 'Aanmelden',
  accreditation: 'Erkenning',
  'product-result': 'Wat levert het op?',
  'instruction-mode': 'Zo leer je',
  'product-description-fulltime': 'In voltijd',
  'product-description-parttime': 'In deeltijd',
  'product-description-dual': 'Duaal: leren en werken',
  tracks: 'Hieruit kun je kiezen',
  'part-of': 'Onderdeel van',
};

export const costKindLabels = {
  tuition: 'Lesgeld',
  registration: 'Inschrijfgeld',
  material: 'Boeken en materiaal',
  exam: 'Examen',
  discount: 'Korting',
  other: 'Overig',
} as const;

export const vatLabels = {
  included: 'inclusief btw',
  exempt: 'vrij van btw',
  unknown: 'btw: niet opgegeven',
} as const;

export const periodLabels = {
  program: 'eenmalig',
  year: 'per jaar',
  month: 'per maand',
  week: 'per week',
  day: 'per dag',
  hour: 'per uur',
} as const;

export const codeSystemLabels: Readonly<Record<string, string>> = {
  'rio-unit': 'RIO-opleidingseenheid',
  nlqf: 'NLQF-register',
  crebo: 'Crebo',
  croho: 'Croho',
  industry: 'Branchecode',
  CREBO: 'Crebo',
  ISAT: 'Croho (ISAT)',
  NLQF: 'NLQF-register',
};

/** Kinds of training in the table of ontwikkelpaden (TYPE_OPLEIDING). */
export const trainingTypeLabels: Readonly<Record<string, string>> = {
  MBOKWALIFICATIE: 'Mbo-kwalificatie',
  MBOKEUZEDEEL: 'Mbo-keuzedeel',
  MBOCERTIFICEERBAREEENHEID: 'Mbo-certificaat',
  HOOPLEIDING: 'Hbo- of wo-opleiding',
  PARTICULIEREOPLEIDING: 'Particuliere opleiding',
};

/** Facts of the course page that can come from one source; key is the field of the catalogue. */
export const originLabels: Readonly<Record<string, string>> = {
  title: 'Naam',
  kind: 'Soort opleiding',
  summary: 'Samenvatting',
  descriptionHtml: 'Beschrijving',
  sections: 'Onderdelen van de beschrijving',
  keywords: 'Trefwoorden',
  provider: 'Aanbieder',
  url: 'Webpagina',
  nlqf: 'NLQF-niveau',
  educationLevel: 'Opleidingsniveau',
  credential: 'Diploma of bewijs',
  duration: 'Duur',
  studyLoad: 'Studielast',
  languages: 'Taal',
  recognitions: 'Erkenning',
  codes: 'Codes',
  requiredLevels: 'Gevraagde vooropleiding',
  admissionHtml: 'Toelating',
  offers: 'Plaatsen en startdata',
  start: 'Start',
  priceFromCents: 'Prijs',
  costs: 'Kosten',
};

/** When a source last delivered a value, and who set one that no source gave. */
export const seenTexts = {
  newest: 'in de nieuwste gegevens',
  seenOn: 'gezien op',
  pinned: 'aangepast door Leeratlas',
  unlessSaid: 'Staat er geen datum bij een bron? Dan staat het in de nieuwste gegevens van die bron.',
} as const;

/** How to have a value corrected: only the source can, we copy it. */
export const correctionTexts: Readonly<Record<string, string>> = {
  edudex: 'De aanbieder past dit aan in EDU-DEX. Neem contact op met de aanbieder.',
  rio: 'De aanbieder past dit aan in RIO, het register van DUO. Neem contact op met de aanbieder.',
  hovi: 'De hogeschool of universiteit past dit aan in HOVI. Neem contact op met de instelling.',
};

/** Help desks of the sources that have published an address (reference peers §3, hovi-nlqf-ontwikkelpaden A1). */
export const correctionAddresses: Readonly<Record<string, string>> = {
  rio: 'rio@duo.nl',
  hovi: 'info@hovi.nl',
};

/** The same for the table of ontwikkelpaden, which branches draw up and the ministry of SZW publishes. */
export const pathCorrectionText =
  'De branche past het ontwikkelpad aan. Vragen kun je mailen naar ontwikkelpaden@minszw.nl.';

export const pathStateLabels = {
  current: 'Geldig',
  future: 'Gaat later in',
  ended: 'Afgelopen',
} as const;
