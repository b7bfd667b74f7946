import { field } from './field.ts';
import type { Field } from './field.ts';

/** Logistics, green, hospitality, cleaning and security. */
export const tradeFields: readonly Field[] = [
  field({
    category: 'TRANSPORT_EN_LOGISTIEK',
    sector: 'H',
    tier: 'mbo',
    code: 'magazijn',
    name: 'het magazijn',
    themes: 'procurement and logistics|health and safety',
    dayPrice: [135, 290],
    jobs: 'Logistiek medewerker|Logistiek teamleider|Heftruckchauffeur|Orderpicker|Voorraadbeheerder|Logistiek supervisor',
    skills:
      'heftruck rijden|reachtruck rijden|magazijnbeheer|orderpicken|elektrische pallettruck|lading zekeren|voorraadbeheer met WMS|laden en lossen|gevaarlijke stoffen opslaan (PGS 15)|stapelaar bedienen|dock- en laadklepveiligheid',
    courses:
      'Heftruckcertificaat voor beginners|Heftruckcertificaat voor ervaren chauffeurs|Reachtruck: praktijk en theorie|Heftruck en reachtruck gecombineerd|Herhaling heftruckcertificaat|Teamleider warehouse',
    audiences: 'magazijnmedewerkers|chauffeurs|teamleiders logistiek|werkzoekenden',
    learn:
      'een truck controleren en veilig bedienen|een lading stabiel stapelen en zekeren|orders foutloos verzamelen|voorraadverschillen opsporen|gevaarlijke stoffen juist opslaan|een ploeg op de werkvloer aansturen',
    contents:
      'verkeersregels op het terrein|stabiliteit en hefvermogen|dagelijkse controle|rijproef|theorietoets|pasje of certificaat',
  }),
  field({
    category: 'TRANSPORT_EN_LOGISTIEK',
    sector: 'H',
    tier: 'mbo',
    code: 'chauffeur',
    name: 'het wegvervoer',
    themes: 'procurement and logistics|health and safety',
    dayPrice: [175, 380],
    jobs: 'Chauffeur wegvervoer|Buschauffeur|Taxichauffeur|Planner wegtransport|Machinist autolaadkraan|Trambestuurder|Schipper binnenvaart',
    skills:
      'rijden met aanhanger|zuinig en veilig rijden|digitale tachograaf|ADR basis|ADR tank|autolaadkraan bedienen|rij- en rusttijden|transport van levend vee|omgaan met agressie op de bus|LZV rijden|exceptioneel transport begeleiden',
    courses:
      'Rijbewijs C met code 95|Rijbewijs CE|Rijbewijs D met code 95|Code 95 nascholing: vijf dagen|ADR-certificaat basis|ADR herhaling|Vakbekwaamheid ondernemer wegvervoer|Taxi: volledig examentraject',
    audiences: 'beroepschauffeurs|planners|transportondernemers|zij-instromers',
    learn:
      'een vrachtwagen veilig door de stad sturen|lading en papieren controleren|rij- en rusttijden toepassen|gevaarlijke stoffen volgens de regels vervoeren|brandstof besparen|handelen bij pech of ongeval',
    contents: 'verkeersinzicht|techniek van het voertuig|wetgeving|rijlessen|nascholingsuren|examen',
  }),
  field({
    category: 'TRANSPORT_EN_LOGISTIEK',
    sector: 'H',
    tier: 'hbo',
    code: 'supply-chain',
    name: 'de keten en de douane',
    themes: 'procurement and logistics|management',
    dayPrice: [340, 610],
    jobs: 'Supplychainplanner|Expediteur|Declarant douane|Logistiek manager|Transportplanner|Demand planner',
    skills:
      'supplychainmanagement|productieplanning|douanewetgeving|internationale handel|forecasting|vrachtbrieven en Incoterms|voorraadoptimalisatie|duurzame logistiek|luchtvracht|sales en operations planning',
    courses:
      'Douane: de basis|Declarant: praktijkopleiding|Expeditie van A tot Z|Supply chain voor niet-logistici|Stadslogistiek zonder uitstoot',
    audiences: 'planners|declaranten|expediteurs|logistiek managers',
    learn:
      'een aangifte opstellen|vraag en aanbod in de keten plannen|voorraadniveaus berekenen|de juiste leveringsconditie kiezen|vervoerswijzen vergelijken|prestaties in de keten meten',
    contents: 'ketenmodellen|wetgeving|documenten|rekenen met voorraad|simulatiespel|praktijkopdracht',
  }),
  field({
    category: 'LANDBW_VOEDSEL_EN_NAT_OMGEVING',
    sector: 'A',
    tier: 'mbo',
    code: 'hovenier',
    name: 'groenvoorziening en tuinen',
    themes: 'hobbies and leisure|health and safety',
    dayPrice: [165, 340],
    jobs: 'Hovenier|Medewerker groenvoorziening|Vakbekwaam hovenier|Boomverzorger|European Tree Worker|Greenkeeper|Tuinontwerper|Medewerker natuur|Bloembinder',
    skills:
      'tuinonderhoud|snoeien van fruitbomen|bestrating in de tuin|motorkettingzagen|boomveiligheidscontrole|ecologisch groenbeheer|tuinontwerp|plantenkennis|bosmaaier en heggenschaar|daktuinen aanleggen|vijvers aanleggen|invasieve exoten bestrijden|werken met gewasbescherming|bloemschikken',
    courses:
      'Bewijs van vakbekwaamheid gewasbescherming|Verlenging gewasbescherming: kennisbijeenkomst|Motorkettingzaag: vellen en uitsnoeien|Klimtechniek voor boomverzorgers|Gedragscode soortenbescherming niveau 1|Gedragscode soortenbescherming niveau 2|Moestuinieren het hele jaar',
    audiences: 'hoveniers|groenmedewerkers|boomverzorgers|tuinliefhebbers',
    learn:
      'planten herkennen en op de juiste plek zetten|snoeien op het juiste moment en de juiste plaats|een motorzaag veilig gebruiken en onderhouden|een terras strak bestraten|beschermde soorten herkennen en ontzien|een beplantingsplan tekenen',
    contents:
      'bodem en water|sortimentskennis|machines en veiligheid|buitenpraktijk|wet- en regelgeving|praktijktoets',
  }),
  field({
    category: 'LANDBW_VOEDSEL_EN_NAT_OMGEVING',
    sector: 'A',
    tier: 'mbo',
    code: 'teelt',
    name: 'de teelt en de veehouderij',
    themes: 'manufacturing engineering and construction|entrepreneurship',
    dayPrice: [150, 330],
    jobs: 'Vakbekwaam medewerker teelt|Teeltspecialist|Melkveehouder|Bedrijfsleider glastuinbouw|Medewerker veehouderij|Loonwerker|Imker',
    skills:
      'bodembeheer|kringlooplandbouw|klauwbekappen|melktechniek|precisielandbouw|biologische teelt|biologische gewasbescherming|trekker rijden (T-rijbewijs)|bemestingsplannen|insemineren van rundvee|bijen houden|voedselbossen|kasklimaat regelen',
    courses:
      'Imkeren voor beginners|Bodem en bemesting in balans|Het nieuwe telen|Drones in de landbouw|Mestwetgeving actueel|Verdienen met natuurbeheer',
    audiences: 'agrarisch ondernemers|teeltmedewerkers|loonwerkers|adviseurs',
    learn:
      'een bodemmonster lezen en vertalen naar een plan|ziekten en plagen vroeg herkennen|machines instellen op plaats en gewas|dierenwelzijn beoordelen|een bemestingsplan opstellen|kosten en opbrengsten per gewas berekenen',
    contents: 'bodem, plant en dier|gewasgezondheid|techniek en data|regelgeving|bedrijfsbezoek|bedrijfsplan',
  }),
  field({
    category: 'LANDBW_VOEDSEL_EN_NAT_OMGEVING',
    sector: 'S',
    tier: 'mbo',
    code: 'dieren',
    name: 'de dierverzorging',
    themes: 'care and personal care|hobbies and leisure',
    dayPrice: [130, 300],
    jobs: 'Dierverzorger|Paraveterinair|Hondentrimmer|Hondengedragstherapeut|Paardeninstructeur',
    skills:
      'hondengedrag|EHBO bij honden en katten|trimmen|paarden grondwerk|honden massage|dierenartsassistentie|puppytraining geven|kattengedrag|omgaan met agressie bij honden|kleine huisdieren verzorgen',
    courses:
      'Vakbekwaamheid houden van honden en katten|Instructeur puppycursus|Kynologische kennis|Hoefverzorging',
    audiences: 'dierverzorgers|hondenbezitters|trimsalonhouders|paraveterinairen',
    learn:
      'lichaamstaal van dieren lezen|eerste hulp geven aan een gewond dier|een vacht verzorgen volgens ras en type|een training veilig opbouwen|een eigenaar adviseren|hygiënisch werken om ziekten te voorkomen',
    contents:
      'gedrag en leren|gezondheid en voeding|wetgeving|praktijk met dieren|adviesgesprek|proeve van bekwaamheid',
  }),
  field({
    category: 'TOERISME_HORECA_EN_RECREATIE',
    sector: 'I',
    tier: 'mbo',
    code: 'koken',
    name: 'de keuken',
    themes: 'tourism, recreation and hospitality|hobbies and leisure',
    dayPrice: [110, 290],
    jobs: 'Kok|Zelfstandig werkend kok|Leidinggevende keuken|Keukenassistent|Banketbakker|Broodbakker|Patissier|Cateringmedewerker',
    skills:
      'koken|plantaardig koken|patisserie|brood bakken|vis fileren|sousvidegaren|voedselveiligheid (HACCP)|koken in de zorg|menu’s samenstellen|allergenen|food cost berekenen|Aziatisch koken|fermenteren|chocolade tempereren',
    courses:
      'HACCP: hygiëne in de horeca|Koken met weinig zout en veel smaak|Brood met desem|De kok als gastheer|Kookvaardigheden voor beginners',
    audiences: 'koks|keukenmedewerkers|hobbykoks|medewerkers in de zorgkeuken',
    learn:
      'snij- en kooktechnieken toepassen|hygiënisch en volgens plan werken|een menu samenstellen en doorrekenen|smaken in balans brengen|rekening houden met allergieën|mise-en-place organiseren',
    contents: 'warenkennis|technieken|hygiëne|koken in tweetallen|proeven en bijstellen|praktijkexamen',
  }),
  field({
    category: 'TOERISME_HORECA_EN_RECREATIE',
    sector: 'I',
    tier: 'mbo',
    code: 'gastvrijheid',
    name: 'de horeca en het toerisme',
    themes: 'tourism, recreation and hospitality',
    dayPrice: [120, 300],
    jobs: 'Gastheer|Barista|Bedrijfsleider horeca|Sommelier|Receptionist hotel|Reisleider|Medewerker bediening|Evenementencoördinator',
    skills:
      'sociale hygiëne|gastheerschap|wijnkennis|barista-vaardigheden|bierkennis|cocktails maken|bedienen met dienblad|allergenenadvies aan tafel|leidinggeven in de horeca|reserveringen en omzet sturen|rondleidingen geven|evenementenveiligheid',
    courses:
      'Sociale Hygiëne met examen|Wijnoorkonde|Wijnbrevet|Instructie verantwoord alcohol schenken|Ondernemen in de horeca|Stadsgids',
    audiences: 'horecamedewerkers|bedrijfsleiders|barpersoneel|vrijwilligers in kantines',
    learn:
      'gasten ontvangen en meenemen in de kaart|wijn en spijs combineren|de wet rond alcohol toepassen|koffie van constante kwaliteit zetten|een drukke avond organiseren|omgaan met lastige gasten',
    contents: 'gast en beleving|productkennis|wetgeving|proeverij|praktijk aan de bar|examen',
  }),
  field({
    category: 'SECTOROVERSTIJGEND',
    sector: 'N',
    tier: 'mbo',
    code: 'schoonmaak',
    name: 'de schoonmaak en de facilitaire dienst',
    themes: 'health and safety|management',
    dayPrice: [115, 270],
    jobs: 'Schoonmaker|Glazenwasser|Facilitair medewerker|Conciërge|Leidinggevende schoonmaak|Huismeester|Facility manager',
    skills:
      'professioneel schoonmaken|glasbewassing|vloeronderhoud|schoonmaken in de zorg|desinfectie|reiniging van cleanrooms|kwaliteitscontrole schoonmaak (VSR)|facilitair management|dagschoonmaak met gastvrijheid|objectleiding',
    courses:
      'Basisopleiding schoonmaken|Veilig werken met de hoogwerker voor glazenwassers|Leidinggeven in de schoonmaak|Schoonmaken in ziekenhuizen|Facilitaire dienstverlening: basis',
    audiences: 'schoonmakers|objectleiders|facilitair medewerkers|conciërges',
    learn:
      'de juiste methode en het juiste middel kiezen|ergonomisch en veilig werken|kwaliteit meten en bespreken|een werkprogramma opstellen|omgaan met besmettingsrisico|een klein team aansturen',
    contents: 'vuil en middelen|methoden|veiligheid|praktijkruimte|kwaliteitsmeting|praktijkexamen',
  }),
  field({
    category: 'VEILIGHEID_EN_DEFENSIE',
    sector: 'N',
    tier: 'mbo',
    code: 'beveiliging',
    name: 'de beveiliging en handhaving',
    themes: 'health and safety|law',
    dayPrice: [150, 330],
    jobs: 'Beveiliger|Handhaver toezicht en veiligheid|Coördinator beveiliging|Evenementenbeveiliger|Boa domein I|Centralist|Persoonsbeveiliger|Verkeersregelaar',
    skills:
      'surveilleren|rapporteren voor beveiligers|omgaan met agressie en geweld|toegangscontrole|evenementenbeveiliging|cameratoezicht|de-escaleren|aanhouden en overdragen|procesverbaal schrijven|verkeersregelen|profileren op gedrag',
    courses:
      'Beveiliger: opleiding met stage|Boa basis|Boa hercertificering domein openbare ruimte|RTGB: aanhoudings- en zelfverdedigingsvaardigheden|Evenementen- en horecaportier|Coördinator beveiliging: verdieping',
    audiences: 'beveiligers|boa’s|portiers|toezichthouders',
    learn:
      'afwijkend gedrag herkennen|een situatie kalmeren met woorden|juridisch juist optreden|een bruikbaar rapport of proces-verbaal schrijven|handelen bij brand en ongeval|samenwerken met politie en gemeente',
    contents:
      'wet en bevoegdheid|gesprekstechniek|rollenspel met acteur|rapportage|lichamelijke vaardigheden|examentraining',
  }),
  field({
    category: 'VEILIGHEID_EN_DEFENSIE',
    sector: 'O',
    tier: 'geen',
    code: 'bhv',
    name: 'eerste hulp en bedrijfshulpverlening',
    themes: 'health and safety',
    dayPrice: [125, 260],
    jobs: 'Bedrijfshulpverlener|Ploegleider BHV|Hoofd BHV|Eerstehulpverlener|Brandwacht|Coördinator crisisbeheersing',
    skills:
      'BHV|EHBO|reanimatie en AED|eerste hulp aan kinderen|ontruimen|kleine blusmiddelen|brandwacht|brandveiligheid|levensreddend handelen|crisismanagement|portofoongebruik|eerste hulp bij sportongevallen',
    courses:
      'BHV basis in één dag|BHV herhaling|BHV basis met e-learning|Ploegleider BHV|Hoofd BHV|EHBO met Oranje Kruis-diploma|Reanimatie en AED: basistraining|Reanimatie en AED: herhaling|Kinder-EHBO|Manbrandwacht',
    audiences: 'bedrijfshulpverleners|medewerkers|ouders en oppassers|vrijwilligers',
    learn:
      'een slachtoffer beoordelen en eerste hulp verlenen|reanimeren met een AED|een beginnende brand blussen|een gebouw veilig ontruimen|alarmeren en communiceren met hulpdiensten|een ontruimingsoefening leiden',
    contents:
      'levensreddende handelingen|brandbestrijding|ontruiming|oefenen met lotusslachtoffers|praktijkscenario’s|certificaat',
  }),
];
