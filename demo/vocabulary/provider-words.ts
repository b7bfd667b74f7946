import { list } from './fields/field.ts';

/**
 * Parts of invented names: a first and a second half make a stem ("Elzendonk"), a word from the kind of provider
 * follows. None is meant to name an institution that exists.
 */
export const stemHeads: readonly string[] = list(
  `Elzen|Wulpen|Vlier|Haver|Gagel|Ratel|Meidoorn|Brem|Kievits|Zegge|Lisdodde|Sleutel|Grutto|Roerdomp|Klaver|Wiede|
   Tureluur|Hazel|Duizend|Wouw|Stern|Kwartel|Dotter|Boerhaag|Zilver|Wolfs|Kranen|Linde|Iepen|Esdoorn|Snep|Leeuweriks|
   Varen|Bies|Otter|Fluit|Merel|Bever|Wilgen|Kamille`,
);

export const stemTails: readonly string[] = list(
  `donk|gaarde|stede|kade|veen|horst|hof|akker|brug|weide|poort|laar|sluis|hoeve|rode|burg|wade|kamp|schans|wijk|
   hage|zijl|mark|vliet|oord`,
);

/** Words behind the stem of a private provider. */
export const providerWords: readonly string[] = list(
  `Opleidingen|Academie|Trainingen|Leerhuis|Instituut|Cursussen|Vakschool|Leercentrum|Training & Advies|Groep|
   Opleidingsgroep|Scholing|Kennishuis|Studiehuis|Leerwerkplaats|Praktijkschool`,
);

/** Words for a provider whose first field is one of these. */
export const providerWordsByField: Readonly<Record<string, readonly string[]>> = {
  verpleging: list('Zorgacademie|Zorgscholing|Zorgopleidingen'),
  ouderenzorg: list('Zorgacademie|Zorgscholing'),
  kinderopvang: list('Kinderopvang Academie|Pedagogiek Opleidingen'),
  lassen: list('Lasschool|Techniekcentrum|Vakopleidingen'),
  elektrotechniek: list('Techniekacademie|Techniekcentrum'),
  installatietechniek: list('Installatieschool|Techniekcentrum'),
  werkveiligheid: list('Veiligheid|Veiligheidstrainingen'),
  bhv: list('BHV & EHBO|Hulpverlening|Veiligheidstrainingen'),
  programmeren: list('IT Academy|Code School'),
  cloud: list('IT Academy|Cloud Trainingen'),
  data: list('Data Academie|IT Academy'),
  agile: list('Agile Academie|Agile Trainingen'),
  boekhouden: list('Financiële Opleidingen|Administratie Academie'),
  recht: list('Juridische Opleidingen|Recht & Praktijk'),
  nt2: list('Taalschool|Taalhuis|Talen'),
  'vreemde-talen': list('Talen|Taleninstituut|Taalschool'),
  chauffeur: list('Verkeersopleidingen|Rijopleidingen'),
  magazijn: list('Logistiek Opleidingen|Heftruckschool'),
  hovenier: list('Groenopleidingen|Groenschool'),
  koken: list('Kookschool|Horecaopleidingen'),
  'uiterlijke-verzorging': list('Beauty Academie|Vakschool'),
  'massage-bewegen': list('Massageschool|Bewegingsacademie'),
  beeld: list('Atelier|Volksuniversiteit|Creatieve Cursussen'),
};

/** Forms of the names of mbo schools; `%` is the stem. */
export const schoolNames: readonly string[] = list(
  'ROC %|% College|Vakcollege %|Regiocollege %|ROC %|Beroepscollege %|%|Groencollege %|Techniek College %',
);

/** Forms of the names of institutions for hbo, and of universities. */
export const hboNames: readonly string[] = list(
  'Hogeschool %|% Hogeschool|Hogeschool %|% University of Applied Sciences',
);
export const woNames: readonly string[] = list('Universiteit %|% Universiteit');

/** Rooms that are hired for a day. */
export const venueNames: readonly string[] = list(
  'Vergadercentrum %|Hotel %|Congrescentrum %|% Zalen|Bedrijfsverzamelgebouw %|Leslocatie %|Kantoor %|Buurthuis %',
);

/** Systems that make supplier files, invented. */
export const generators: readonly string[] = list(
  'Cursusbeheer 4.2|LesPlan Export|Opleidingsadministratie 2026.3|Feedmaker|Catalogus XML 1.9|Kursor API',
);
