import { field } from './field.ts';
import type { Field } from './field.ts';

const care = { category: 'GEZONDHEID_ZORG_EN_SPORT', sector: 'Q' } as const;

/** Care, welfare and childcare. */
export const careFields: readonly Field[] = [
  field({
    ...care,
    code: 'verpleging',
    name: 'verpleging en verzorging',
    themes: 'care and personal care|health and safety',
    tier: 'mbo',
    dayPrice: [225, 420],
    jobs: 'Verzorgende IG|Helpende plus|Mbo-verpleegkundige|Wijkverpleegkundige|Verpleegkundige spoedeisende hulp|Praktijkondersteuner huisarts|Zorgassistent|Teamcoach in de thuiszorg',
    skills:
      'wondzorg|medicatie toedienen|injecteren en infuseren|blaaskatheterisatie|voorbehouden handelingen|stomazorg|palliatieve zorg|klinisch redeneren|rapporteren in het zorgdossier|tillen en verplaatsen|diabeteszorg|compressietherapie|mondzorg bij kwetsbare ouderen|zorg met technologie|SBAR-methodiek',
    courses:
      'Voorbehouden en risicovolle handelingen: theorie en praktijktoets|Bijscholing BIG-herregistratie|Zorgleefplan schrijven in begrijpelijke taal|Signaleren van achteruitgang met de vroegsignaleringsscore|Werkbegeleider in de zorg|Zelfzorg voor zorgverleners',
    audiences: 'verzorgenden|verpleegkundigen|helpenden|wijkteams|zorgprofessionals in de thuiszorg',
    learn:
      'een wond beoordelen en volgens protocol verzorgen|medicatie veilig uitzetten en aftekenen|veranderingen in de gezondheid van een cliënt op tijd signaleren|methodisch rapporteren aan collega’s en huisarts|handelingen veilig uitvoeren volgens de Wet BIG|met de cliënt en de familie doelen afspreken|hulpmiddelen goed inzetten zodat je zelf gezond blijft werken|overdragen volgens de SBAR-methode',
    contents:
      'anatomie en fysiologie|hygiëne en infectiepreventie|protocollen en bekwaamheid|observeren en rapporteren|communicatie met naasten|oefenen op fantomen|casussen uit de wijk en het verpleeghuis',
  }),
  field({
    ...care,
    code: 'ouderenzorg',
    name: 'de ouderenzorg',
    themes: 'care and personal care|personal development',
    tier: 'mbo',
    dayPrice: [195, 380],
    jobs: 'Gastvrouw in de zorg|Woonbegeleider ouderen|Activiteitenbegeleider|Casemanager dementie|Welzijnsmedewerker ouderen',
    skills:
      'omgaan met dementie|onbegrepen gedrag|belevingsgerichte zorg|valpreventie|gesprekken over het levenseinde|zintuiglijk activeren|ouderenmishandeling herkennen|reablement|mantelzorg ondersteunen|bewegen met ouderen',
    courses:
      'Dementie: van begrijpen naar begeleiden|Een goed gesprek met naasten|Muziek in de dagbesteding|Wonen en welzijn in kleinschalige woonvormen|Basiscursus gastvrijheid in het verpleeghuis',
    audiences: 'medewerkers in het verpleeghuis|vrijwilligers|mantelzorgers|begeleiders in de dagbesteding',
    learn:
      'gedrag bij dementie herkennen en er rustig op reageren|activiteiten kiezen die passen bij iemands levensverhaal|valrisico’s in huis opsporen|een vertrouwd dagritme opbouwen|naasten betrekken bij de zorg|een moeilijk gesprek over de laatste levensfase voeren',
    contents:
      'vormen van dementie|het levensverhaal als vertrekpunt|sfeer en inrichting|rollenspel met een trainingsacteur|samenwerken met vrijwilligers|grenzen en zelfzorg',
  }),
  field({
    ...care,
    code: 'gehandicaptenzorg',
    name: 'de gehandicaptenzorg',
    themes: 'care and personal care|coaching',
    tier: 'mbo',
    dayPrice: [210, 395],
    jobs: 'Begeleider gehandicaptenzorg|Persoonlijk begeleider gehandicaptenzorg|Ambulant begeleider|Jobcoach|Begeleider dagbesteding',
    skills:
      'begeleiden van mensen met autisme|omgaan met probleemgedrag|ondersteunde communicatie|LVB herkennen en begeleiden|triple-C|sociaal-emotionele ontwikkeling|seksualiteit en weerbaarheid|epilepsie|niet-aangeboren hersenletsel',
    courses:
      'Werken met een ondersteuningsplan|Basiscursus gebaren in de begeleiding|De kracht van gewone dingen: begeleiden in het dagelijks leven|Wet zorg en dwang in de praktijk',
    audiences: 'begeleiders|persoonlijk begeleiders|teams in de woonbegeleiding|ouders en verwanten',
    learn:
      'aansluiten bij het ontwikkelingsniveau van een cliënt|spanning vroeg signaleren en ombuigen|een ondersteuningsplan schrijven dat iedereen begrijpt|met pictogrammen en gebaren communiceren|eigen regie van de cliënt versterken|de Wet zorg en dwang toepassen',
    contents:
      'beeldvorming en vraagverduidelijking|prikkelverwerking|methodisch begeleiden|samenwerken in de driehoek met ouders|video-interactie|intervisie over eigen casussen',
  }),
  field({
    ...care,
    code: 'ggz',
    name: 'de geestelijke gezondheidszorg',
    themes: 'care and personal care|coaching',
    tier: 'hbo',
    dayPrice: [260, 460],
    jobs: 'Ervaringsdeskundige in zorg en welzijn|Begeleider specifieke doelgroepen|Praktijkondersteuner GGZ|Persoonlijk begeleider GGZ',
    skills:
      'motiverende gespreksvoering|herstelondersteunende zorg|suïcidepreventie|omgaan met verslaving|psychopathologie|de-escalerend werken|cognitieve gedragstherapie|traumasensitief werken|eerste hulp bij psychische problemen|rouw en verlies',
    courses:
      'Werken vanuit herstel: een andere blik|Psychiatrie voor niet-psychiaters|Agressie voorkomen en hanteren in de ggz|Oplossingsgericht begeleiden',
    audiences: 'begeleiders in de ggz|praktijkondersteuners|sociaal werkers|medewerkers beschermd wonen',
    learn:
      'signalen van een psychische crisis herkennen|het gesprek over somberheid en suïcide aangaan|motivatie voor verandering versterken|een signaleringsplan samen met de cliënt opstellen|agressie voorkomen en veilig afbouwen|de eigen draagkracht bewaken',
    contents:
      'stemming, angst en psychose|herstel en ervaringskennis|gesprekstechnieken|ethische dilemma’s|crisiskaart en signaleringsplan|oefenen met een acteur',
  }),
  field({
    ...care,
    code: 'sociaal-werk',
    name: 'sociaal werk',
    themes: 'government and non-profit|coaching',
    tier: 'hbo',
    dayPrice: [240, 430],
    jobs: 'Sociaal werker|Wijkcoach|Schuldhulpverlener|Budgetcoach|Klantmanager werk en inkomen|Maatschappelijk werker',
    skills:
      'schuldhulpverlening|outreachend werken|de meldcode huiselijk geweld|vraagverheldering|groepswerk|presentiebenadering|cultuursensitief werken|sociale netwerkversterking|werken in het wijkteam|vroegsignalering van schulden',
    courses:
      'Participatiewet voor klantmanagers|Van zorgen naar samenwerken in de wijk|Keukentafelgesprekken voeren|Budgetbeheer en beschermingsbewind',
    audiences: 'sociaal werkers|medewerkers van wijkteams|klantmanagers|bewindvoerders',
    learn:
      'samen met een inwoner de hulpvraag helder krijgen|een stabilisatieplan bij schulden opstellen|de vijf stappen van de meldcode zetten|netwerk en buurt bij de oplossing betrekken|rapporteren op een manier die je aan de inwoner kunt laten lezen|grenzen stellen in een gesprek',
    contents:
      'Wmo, Jeugdwet en Participatiewet|gespreksvoering|de sociale kaart|schuldregeling stap voor stap|privacy in het wijkteam|casuïstiek uit de buurt',
  }),
  field({
    ...care,
    code: 'jeugdzorg',
    name: 'de jeugdzorg',
    themes: 'care and personal care|training and education',
    tier: 'hbo',
    dayPrice: [245, 440],
    jobs: 'Jeugd- en gezinsprofessional|Gezinshuisouder|Pedagogisch hulpverlener|Kindercoach|Gezinscoach',
    skills:
      'opvoedingsondersteuning|werken met gezinnen in complexe scheiding|hechting|veiligheid in het gezin|gesprekken met kinderen|weerbaarheidstraining|systeemgericht werken|pubers begeleiden|speltherapeutisch werken',
    courses:
      'Kindermishandeling: signaleren en handelen|Praten met kinderen over moeilijke dingen|Rots en waterval: weerbaarheid voor jongeren|Leergang systemisch werken',
    audiences: 'jeugdprofessionals|intern begeleiders|pleegouders|jongerenwerkers',
    learn:
      'de veiligheid van een kind inschatten en bespreken|met kinderen praten op hun eigen niveau|ouders in conflict op één lijn brengen|hechtingsproblemen herkennen|een gezinsplan opstellen|jongeren versterken in het maken van eigen keuzes',
    contents:
      'ontwikkelingspsychologie|loyaliteit en scheiding|risicotaxatie|oplossingsgerichte vragen|genogram en netwerkkaart|beroepscode en registratie',
  }),
  field({
    ...care,
    code: 'medische-assistentie',
    name: 'de medische assistentie',
    themes: 'care and personal care|secretarial and office work',
    tier: 'mbo',
    dayPrice: [215, 410],
    jobs: 'Doktersassistent|Tandartsassistent|Preventieassistent|Operatieassistent|Medisch secretaresse|Triagist|Apothekersassistent',
    skills:
      'triage|medische terminologie|spirometrie|ecg maken|hechten en wondjes sluiten|steriliseren van instrumentarium|röntgenfoto’s in de tandartspraktijk|audiometrie|cervixuitstrijkjes maken|receptafhandeling|geneesmiddelenkennis|baliecommunicatie',
    courses:
      'Agressie aan de balie en aan de telefoon|Medisch rekenen: foutloos doseren|Infectiepreventie in de mondzorgpraktijk|Bijscholing triage volgens NHG-standaarden|Vaccineren in de praktijk',
    audiences: 'doktersassistenten|tandartsassistenten|apothekersassistenten|baliemedewerkers in de zorg',
    learn:
      'een hulpvraag uitvragen en de urgentie bepalen|medische termen ontleden en goed gebruiken|metingen betrouwbaar uitvoeren|instrumenten volgens de richtlijn reinigen|een boze patiënt professioneel te woord staan|wisselwerkingen tussen geneesmiddelen herkennen',
    contents:
      'anatomie en ziekteleer|richtlijnen en protocollen|praktijkvaardigheden op het skillslab|communicatie met patiënten|kwaliteit en registratie|oefenen met telefoonfragmenten',
  }),
  field({
    ...care,
    code: 'kraamzorg',
    name: 'geboortezorg',
    themes: 'care and personal care',
    tier: 'mbo',
    dayPrice: [185, 340],
    jobs: 'Kraamverzorgende|Lactatiekundige|Zwangerschapsbegeleider',
    skills:
      'borstvoeding begeleiden|partusassistentie|reanimatie van de pasgeborene|kwetsbare gezinnen in de kraamtijd|babymassage|zwangerschapsgymnastiek|preventie van wiegendood',
    courses:
      'Acute situaties in de kraamzorg|Postpartumdepressie herkennen|Kenniskring kraamzorg: bijscholing voor je punten|Omscholing naar de kraamzorg',
    audiences: 'kraamverzorgenden|verloskundigen|aanstaande ouders',
    learn:
      'ouders begeleiden bij de eerste voedingen|afwijkingen bij moeder en kind op tijd zien|assisteren bij een thuisbevalling|een pasgeborene reanimeren|een zorgmelding zorgvuldig bespreken',
    contents:
      'de eerste week|voeding en groei|observaties bij moeder en kind|overdracht aan de verloskundige|scenariotraining',
  }),
  field({
    ...care,
    category: 'GEDRAG_EN_MAATSCHAPPIJ',
    code: 'kinderopvang',
    name: 'de kinderopvang',
    themes: 'training and education|care and personal care',
    tier: 'mbo',
    dayPrice: [165, 320],
    jobs: 'Pedagogisch medewerker kinderopvang|Gespecialiseerd pedagogisch medewerker|Groepshulp kinderopvang|Pedagogisch coach|Gastouder|Assistent-leidinggevende kinderopvang|Pedagogisch beleidsmedewerker',
    skills:
      'werken met baby’s|voorschoolse educatie|meertaligheid in de kinderopvang|spel en ontwikkeling|buiten spelen|observeren en registreren|gezonde voeding op de groep|het jonge kind en gedrag|interactievaardigheden|opbrengstgericht werken op de peutergroep|oudergesprekken',
    courses:
      'Werken met nul- tot eenjarigen: scholing voor pedagogisch medewerkers|Kinder-EHBO voor de kinderopvang|Meldcode kindermishandeling in de kinderopvang|Pedagogisch coachen op de werkvloer|3F spreekvaardigheid voor pedagogisch medewerkers|Muziek op schoot',
    audiences: 'pedagogisch medewerkers|gastouders|groepshulpen|pedagogisch coaches',
    learn:
      'spel begeleiden dat aansluit bij de ontwikkeling|een baby lezen en sensitief reageren|taalontwikkeling de hele dag door stimuleren|een kind volgen en bespreken met de ouders|een uitdagende en veilige speelplek inrichten|collega’s op de groep coachen',
    contents:
      'de zes interactievaardigheden|ontwikkelingsfasen|pedagogisch klimaat|rijke speelomgeving|kijken naar kinderen|filmfragmenten van de eigen groep|wet- en regelgeving in de kinderopvang',
  }),
  field({
    ...care,
    code: 'massage-bewegen',
    name: 'sport, massage en vitaliteit',
    themes: 'sports and vitality|hobbies and leisure',
    tier: 'geen',
    dayPrice: [120, 290],
    jobs: 'Sportmasseur|Yogadocent|Personal trainer|Fitnessinstructeur|Leefstijlcoach|Ontspanningsmasseur|Zwemonderwijzer',
    skills:
      'sportmassage|stoelmassage|bindweefselmassage|ademcoaching|mindfulness|groepslessen geven|krachttraining|medische fitness|yin yoga|pilates|blessures tapen|anatomie voor bewegers',
    courses:
      'Hardlooptrainer: van start tot finish|Wandelcoach in de natuur|Vitaliteit op het werk|Sport en bewegen met senioren|Stress de baas in acht weken',
    audiences: 'masseurs|sportbegeleiders|vitaliteitscoaches|fysiotherapeuten|belangstellenden',
    learn:
      'een massage opbouwen en aanpassen aan de klant|een trainingsschema op maat maken|blessures voorkomen en herkennen|een les veilig en met plezier geven|iemand begeleiden naar een gezonde leefstijl|adem- en ontspanningsoefeningen begeleiden',
    contents:
      'anatomie en fysiologie|intake en contra-indicaties|massagetechnieken|trainingsleer|voeding en herstel|praktijkdagen met proefklanten',
  }),
  field({
    ...care,
    code: 'uiterlijke-verzorging',
    name: 'de uiterlijke verzorging',
    themes: 'care and personal care|hobbies and leisure',
    tier: 'mbo',
    dayPrice: [140, 310],
    jobs: 'Schoonheidsspecialist|Pedicure|Kapper|Nagelstylist|Visagist|Medisch pedicure|Permanente-make-upspecialist|Barbier',
    skills:
      'gelaatsbehandeling|voetverzorging bij diabetes|reumatische voet|ontharen met hars|wimperextensions|gelnagels|knippen en föhnen|kleurtechnieken|baard trimmen en scheren|huidanalyse|peelings|hygiëne in de salon',
    courses:
      'Je eigen salon beginnen|Visagie: bruids- en avondmake-up|Orthesetechniek voor pedicures|Opfrisdag hygiënecode|Balayage en highlights',
    audiences: 'schoonheidsspecialisten|pedicures|kappers|startende salonhouders',
    learn:
      'een huid beoordelen en een behandelplan maken|een voet verzorgen bij diabetes|producten veilig en hygiënisch gebruiken|een klant adviseren over verzorging thuis|snel en netjes knippen volgens een vast patroon|je tarieven en je agenda organiseren',
    contents:
      'huid-, haar- en voetkennis|hygiëne en arbo|behandelingen op model|productkennis|klantgesprek en advies|examentraining',
  }),
  field({
    ...care,
    code: 'voeding',
    name: 'voeding en gezondheid',
    themes: 'sports and vitality|care and personal care',
    tier: 'hbo',
    dayPrice: [150, 330],
    jobs: 'Gewichtsconsulent|Voedingscoach|Orthomoleculair adviseur|Diëtist',
    skills:
      'sportvoeding|voeding bij diabetes|ondervoeding bij ouderen|plantaardige voeding|darmgezondheid|voeding in de zwangerschap|kookvaardigheden voor cliënten|voedselallergie|etiketten lezen',
    courses:
      'Voedingsleer: de basis|Gezonde school, gezonde kantine|Afvallen zonder dieet: begeleiden bij leefstijl|Kinderen en eten',
    audiences: 'voedingscoaches|leefstijlcoaches|koks in de zorg|sportbegeleiders',
    learn:
      'een voedingsanamnese afnemen|een weekmenu op maat samenstellen|fabels over voeding weerleggen|cliënten motiveren tot kleine stappen|voedingswaarden berekenen|samenwerken met huisarts en diëtist',
    contents:
      'macro- en micronutriënten|spijsvertering|Richtlijnen goede voeding|gedragsverandering|eetdagboek en analyse|kookworkshop',
  }),
];
