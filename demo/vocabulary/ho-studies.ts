import { list } from './fields/field.ts';

/** Kinds of study in higher education, in RIO's words (code list NIVEAU). */
export type HoLevel = 'HBO-AD' | 'HBO-BA' | 'HBO-MA' | 'WO-BA' | 'WO-MA';

/** A study that several institutions give, with an invented croho code in the range of its level. */
export interface HoStudy {
  readonly croho: string;
  readonly level: HoLevel;
  readonly name: string;
  readonly english: string | null;
  /** HOVI code list crohosector. */
  readonly sector: string;
  /** Field of work that its texts are drawn from. */
  readonly field: string;
}

/** First croho code per level (ranges: reference rio §1.5). */
const firstCroho: Readonly<Record<HoLevel, number>> = {
  'HBO-AD': 80300,
  'HBO-BA': 38010,
  'HBO-MA': 48010,
  'WO-BA': 58010,
  'WO-MA': 68010,
};

/** Lines `sector/field: name = English name | …` of one level. */
function studies(level: HoLevel, text: string): HoStudy[] {
  const rows = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let number = firstCroho[level];
  return rows.flatMap((line) => {
    const [place, names] = line.split(': ') as [string, string];
    const [sector, field] = place.split('/') as [string, string];
    return list(names).map((entry) => {
      const [name, english] = entry.split(' = ');
      number += 3;
      return { croho: String(number), level, name: name!, english: english ?? null, sector, field };
    });
  });
}

export const hoStudies: readonly HoStudy[] = [
  ...studies(
    'HBO-AD',
    `economie/boekhouden: Accountancy|Finance & Control|Bedrijfseconomie en Administratie
     economie/leidinggeven: Management|Management in de Zorg|Officemanagement
     economie/ondernemen: Ondernemen = Entrepreneurship|Online Marketing & Sales|Retailmanagement
     economie/hr: Human Resource Management
     economie/supply-chain: Logistiek Management = Logistics Management
     techniek/programmeren: Software Development|ICT-beheer|Cybersecurity
     techniek/mechatronica: Engineering|Maintenance Engineering|Smart Industry
     techniek/bouwkunde: Bouwkunde|Projectleider Techniek|Verduurzaming Gebouwde Omgeving
     onderwijs/onderwijs: Pedagogisch Educatief Professional|Didactisch Educatief Professional
     gedrag_en_maatschappij/sociaal-werk: Sociaal Werk in de Zorg|Ervaringsdeskundigheid in Zorg en Welzijn|Integrale Veiligheid
     gezondheidszorg/verpleging: Gezondheidszorg en Technologie|Zorgtechnologie
     landbouw_en_natuurlijke_omgeving/teelt: Teelt en Agrarisch Ondernemen|Natuur en Leefomgeving
     taal_en_cultuur/webdesign: Crossmediale Communicatie|Vormgeving en Media`,
  ),
  ...studies(
    'HBO-BA',
    `onderwijs/onderwijs: Opleiding tot leraar Basisonderwijs = Primary School Teacher Education|Leraar Wiskunde tweede graad|Leraar Engels tweede graad|Leraar Nederlands tweede graad|Leraar Techniek tweede graad|Leraar Geschiedenis tweede graad|Leraar Biologie tweede graad|Leraar Gezondheidszorg en Welzijn tweede graad
     gezondheidszorg/verpleging: Verpleegkunde = Nursing|Mondzorgkunde = Dental Hygiene|Medische Hulpverlening
     gezondheidszorg/massage-bewegen: Fysiotherapie = Physiotherapy|Ergotherapie = Occupational Therapy|Oefentherapie
     gezondheidszorg/voeding: Voeding en Diëtetiek = Nutrition and Dietetics|Logopedie = Speech Therapy
     gedrag_en_maatschappij/sociaal-werk: Social Work|Pedagogiek = Pedagogy|Toegepaste Psychologie = Applied Psychology|Integrale Veiligheidskunde
     gedrag_en_maatschappij/hr: Human Resource Management|Toegepaste Gerontologie
     economie/boekhouden: Accountancy|Finance & Control|Bedrijfskunde = Business Studies|Fiscaal Recht en Economie
     economie/marketing: Communicatie = Communication|Commerciële Economie = Marketing|Creative Business
     economie/supply-chain: Logistics Management|International Business|Logistics Engineering
     economie/gastvrijheid: Hotel Management|Tourism Management|Facility Management
     economie/vastgoed: Vastgoedkunde = Real Estate|Ondernemerschap en Retail Management
     recht/recht: HBO-Rechten = Law|Sociaal Juridische Dienstverlening|Bestuurskunde
     techniek/programmeren: HBO-ICT = Information and Communication Technology|Technische Informatica = Computer Engineering|Applied Data Science & AI
     techniek/mechatronica: Werktuigbouwkunde = Mechanical Engineering|Elektrotechniek = Electrical Engineering|Mechatronica = Mechatronics|Technische Bedrijfskunde = Industrial Engineering
     techniek/bouwkunde: Bouwkunde = Building Engineering|Civiele Techniek = Civil Engineering|Ruimtelijke Ontwikkeling
     techniek/procestechniek: Chemie = Chemistry|Biologie en Medisch Laboratoriumonderzoek|Chemische Technologie
     techniek/energietransitie: Milieukunde|Engineering Duurzame Energie
     landbouw_en_natuurlijke_omgeving/teelt: Dier- en Veehouderij|Tuinbouw en Akkerbouw|Voedingsmiddelentechnologie = Food Technology
     landbouw_en_natuurlijke_omgeving/hovenier: Tuin- en Landschapsinrichting|Bos- en Natuurbeheer
     taal_en_cultuur/beeld: Docent Beeldende Kunst en Vormgeving|Beeldende Kunst = Fine Art|Vormgeving = Design
     taal_en_cultuur/muziek-mode: Muziek = Music|Docent Theater`,
  ),
  ...studies(
    'HBO-MA',
    `onderwijs/onderwijs: Educational Needs|Leren en Innoveren|Leraar Wiskunde eerste graad|Leraar Engels eerste graad
     gezondheidszorg/verpleging: Advanced Nursing Practice|Physician Assistant|Zorg en Innovatie
     gedrag_en_maatschappij/sociaal-werk: Social Work|Pedagogiek|Jeugdzorg
     economie/leidinggeven: Business Innovation|Management & Innovatie|Facility & Real Estate Management
     techniek/data: Applied Data Science|Engineering Systems
     techniek/bouwkunde: Architectuur = Architecture|Stedenbouw = Urbanism
     taal_en_cultuur/beeld: Kunsteducatie = Education in Arts`,
  ),
  ...studies(
    'WO-BA',
    `gedrag_en_maatschappij/coaching: Psychologie = Psychology|Sociologie = Sociology|Pedagogische Wetenschappen
     economie/belasting: Economie en Bedrijfseconomie = Economics and Business|Bedrijfskunde = Business Administration|Econometrie
     recht/recht: Rechtsgeleerdheid = Law|Fiscaal Recht|Notarieel Recht
     gezondheidszorg/verpleging: Geneeskunde = Medicine|Gezondheidswetenschappen = Health Sciences|Tandheelkunde
     natuur/procestechniek: Biologie = Biology|Natuurkunde = Physics|Scheikunde = Chemistry|Wiskunde = Mathematics
     techniek/programmeren: Informatica = Computer Science|Kunstmatige Intelligentie = Artificial Intelligence
     techniek/bouwkunde: Bouwkunde = Architecture|Civiele Techniek = Civil Engineering
     taal_en_cultuur/schrijven: Nederlandse Taal en Cultuur|Geschiedenis = History|Communicatie- en Informatiewetenschappen
     sectoroverstijgend/overheid: Bestuurskunde = Public Administration|Liberal Arts and Sciences`,
  ),
  ...studies(
    'WO-MA',
    `gedrag_en_maatschappij/coaching: Psychology|Onderwijswetenschappen = Educational Sciences|Sociology
     economie/belasting: Accountancy & Control|Finance|Marketing Management|Supply Chain Management
     recht/recht: Nederlands Recht|Arbeidsrecht|International Law
     gezondheidszorg/verpleging: Geneeskunde = Medicine|Health Sciences|Zorgmanagement
     natuur/procestechniek: Biology|Chemistry|Mathematics
     techniek/data: Data Science|Computer Science|Artificial Intelligence
     techniek/energietransitie: Sustainable Energy Technology
     onderwijs/onderwijs: Leraar Voorbereidend Hoger Onderwijs
     taal_en_cultuur/schrijven: Journalistiek = Journalism|Neerlandistiek
     sectoroverstijgend/overheid: Public Administration`,
  ),
];

/** What tracks, minors and courses around a study are called; `%` is the study. */
export const trackNames: readonly string[] = list(
  `Data en digitalisering|Duurzaamheid|Internationaal|Leiderschap|Onderzoek en innovatie|Ondernemerschap|Gezondheid|
   Technologie en samenleving|Advies|Beleid en bestuur|Ontwerp|Jeugd en gezin|Kwaliteit en veiligheid|Circulaire economie`,
);
export const courseNames: readonly string[] = list(
  `Inleiding in %|Module actuele ontwikkelingen in %|Summercourse %|Schakelprogramma %|Collegereeks % voor professionals|
   Opfriscursus %|Module onderzoeksvaardigheden voor %|Premaster %`,
);
