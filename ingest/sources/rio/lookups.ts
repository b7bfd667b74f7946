/** RIO's codes in the catalogue's words. A code that is in no list here is an Issue, never a default. */
import type {
  CodeSystem,
  DeliveryMode,
  EducationLevel,
  LearningPath,
  NlqfLevel,
  RunStatus,
  StudyMode,
  TimeUnit,
} from '../../model/codes.ts';

/** Codes by their spelling in RIO; null where the catalogue has no word for a code that is known. */
export type Lookup<Value> = Readonly<Record<string, Value | null>>;

/** OPLEIDINGSVORM of a cohort (LOD API `Opleidingsvorm`). A lecture is on site. */
export const deliveryModes: Lookup<DeliveryMode> = {
  COACHING: 'coaching',
  KLASSIKAAL: 'on-site',
  KLASSIKAAL_EN_ONLINE: 'blended',
  LEZING: 'on-site',
  ONLINE: 'online',
  ZELFSTUDIE: 'self-study',
};

/** VORM of an ho offer (LOD API `VormHO`). */
export const studyModes: Lookup<StudyMode> = { VOLTIJD: 'full-time', DEELTIJD: 'part-time', DUAAL: 'dual' };

/**
 * LEERTRAJECT of an mbo offer (LOD API `LeertrajectMBO`). COL and CBL are the leerwegen of Caribbean Netherlands, LBD
 * and LBV are explained nowhere: they are known and have no counterpart.
 */
export const learningPaths: Lookup<LearningPath> = {
  BOL: 'bol',
  BOL_DT: 'bol',
  BBL: 'bbl',
  OVO: 'ovo',
  ODT: 'odt',
  EX: 'ex',
  CBL: null,
  CBL_DT: null,
  COL: null,
  COL_DT: null,
  LBD: null,
  LBV: null,
};

/** What a LEERTRAJECT says about the study mode: `_DT` is deeltijd. */
export const learningPathModes: Lookup<StudyMode> = {
  BOL_DT: 'part-time',
  CBL_DT: 'part-time',
  COL_DT: 'part-time',
};

/** NIVEAU and MBONIVEAU (LOD API `Niveaucode`). NT2, primary and special education have no counterpart. */
export const educationLevels: Lookup<EducationLevel> = {
  ONBEPAALD: null,
  EDUCATIE: 'basic',
  MBO: 'mbo',
  'MBO-1': 'mbo-1',
  'MBO-2': 'mbo-2',
  'MBO-3': 'mbo-3',
  'MBO-4': 'mbo-4',
  'HBO-AD': 'associate-degree',
  'HBO-BA': 'hbo-bachelor',
  'HBO-MA': 'hbo-master',
  'HBO-PM': 'post-hbo',
  'HBO-O': 'hbo',
  'WO-BA': 'wo-bachelor',
  'WO-MA': 'wo-master',
  'WO-PM': 'post-academic',
  'WO-O': 'wo',
  'VO-VMBO-BB': 'vmbo',
  'VO-VMBO-KB': 'vmbo',
  'VO-VMBO-GL': 'vmbo',
  'VO-VMBO-TL': 'vmbo',
  'VO-VBO': 'vmbo',
  'VO-HAVO': 'havo',
  'VO-VWO': 'vwo',
  'VO-PRO': null,
  'NT2-I': null,
  'NT2-II': null,
  'PO-VVE': null,
  'PO-BAO': null,
  'PO-SBAO': null,
  'PO-SO': null,
  'PO-VSO': null,
  'PO-ARBEIDSMARKT': null,
  'PO-DAGBESTEDING': null,
};

/** NLQF (LOD API `NLQFniveau`): 4p is 4+. Instroom is in the framework, not in the API's list. */
export const nlqfLevels: Lookup<NlqfLevel> = {
  INSTROOM: 'instroom',
  '1': '1',
  '2': '2',
  '3': '3',
  '4': '4',
  '4P': '4+',
  '4+': '4+',
  '5': '5',
  '6': '6',
  '7': '7',
  '8': '8',
};

/** AFWIJKENDE_OPLEIDINGSDUUREENHEID. */
export const durationUnits: Lookup<TimeUnit> = { J: 'year', M: 'month', W: 'week', D: 'day', U: 'hour' };

/** STUDIELASTEENHEID: SBU is studiebelastingsuur; a studiepunt of ho is an ECTS point. */
export const studyLoadUnits: Lookup<TimeUnit> = {
  SBU: 'hour',
  UUR: 'hour',
  CONTACTUUR: 'hour',
  ECTS_PUNT: 'ects',
  STUDIEPUNT: 'ects',
};

/** WAARDEDOCUMENTSOORT in Dutch. */
export const credentials: Lookup<string> = {
  CERTIFICAAT: 'certificaat',
  DIPLOMA: 'diploma',
  GETUIGSCHRIFT: 'getuigschrift',
  SCHOOLADVIES: 'schooladvies',
  VAKBEKWAAMHEIDSBEWIJS: 'vakbekwaamheidsbewijs',
  GEEN_OFFICIEEL_DOCUMENT: null,
};

/** CATEGORIE in Dutch, in the spelling of the LOD API and, where it differs, of the SOAP service. */
export const categories: Lookup<string> = {
  BEDRIJFS_PROJECTONDERSTEUNING: 'bedrijfs- en projectondersteuning',
  BEDRIJFS_EN_PROJECTONDERSTEUNING: 'bedrijfs- en projectondersteuning',
  ECONOMIE: 'economie',
  GEDRAG_EN_MAATSCHAPPIJ: 'gedrag en maatschappij',
  GEZONDHEID_ZORG_EN_SPORT: 'gezondheid, zorg en sport',
  HOBBY_EN_VRIJE_TIJD: 'hobby en vrije tijd',
  LANDBW_VOEDSEL_EN_NAT_OMGEVING: 'landbouw, voedsel en natuurlijke omgeving',
  LANDBOUW_VOEDSEL_EN_NATUURLIJKE_OMGEVING: 'landbouw, voedsel en natuurlijke omgeving',
  MANAGEMENT_EN_PROJECTMNGT: 'management en projectmanagement',
  MANAGEMENT_EN_PROJECTMANAGEMENT: 'management en projectmanagement',
  NATUUR: 'natuur',
  ONDERWIJS: 'onderwijs',
  RECHT: 'recht',
  SECTOROVERSTIJGEND: 'sectoroverstijgend',
  TAAL_EN_CULTUUR: 'taal en cultuur',
  TECHNIEK_EN_ICT: 'techniek en ICT',
  TOERISME_HORECA_EN_RECREATIE: 'toerisme, horeca en recreatie',
  TRANSPORT_EN_LOGISTIEK: 'transport en logistiek',
  VEILIGHEID_EN_DEFENSIE: 'veiligheid en defensie',
};

/** VERSNELD_TRAJECT as a search word. */
export const fastTracks: Lookup<string> = {
  VERSNELD_TRAJECT: 'versneld traject',
  GEEN_VERSNELD_TRAJECT: null,
};

/** STATUS of a cohort: open or gesloten. */
export const runStatuses: Lookup<RunStatus> = { O: 'open', G: 'full' };

/** VOERTAAL: ISO 639-2 to 639-1, the languages seen in the register and their neighbours. */
export const languages: Lookup<string> = {
  ARA: 'ar',
  CHI: 'zh',
  DAN: 'da',
  DEU: 'de',
  ENG: 'en',
  FIN: 'fi',
  FRA: 'fr',
  FRY: 'fy',
  HRV: 'hr',
  ITA: 'it',
  JPN: 'ja',
  NLD: 'nl',
  NOR: 'no',
  PAP: null,
  POL: 'pl',
  POR: 'pt',
  RON: 'ro',
  RUS: 'ru',
  SPA: 'es',
  SWE: 'sv',
  TUR: 'tr',
  UKR: 'uk',
};

/**
 * OPLEIDINGSSTELSEL: the system an erkende opleidingscode is unique in. STAP_BUDGET says nothing of today's funding
 * (reference rio §4.13), LANDBOUW and MBOVAK number old programmes and subjects.
 */
export const codeSystems: Lookup<CodeSystem> = {
  NLQF: 'nlqf',
  CREBO: 'crebo',
  ISAT: 'croho',
  STAP_BUDGET: null,
  LANDBOUW: null,
  MBOVAK: null,
};

/** Who vouches, by system. ERKENNER is not used for NLQF: the register names the body that filed it (CPION). */
export const recognizers: Readonly<Partial<Record<CodeSystem, string>>> = {
  nlqf: 'NLQF',
  crebo: 'OCW',
  croho: 'NVAO',
};

/**
 * ERKENNER of an institution, as the mark is spelled by those who give it. OCW stands for a BRIN code; a branche, SZW, EZ,
 * the Handelsregister and NLQF let an institution into RIO without being a mark.
 */
export const qualityMarks: Lookup<string> = {
  CEDEO: 'Cedeo',
  CPION: 'CPION',
  NRTO: 'NRTO',
  SNRO: 'SNRO',
  NKC_EVC: 'NKC EVC',
  OCW: null,
  BRANCHE: null,
  SZW: null,
  EZ: null,
  HANDELSREGISTER: null,
  NLQF: null,
};

/** RELATIESOORT: what is read; what a unit was made for, follows or comes from says nothing of an offer. */
export const relationKinds: Lookup<'hierarchy' | 'variant'> = {
  HIERARCHISCH: 'hierarchy',
  VARIANT_VAN: 'variant',
  ONTWIKKELD_VOOR: null,
  OVERGANG: null,
  AFGELEID_VAN: null,
};

/** Form of a code within its system. */
export const codePatterns: Readonly<Partial<Record<CodeSystem, RegExp>>> = {
  nlqf: /^\d{2,3}-\d{2,3}$/,
  crebo: /^(?:\d{5}|[A-Z]\d{4})$/,
  croho: /^\d{5}$/,
};
