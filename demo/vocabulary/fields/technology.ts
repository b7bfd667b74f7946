import { field } from './field.ts';
import type { Field } from './field.ts';

const technology = { category: 'TECHNIEK_EN_ICT', sector: 'C', tier: 'mbo' } as const;
const making = 'manufacturing engineering and construction';

/** Metal, electricity, installation, energy and maintenance. */
export const technologyFields: readonly Field[] = [
  field({
    ...technology,
    code: 'lassen',
    name: 'de lastechniek',
    themes: `${making}|health and safety`,
    dayPrice: [240, 420],
    jobs: 'Allround lasser|Pijpfitter|Lascoördinator|Constructiewerker|Lasrobotprogrammeur',
    skills:
      'MIG/MAG-lassen|TIG-lassen|lassen met beklede elektrode|autogeen lassen|TIG-lassen van rvs|aluminium lassen|lastekening lezen|lasinspectie|snijbranden|solderen van koperleiding|lassen van dunne plaat',
    courses:
      'MIG/MAG-lassen niveau 1|MIG/MAG-lassen niveau 2|MIG/MAG-lassen niveau 3|TIG-lassen niveau 1|TIG-lassen niveau 2|Lassen met beklede elektrode niveau 2|Praktische lastechniek voor onderhoudsmonteurs|Lasserskwalificatie volgens NEN-EN-ISO 9606',
    audiences: 'lassers|onderhoudsmonteurs|constructiewerkers|zij-instromers in de metaal',
    learn:
      'een lasapparaat instellen voor het materiaal|hoek-, stomp- en pijplassen maken in verschillende posities|lasfouten herkennen en voorkomen|veilig werken met gassen en rook|een las volgens de methodebeschrijving uitvoeren|symbolen op een tekening lezen',
    contents:
      'lasparameters|materiaalkennis|lasposities|veiligheid en afzuiging|visuele beoordeling|proefstukken voor het certificaat',
  }),
  field({
    ...technology,
    code: 'metaalbewerking',
    name: 'de metaalbewerking',
    themes: making,
    dayPrice: [255, 450],
    jobs: 'Verspaner|CNC-frezer|CNC-draaier|Plaatwerker|Gereedschapmaker|Kwaliteitscontroleur metaal|Werkvoorbereider metaal',
    skills:
      'CNC-draaien|CNC-frezen|vijfassig frezen|tekeninglezen|meettechniek|kanten en knippen|CAM-programmeren|vorm- en plaatstoleranties|slijpen|materiaalkennis metaal|3D-tekenen in SolidWorks|buigen van plaat',
    courses:
      'CNC-frezen: programmeren en instellen|Van conventioneel naar CNC|Tekeninglezen metaal niveau 2|Verspaningstechniek: gereedschap en snijgegevens|Meten met de 3D-meetmachine',
    audiences: 'machinebedieners|verspaners|tekenaars|werkvoorbereiders',
    learn:
      'een werkstuk opspannen en nulpunten bepalen|een programma schrijven en aanpassen|maten en toleranties van tekening aflezen|nauwkeurig meten met schuifmaat en micrometer|snijsnelheid en aanzet berekenen|slijtage aan gereedschap herkennen',
    contents:
      'projectiemethoden|G-codes|opspanmiddelen|meetmiddelen|snijgegevens|praktijkopdrachten aan de machine',
  }),
  field({
    ...technology,
    code: 'elektrotechniek',
    name: 'de elektrotechniek',
    themes: `${making}|health and safety`,
    dayPrice: [265, 460],
    jobs: 'Monteur elektrotechnische installaties|Eerste monteur elektrotechniek|Servicemonteur elektro|Paneelbouwer|Werkverantwoordelijke elektrotechniek|Inspecteur elektrische installaties',
    skills:
      'elektrische installaties in woningen|meten aan installaties|schakelkasten bouwen|elektrische schema’s lezen|domotica|laadpalen installeren|verlichtingstechniek|aarding en beveiliging|middenspanning|storingzoeken elektro|glasvezel lassen',
    courses:
      'NEN 3140 voldoend onderricht persoon|NEN 3140 vakbekwaam persoon|NEN 3140 herinstructie|NEN 1010 in de praktijk|NEN 3840 werken aan hoogspanning|Inspecteren volgens Scope 10|Elektrotechniek voor werktuigbouwers',
    audiences:
      'elektromonteurs|technische diensten|installatieverantwoordelijken|monteurs met een andere achtergrond',
    learn:
      'veilig spanningsloos werken|een groepenkast opbouwen en controleren|metingen uitvoeren en vastleggen|storingen stap voor stap opsporen|de norm toepassen bij ontwerp en aanleg|een laadpunt aansluiten en in bedrijf stellen',
    contents:
      'wet van Ohm en vermogen|normen en arbocatalogus|werkplan en vrijgave|praktijkborden|meetinstrumenten|theorie- en praktijktoets',
  }),
  field({
    ...technology,
    code: 'installatietechniek',
    name: 'de installatietechniek',
    themes: making,
    dayPrice: [260, 455],
    sector: 'F',
    jobs: 'Monteur werktuigkundige installaties|Servicemonteur cv|Monteur warmtepompen|Loodgieter|Monteur luchtbehandeling|Koudetechnicus|Projectleider installatietechniek',
    skills:
      'warmtepompen installeren|cv-ketels onderhouden|waterzijdig inregelen|koolmonoxidevrij werken|sanitair monteren|ventilatie en wtw|legionellapreventie|koudemiddelen|vloerverwarming|riolering aanleggen|regeltechniek in gebouwen',
    courses:
      'F-gassen categorie I|F-gassen hercertificering|Warmtepompen: van ontwerp tot inregelen|Vakbekwaamheid gasverbranding (CO-wet)|Legionella: beheerder van leidingwaterinstallaties|Hybride warmtepompen voor servicemonteurs|Propaan als koudemiddel',
    audiences: 'installatiemonteurs|servicemonteurs|loodgieters|zij-instromers in de installatiebranche',
    learn:
      'een warmtepomp plaatsen en in bedrijf stellen|warmteverlies van een woning berekenen|een installatie waterzijdig inregelen|lekdichtheid controleren en registreren|onderhoud aan een gasketel veilig uitvoeren|een klant uitleg geven over de installatie',
    contents:
      'kringproces|hydraulische schema’s|wetgeving F-gassen|meten aan rookgas|montage op de praktijkopstelling|storingsanalyse',
  }),
  field({
    ...technology,
    code: 'mechatronica',
    name: 'de industriële automatisering',
    themes: `${making}|automation and it`,
    dayPrice: [290, 520],
    jobs: 'Monteur mechatronica|Allround monteur mechatronica|PLC-programmeur|Onderhoudsmonteur industrie|Maintenance engineer|Robotprogrammeur|Storingsmonteur',
    skills:
      'PLC-programmeren|Siemens TIA Portal|pneumatiek|hydrauliek|frequentieregelaars|robotprogrammeren|meet- en regeltechniek|sensortechniek|storingzoeken|industriële netwerken|aandrijftechniek|predictive maintenance|machineveiligheid',
    courses:
      'PLC: de basis van programmeren|PLC: gestructureerd programmeren voor gevorderden|Hydrauliek voor onderhoudsmonteurs|Uitlijnen met laser|CE-markering en machineveiligheid|Cobots in de productie',
    audiences: 'onderhoudsmonteurs|procesoperators|engineers|technische diensten',
    learn:
      'een besturingsprogramma lezen, testen en uitbreiden|storingen systematisch analyseren|pneumatische en hydraulische schema’s lezen|sensoren kiezen en afstellen|een robot veilig laten samenwerken met mensen|onderhoud plannen op basis van metingen',
    contents:
      'in- en uitgangen|ladderdiagram en gestructureerde tekst|cilinders en ventielen|motoren en regelaars|oefenen op een productielijn|veiligheidsfuncties',
  }),
  field({
    ...technology,
    code: 'procestechniek',
    name: 'de procesindustrie',
    themes: making,
    dayPrice: [245, 440],
    jobs: 'Procesoperator A|Procesoperator B|Allround operator|Ploegleider productie|Operator voedingsmiddelen|Laborant',
    skills:
      'procesoperating|lijnoperating|reinigen en desinfecteren|explosieveilig werken (ATEX)|OEE verbeteren|omstellen van machines|stoomketels bedienen|analysetechnieken in het laboratorium|waterbehandeling|hygiënisch ontwerp|goed doseren en mengen',
    courses:
      'Vapro A: basisoperator|Vapro B: allround operator|Good Manufacturing Practice|Veilig werken met gevaarlijke stoffen in de fabriek|SMED: sneller omstellen',
    audiences: 'operators|ploegleiders|laboranten|productiemedewerkers',
    learn:
      'een proces starten, bewaken en veilig stoppen|afwijkingen vroeg herkennen|monsters nemen en beoordelen|een lijn snel en foutloos omstellen|hygiënisch en veilig werken|verliezen aan de lijn meten en aanpakken',
    contents:
      'processchema’s|warmte, druk en stroming|appendages en pompen|kwaliteit en hygiëne|simulatie van een regelkamer|verbeterbord en ploegoverdracht',
  }),
  field({
    ...technology,
    code: 'autotechniek',
    name: 'de voertuigtechniek',
    themes: making,
    sector: 'G',
    dayPrice: [230, 400],
    jobs: 'Autotechnicus|Eerste autotechnicus|Bedrijfsautotechnicus|Fietstechnicus|Autoschadehersteller|Apk-keurmeester|Motorfietstechnicus',
    skills:
      'diagnose aan motormanagement|hoogvolt in elektrische auto’s|airconditioning in voertuigen|apk lichte voertuigen|remsystemen|e-bikes repareren|uitdeuken zonder spuiten|autospuiten|ADAS kalibreren|wielen uitlijnen',
    courses:
      'Veilig werken aan elektrische voertuigen (NEN 9140)|Apk-keurmeester lichte voertuigen|Apk bevoegdheidsverlenging|Elektrische fietsen: diagnose en reparatie|Airco-certificaat voor autotechnici',
    audiences: 'autotechnici|fietsmakers|werkplaatsmanagers|zij-instromers in de garage',
    learn:
      'een hoogvoltsysteem veilig uitschakelen|foutcodes uitlezen en duiden|een keuring volgens de regels uitvoeren|een elektrische fiets doormeten|rijhulpsystemen kalibreren|een klant helder adviseren over reparatie',
    contents:
      'elektrische aandrijving|diagnoseapparatuur|regelgeving RDW|praktijk aan het voertuig|meten met oscilloscoop|examen',
  }),
  field({
    ...technology,
    code: 'energietransitie',
    name: 'de energietransitie',
    themes: `${making}|government and non-profit`,
    sector: 'D',
    tier: 'hbo',
    dayPrice: [270, 480],
    jobs: 'Monteur zonnepanelen|Energieadviseur woningbouw|Adviseur verduurzaming|Monteur windturbines|Isolatiespecialist|Verduurzamingscoach',
    skills:
      'zonnepanelen installeren|energielabels opnemen|thuisbatterijen|isoleren van woningen|laadinfrastructuur|warmtenetten|netcongestie|waterstof|energiemanagement|circulair bouwen|blowerdoortesten|werken op hoogte',
    courses:
      'Zonnestroomsystemen: ontwerp en installatie|EP-adviseur woningbouw basis|EP-adviseur utiliteitsbouw detail|Energiebesparing voor vve’s|Natuurinclusief isoleren|Batterijopslag veilig plaatsen',
    audiences: 'installateurs|energieadviseurs|medewerkers van woningcorporaties|energiecoaches',
    learn:
      'een dak beoordelen en een legplan maken|een energielabel volgens de methodiek opstellen|bewoners een haalbaar verduurzamingsplan voorleggen|een batterij veilig plaatsen en aansluiten|veilig werken op het dak|opbrengst en terugverdientijd berekenen',
    contents:
      'bouwfysica|opname en rekensoftware|subsidies en regelgeving|praktijkdak|elektrische veiligheid|gesprek met de bewoner',
  }),
  field({
    ...technology,
    category: 'VEILIGHEID_EN_DEFENSIE',
    code: 'werkveiligheid',
    name: 'veilig werken',
    themes: 'health and safety',
    tier: 'geen',
    sector: 'N',
    dayPrice: [145, 295],
    jobs: 'Preventiemedewerker|Middelbaar veiligheidskundige|Hogere veiligheidskundige|Mangatwacht|Gasmeetdeskundige',
    skills:
      'veilig werken op hoogte|besloten ruimten betreden|asbestherkenning|adembescherming|gasmeten|valbeveiliging|rolsteigers opbouwen|machineveiligheid|toolboxmeetings geven|risico-inventarisatie en -evaluatie|werken langs de weg',
    courses:
      'VCA Basisveiligheid|VCA voor operationeel leidinggevenden (VOL)|VCA Basis in het Pools|VCA Basis in het Engels|VIL-VCU|VCA herhaling met examen|Hoogwerker bedienen (IPAF)|Verreiker veilig gebruiken|Veilig hijsen en aanslaan van lasten',
    audiences: 'uitvoerend medewerkers|operationeel leidinggevenden|uitzendkrachten|preventiemedewerkers',
    learn:
      'gevaren op de werkplek herkennen|persoonlijke beschermingsmiddelen goed gebruiken|een laatste-minuut-risicoanalyse doen|handelen bij een ongeval of brand|een werkvergunning lezen en toepassen|collega’s aanspreken op onveilig gedrag',
    contents: 'wetgeving|gevaarlijke stoffen|elektriciteit en machines|ergonomie|noodsituaties|proefexamens',
  }),
];
