import { field } from './field.ts';
import type { Field } from './field.ts';

/** Language, education, government and free time. */
export const cultureFields: readonly Field[] = [
  field({
    category: 'TAAL_EN_CULTUUR',
    sector: 'P',
    tier: 'geen',
    code: 'nt2',
    name: 'Nederlands als tweede taal',
    themes: 'languages|personal development',
    dayPrice: [55, 180],
    jobs: 'NT2-docent|Taalcoach|Taalvrijwilliger',
    skills:
      'Nederlands voor anderstaligen|spreken en luisteren|Nederlands op de werkvloer|uitspraaktraining|inburgering|alfabetiseren|Nederlandse grammatica voor anderstaligen|taal in de zorg|rekenen en taal|zakelijk Nederlands voor expats',
    courses:
      'Nederlands A1: beginners|Nederlands A2|Nederlands B1|Nederlands B2|Staatsexamen NT2 programma I|Staatsexamen NT2 programma II|Inburgering B1-route|Lezen en schrijven voor volwassenen|Taal en werk in de techniek',
    audiences: 'anderstaligen|inburgeraars|expats|medewerkers met een andere moedertaal',
    learn:
      'een gesprek voeren met collega’s en buren|een formulier en een e-mail begrijpen|verstaanbaar spreken|een korte tekst zonder veel fouten schrijven|het nieuws in grote lijnen volgen|je voorbereiden op het staatsexamen',
    contents:
      'woordenschat|grammatica|luisteren en spreken|lezen en schrijven|taalstage of praktijkopdracht|oefenexamens',
  }),
  field({
    category: 'TAAL_EN_CULTUUR',
    sector: 'P',
    tier: 'geen',
    code: 'vreemde-talen',
    name: 'vreemde talen',
    themes: 'languages|communication',
    dayPrice: [70, 240],
    jobs: 'Tolk|Vertaler|Taaltrainer|Ondertitelaar',
    skills:
      'Engels|zakelijk Engels|Duits|zakelijk Duits|Spaans|Frans|Italiaans|Pools|Nederlandse Gebarentaal|telefoneren in het Engels|presenteren in het Engels|academisch Engels|Portugees|Zweeds|Chinees',
    courses:
      'Engels B1: conversatie|Engels B2|Cambridge C1 Advanced: voorbereiding|Spaans voor op reis|Spaans voor beginners A1|Duits in de techniek|Frans: opfrissen|Italiaans A2|Gebarentaal module 1|Gebarentaal module 2|Technisch Engels',
    audiences: 'beginners|gevorderden|professionals|reizigers',
    learn:
      'je redden in alledaagse situaties|een zakelijk gesprek voeren|een nette e-mail schrijven|vlot reageren zonder lang na te denken|naar moedertaalsprekers luisteren|je uitspraak verbeteren',
    contents:
      'woordenschat en uitdrukkingen|grammatica in gebruik|luisteren|conversatie in kleine groepen|online oefenmateriaal|niveautoets',
  }),
  field({
    category: 'TAAL_EN_CULTUUR',
    sector: 'J',
    tier: 'hbo',
    code: 'schrijven',
    name: 'schrijven en redactie',
    themes: 'communication|languages|internet and media',
    dayPrice: [210, 470],
    jobs: 'Tekstschrijver|Eindredacteur|Journalist|Speechschrijver|Ghostwriter',
    skills:
      'helder schrijven|zakelijk schrijven|schrijven op B1-niveau|rapporten schrijven|creatief schrijven|beleidsteksten schrijven|interviewen|spelling en grammatica|notities en adviezen schrijven|bezwaarbeslissingen leesbaar maken|columns schrijven|kinderboeken schrijven',
    courses:
      'Heldere brieven en e-mails|Spelling en stijl: opfrissen|Korte verhalen schrijven|Webteksten op B1|Levensverhalen opschrijven|Adviesnota’s die gelezen worden',
    audiences: 'beleidsmedewerkers|tekstschrijvers|klantenserviceteams|schrijfliefhebbers',
    learn:
      'een tekst opbouwen vanuit de vraag van de lezer|moeilijke woorden en lange zinnen vermijden|eigen teksten kritisch redigeren|een overtuigend advies schrijven|de juiste toon kiezen|taalfouten herkennen en voorkomen',
    contents:
      'doel en lezer|structuur|stijl en toon|herschrijven van eigen teksten|feedback van de docent|checklist voor de praktijk',
  }),
  field({
    category: 'ONDERWIJS',
    sector: 'P',
    tier: 'hbo',
    code: 'onderwijs',
    name: 'het onderwijs',
    themes: 'training and education|coaching',
    dayPrice: [260, 490],
    jobs: 'Onderwijsassistent|Leraarondersteuner|Intern begeleider|Schoolleider|Leraar basisonderwijs|Instructeur mbo|Schoolopleider|Praktijkopleider',
    skills:
      'klassenmanagement|begeleiden van leerlingen|dyslexie|dyscalculie|formatief handelen|executieve functies|hoogbegaafdheid|gedragsproblemen in de klas|rekenen met begrip|begrijpend lezen|activerende didactiek|leerlingen met autisme|oudergesprekken in de school|differentiëren',
    courses:
      'Pedagogisch-didactische scholing voor instructeurs|Zij-instromer in beroep: voorbereiding|Leerkracht en ADHD in de klas|Remedial teacher|Effectieve instructie in de praktijk|Burgerschap in de les|Beginnende leraar: steviger voor de klas',
    audiences: 'leerkrachten|onderwijsassistenten|mbo-docenten|schoolleiders|intern begeleiders',
    learn:
      'een les opbouwen die leerlingen laat nadenken|rust en structuur in de klas brengen|leerproblemen signaleren en bespreken|instructie afstemmen op verschillen|leerlingen volgen met korte toetsmomenten|samenwerken met ouders',
    contents:
      'leerpsychologie|didactische modellen|observatie in de klas|videobeelden|ontwerpen van lessen|intervisie',
  }),
  field({
    category: 'ONDERWIJS',
    sector: 'P',
    tier: 'hbo',
    code: 'opleiden',
    name: 'opleiden en ontwikkelen',
    themes: 'training and education|personal development',
    dayPrice: [310, 570],
    jobs: 'Trainer|Opleidingsadviseur|Leermeester|E-learningontwikkelaar|Praktijkbegeleider|Examinator|Learning consultant',
    skills:
      'trainen van groepen|e-learning ontwikkelen|leertrajecten ontwerpen|praktijkbegeleiding|toetsen en beoordelen|werkplekleren|online training geven|assessor|microlearning|serious games|leervideo’s maken',
    courses:
      'Train de trainer|Basistraining praktijkopleider|Examinator mbo: gecertificeerd beoordelen|Didactiek voor vakdocenten|Activerend online trainen|Leermeester: leren op de werkplek',
    audiences: 'trainers|praktijkbegeleiders|opleidingsadviseurs|vakdocenten',
    learn:
      'leerdoelen omzetten in een programma|een groep boeien en laten oefenen|leren op de werkplek organiseren|eerlijk en betrouwbaar beoordelen|een online les levendig houden|weerstand in een groep hanteren',
    contents:
      'leren van volwassenen|ontwerp|werkvormen|oefensessies met feedback|toetsing|eigen trainingsontwerp',
  }),
  field({
    category: 'RECHT',
    sector: 'O',
    tier: 'hbo',
    code: 'overheid',
    name: 'de overheid',
    themes: 'government and non-profit|law',
    dayPrice: [370, 650],
    jobs: 'Beleidsmedewerker|Vergunningverlener|Casemanager omgevingsrecht|Raadsgriffier|Medewerker burgerzaken|Toezichthouder bouw|Wmo-consulent',
    skills:
      'Omgevingswet|vergunningverlening|beleid schrijven|burgerparticipatie|Wet open overheid|subsidierecht|gemeentefinanciën|burgerzaken|ondermijning|Wmo-indicaties|bestuurlijke sensitiviteit|jeugdwet voor gemeenten|handhaving bouwen en milieu',
    courses:
      'Omgevingswet: de kern in één dag|Woo: verzoeken afhandelen|Klantmanager inburgering|Basiscursus burgerzaken|Wmo voor consulenten|Integriteit voor ambtenaren|Nieuw bij de gemeente',
    audiences: 'gemeenteambtenaren|beleidsmedewerkers|vergunningverleners|Wmo-consulenten',
    learn:
      'een aanvraag juridisch toetsen|een participatieproces ontwerpen|een woo-verzoek binnen de termijn afhandelen|bestuurders kort en bruikbaar adviseren|een besluit motiveren|integraal afwegen',
    contents:
      'wettelijk kader|politiek-bestuurlijke context|casus uit gemeenten|besluitvorming|oefenen met teksten|actualiteiten',
  }),
  field({
    category: 'HOBBY_EN_VRIJE_TIJD',
    sector: 'R',
    tier: 'geen',
    code: 'beeld',
    name: 'beeldende vorming en media',
    themes: 'hobbies and leisure|internet and media',
    dayPrice: [60, 260],
    jobs: 'Fotograaf|Cameraman|Videomaker|Docent beeldende kunst|Geluidstechnicus|Illustrator|Grafisch vormgever',
    skills:
      'fotografie|portretfotografie|tekenen|schilderen met acryl|keramiek|video monteren|filmen met je smartphone|aquarelleren|grafische technieken|kalligrafie|Lightroom|dronefotografie|edelsmeden|glas in lood',
    courses:
      'Fotografie voor beginners|Fotografie: licht en compositie voor gevorderden|Modeltekenen|Draaien op de pottenbakkersschijf|Monteren met Premiere|Zilveren ring maken|Podcast maken',
    audiences: 'hobbyisten|beginners|creatieve makers|communicatiemedewerkers',
    learn:
      'je camera handmatig instellen|spelen met licht en compositie|kijken en vormen vereenvoudigen|materialen kiezen en combineren|een kort filmpje monteren|je eigen stijl ontwikkelen',
    contents:
      'techniek en materiaal|kijkoefeningen|werken in het atelier|nabespreking|eigen project|kleine expositie',
  }),
  field({
    category: 'HOBBY_EN_VRIJE_TIJD',
    sector: 'R',
    tier: 'geen',
    code: 'muziek-mode',
    name: 'muziek, podium en mode',
    themes: 'hobbies and leisure|personal development',
    dayPrice: [50, 230],
    jobs: 'Muziekdocent|Coupeuse|Modeontwerper|Theaterdocent|Dansdocent|Zangcoach',
    skills:
      'gitaar spelen|piano spelen|zingen|patroontekenen|naaien|koordirectie|improvisatietheater|stemgebruik|kleding vermaken|muziek produceren in Ableton|salsa|stijldansen|breien en haken',
    courses:
      'Naaien voor beginners|Coupeuse: van patroon tot jurk|Zingen in een koor: stemvorming|Gitaar voor volwassen beginners|Theatersport|Muziektheorie: de basis',
    audiences: 'volwassenen|beginners|zangers|docenten',
    learn:
      'een eenvoudig stuk spelen uit blad of gehoor|een patroon aanpassen aan je maten|je stem gezond gebruiken|durven improviseren|ritme en maat houden|een presentatie of optreden voorbereiden',
    contents:
      'techniek|oefenen in de groep|repertoire of ontwerp|thuis oefenen|optreden of presentatie|persoonlijke begeleiding',
  }),
  field({
    category: 'GEDRAG_EN_MAATSCHAPPIJ',
    sector: 'S',
    tier: 'mbo',
    code: 'uitvaart',
    name: 'de uitvaart en zingeving',
    themes: 'care and personal care|personal development',
    dayPrice: [190, 390],
    jobs: 'Uitvaartverzorger|Ritueelbegeleider|Geestelijk verzorger|Rouwbegeleider|Thanatopracteur|Trouwambtenaar',
    skills:
      'rouwbegeleiding|uitvaartverzorging|ritueel ontwerp|spreken bij afscheid|verlies bij kinderen|laatste verzorging|filosofische gesprekken voeren|zingeving op het werk|levend verlies',
    courses:
      'Spreken bij een uitvaart|Kinderen en rouw|Afscheidsfotografie|De kunst van het troosten|Buitengewoon ambtenaar van de burgerlijke stand',
    audiences: 'uitvaartprofessionals|zorgmedewerkers|vrijwilligers in hospices|sprekers',
    learn:
      'nabestaanden met rust begeleiden|een afscheid vormgeven dat past|wetgeving rond overlijden toepassen|luisteren zonder op te lossen|een toespraak schrijven en uitspreken|eigen grenzen bewaken',
    contents:
      'rouwtheorie|wet- en regelgeving|rituelen|gesprekken oefenen|praktijkbezoek|eigen ontwerp van een afscheid',
  }),
  field({
    category: 'SECTOROVERSTIJGEND',
    sector: 'P',
    tier: 'geen',
    code: 'basisvaardigheden',
    name: 'basisvaardigheden en loopbaan',
    themes: 'personal development|training and education',
    dayPrice: [40, 160],
    jobs: 'Loopbaancoach|Leerwerkcoach|Vrijwilligerscoördinator',
    skills:
      'rekenen in het dagelijks leven|solliciteren|omgaan met geld|studievaardigheden|oriëntatie op werk|een cv schrijven|leren leren|samenwerken op het werk|gezond leven met weinig geld|je talenten ontdekken',
    courses:
      'Op weg naar werk|Sollicitatietraining met videocv|Rekenen op het werk|Geldzaken op orde|Wat wil ik, wat kan ik?|Praktijkverklaring halen|EVC-traject: ervaring erkend',
    audiences: 'werkzoekenden|volwassenen|herintreders|medewerkers die willen overstappen',
    learn:
      'je sterke punten onder woorden brengen|een brief en cv schrijven die aandacht krijgen|je vaste lasten overzien|rekenen met maten en geld|een plan maken voor je volgende stap|jezelf goed presenteren in een gesprek',
    contents:
      'zelfonderzoek|oefenen met voorbeelden|gastspreker uit het werkveld|persoonlijk plan|gesprekken in kleine groepen|nazorg',
  }),
];
