/** Dutch names of themes and of the classes of duration and study load. Used by pages and in the browser; plain data. */

/** Theme codes, see `ingest/enrich/tables/themes.nl.ts`. */
export const themeLabels: Readonly<Record<string, string>> = {
  ict: 'Automatisering en ICT',
  communicatie: 'Communicatie, marketing en media',
  verkoop: 'Verkoop en ondernemen',
  techniek: 'Techniek, productie en bouw',
  'techniek-ict': 'Techniek of ICT',
  zorg: 'Zorg, gezondheid en sport',
  veiligheid: 'Veiligheid en arbo',
  personeel: 'Personeel en organisatie',
  administratie: 'Secretarieel en administratief',
  persoonlijk: 'Persoonlijke ontwikkeling',
  management: 'Leidinggeven en management',
  financieel: 'Financiën',
  economie: 'Economie',
  recht: 'Recht en overheid',
  logistiek: 'Transport, inkoop en logistiek',
  onderwijs: 'Onderwijs en opleiden',
  taal: 'Taal en cultuur',
  vastgoed: 'Vastgoed en makelaardij',
  horeca: 'Horeca, toerisme en recreatie',
  groen: 'Landbouw, voedsel en groen',
  natuurwetenschap: 'Natuurwetenschappen',
  maatschappij: 'Gedrag en maatschappij',
  hobby: 'Hobby en vrije tijd',
  onbekend: 'Onderwerp niet opgegeven',
};

/** Codes of `durationBands`. */
export const durationLabels: Readonly<Record<string, string>> = {
  dag: 'Tot en met 1 dag',
  week: '2 dagen tot een week',
  maand: '1 week tot een maand',
  kwartaal: '1 tot 3 maanden',
  halfjaar: '3 tot 6 maanden',
  jaar: '6 maanden tot een jaar',
  langer: 'Langer dan een jaar',
  onbekend: 'Duur niet bekend',
};

/** Codes of `studyLoadBands`. */
export const studyLoadLabels: Readonly<Record<string, string>> = {
  '8': 'Tot en met 8 uur',
  '40': '9 tot 40 uur',
  '160': '41 tot 160 uur',
  '560': '161 tot 560 uur (20 studiepunten)',
  '1680': '561 tot 1.680 uur (een studiejaar)',
  meer: 'Meer dan 1.680 uur',
  onbekend: 'Studielast niet bekend',
};
