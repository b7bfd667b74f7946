import { list } from './fields/field.ts';

/**
 * Stock of sentences for the texts of courses. Slots: {s} subject, {S} subject with a capital, {j} job, {a} audience,
 * {f} name of the field, {k} kind of course ("training"), {1} {2} {3} things one learns, {n} number of days,
 * {p} provider.
 */
export const openings = {
  skill: list(`
    Wil je meer weten over {s}? In deze {k} leer je het van docenten uit de praktijk.|
    {S} leer je niet uit een boek alleen. Daarom oefen je vanaf het eerste uur.|
    Steeds meer werkgevers vragen om kennis van {s}. Deze {k} geeft je een stevige basis.|
    Je hebt in je werk te maken met {s} en wilt er zekerder van worden.|
    Wie iets van {s} weet, maakt op het werk het verschil.|
    {S} lijkt eenvoudig, tot je het zelf moet doen. In kleine stappen krijg je het onder de knie.|
    In deze {k} staat {s} centraal, met voorbeelden die je herkent uit je eigen werk.|
    Deze {k} brengt je kennis van {s} in korte tijd op het gewenste niveau.`),
  job: list(`
    Wil je aan de slag als {j}? Deze {k} bereidt je stap voor stap voor.|
    Van een {j} wordt veel gevraagd: vakkennis, overzicht en goed contact met mensen.|
    Werk je al in de praktijk en wil je doorgroeien naar {j}? Dan past deze {k} bij je.|
    Als {j} ben je onmisbaar. In deze {k} leer je wat het vak van je vraagt.|
    Er zijn veel vacatures voor {j}. Met deze {k} kun je de overstap maken, ook zonder ervaring in het vak.`),
  course: list(`
    Deze {k} is gemaakt voor {a} die verder willen.|
    Praktisch, actueel en direct toe te passen: dat is deze {k}.|
    Al jaren een van onze meest gekozen trajecten, elk jaar bijgewerkt met de nieuwste inzichten.|
    Kennis op het gebied van {f} veroudert snel. Deze {k} houdt je bij.|
    Je volgt deze {k} samen met andere {a}, zodat je ook van elkaar leert.`),
} as const;

export const middles = list(`
  Je leert {1} en je leert {2}.|
  Aan de hand van echte voorbeelden leer je {1} en {2}.|
  Eerst komt de theorie, daarna ga je zelf aan de slag. Zo leer je {1}.|
  Samen met andere {a} werk je aan opdrachten. Je leert {1}.|
  Je werkt met materiaal uit je eigen praktijk en leert {1}. Met die kennis kun je ook {2}.|
  We behandelen onder meer {3}. Na elke bijeenkomst heb je iets waarmee je de volgende dag verder kunt.|
  De onderdelen {3} vormen de rode draad.|
  Je docent laat zien hoe het moet, kijkt mee en geeft directe feedback. Aan het einde kun je {1}.|
  Oefenen gaat voor praten: na de eerste dag kun je al {1}.|
  Onderwerpen zijn {3}. Zo kun je na afloop {1}.`);

export const methods = list(`
  De groep is klein, zodat er tijd is voor ieders vragen.|
  Theorie en oefening wisselen elkaar af.|
  Tussen de bijeenkomsten werk je aan een korte opdracht in je eigen werk.|
  Het lesmateriaal blijft een jaar lang online beschikbaar.|
  Je krijgt vooraf een vragenlijst, zodat de docent het programma op de groep kan afstemmen.|
  We sluiten elke dag af met een plan voor de volgende werkdag.|
  De docenten werken zelf in het vak en kennen de dagelijkse praktijk.|
  Oefenen gebeurt in een ruimte die is ingericht als je werkplek.|
  Reken naast de lessen op ongeveer twee uur zelfstudie per week.|
  Wie een les mist, kan die in een andere groep inhalen.`);

export const onlineMethods = list(`
  Je volgt de lessen online, met camera en microfoon.|
  Alle modules staan klaar in onze leeromgeving; je leert waar en wanneer je wilt.|
  Filmpjes, korte teksten en vragen wisselen elkaar af.|
  Een online begeleider beantwoordt je vragen binnen twee werkdagen.|
  Je hebt een computer met internet nodig, meer niet.`);

export const results = {
  skill: list(`
    Je rondt af met een toets en ontvangt een certificaat.|
    Na afloop ontvang je een bewijs van deelname.|
    Je sluit af met een praktijkopdracht in je eigen organisatie.|
    Na afloop kun je doorstromen naar een vervolgcursus.|
    Je ontvangt een certificaat als je alle opdrachten hebt gemaakt.`),
  job: list(`
    Wie slaagt voor het examen, ontvangt een diploma dat in de branche wordt erkend.|
    Je sluit af met een proeve van bekwaamheid op je eigen werkplek.|
    Na afloop kun je doorstromen naar een vervolgopleiding.|
    Je rondt elk onderdeel af met een toets; samen leiden die tot het diploma.`),
  course: list(`
    Je rondt af met een toets en ontvangt een certificaat.|
    Na afloop ontvang je een bewijs van deelname.|
    De {k} levert punten op voor je registratie.|
    Wie slaagt voor het examen, ontvangt een certificaat dat in de branche wordt erkend.`),
} as const;

export const admissions = {
  geen: list(`
    Voor deze {k} is geen vooropleiding nodig.|
    Je hoeft geen ervaring te hebben; belangstelling is genoeg.|
    Je bent minstens 18 jaar en begrijpt eenvoudig Nederlands.|
    Goede beheersing van het Nederlands (niveau A2) is voldoende om mee te doen.`),
  mbo: list(`
    Mbo-werk- en denkniveau is gewenst.|
    Je hebt een vmbo-diploma of vergelijkbare ervaring.|
    Je werkt in het vak of hebt een leerwerkplek gevonden.|
    Enige ervaring in de praktijk is prettig, maar niet verplicht.`),
  hbo: list(`
    Hbo-werk- en denkniveau is nodig om de stof te kunnen volgen.|
    Je hebt minstens twee jaar relevante werkervaring.|
    Je hebt een afgeronde hbo-opleiding of toont in de intake dat je het niveau aankunt.|
    Je brengt een eigen vraagstuk uit je werk mee.`),
  gevorderd: list(`
    Je hebt de basiscursus gevolgd of beschikt over vergelijkbare kennis.|
    Je past de basis al minstens een half jaar toe in je werk.|
    Twijfel je over je niveau? Maak dan eerst de instaptoets.`),
} as const;

export const audienceSentences = list(`
  Deze {k} is bedoeld voor {a} die zich willen ontwikkelen op het gebied van {f}.|
  Voor {a}, en voor iedereen die binnenkort met dit onderwerp aan de slag gaat.|
  Je bent een van de {a} en zoekt verdieping zonder je werk lang te hoeven onderbreken.|
  Geschikt voor {a}. Ook zij-instromers zijn welkom.`);

export const practical = {
  onSite: list(`
    Lesmateriaal, koffie en thee zijn bij de prijs inbegrepen.|
    De lestijden zijn van 9.30 tot 16.30 uur.|
    Bij minder dan zes deelnemers kan een datum vervallen; je hoort dat uiterlijk tien dagen van tevoren.|
    Annuleren kan kosteloos tot vier weken voor de start.|
    Deze {k} is ook op locatie bij je organisatie te geven.|
    Vraag je werkgever naar het opleidingsbudget of kijk of er in jouw sector een regeling is.`),
  online: list(`
    Je houdt een jaar lang toegang tot de leeromgeving.|
    Bij de prijs zijn al het lesmateriaal en de toets inbegrepen.|
    Na aanmelding ontvang je binnen een werkdag je inloggegevens.|
    Annuleren kan kosteloos binnen veertien dagen.|
    Vraag je werkgever naar het opleidingsbudget of kijk of er in jouw sector een regeling is.`),
} as const;

export const sectionHeadings = {
  objectives: list('Wat leer je?|Na afloop kun je|Leerdoelen|Dit leer je'),
  profile: list('Voor wie?|Doelgroep|Is dit iets voor jou?'),
  curriculum: list('Programma|Inhoud|Wat komt aan bod?'),
  characteristics: list('Praktisch|Goed om te weten|Kenmerken'),
  admission: list('Toelating|Instapniveau|Wat heb je nodig?'),
} as const;

/** Kinds of course as words in a sentence, for titles that do not say it themselves. */
export const kindWords = {
  skill: list('training|cursus'),
  job: list('opleiding|leergang'),
  course: list('cursus|training'),
} as const;

/** Kinds that a title can name, as they stand after "deze". */
export const kindsInTitles: readonly (readonly [string, string])[] = [
  ['masterclass', 'masterclass'],
  ['workshop', 'workshop'],
  ['leergang', 'leergang'],
  ['opleiding', 'opleiding'],
  ['cursus', 'cursus'],
  ['training', 'training'],
];

/** Remarks of the back office that slip into RIO's texts. */
export const internalRemarks = list(
  '[intern] prijs nog nakijken met opleidingsbureau|NB: startdatum onder voorbehoud, zie planning|Zie ook de website voor de actuele data',
);
