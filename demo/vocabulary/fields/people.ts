import { field } from './field.ts';
import type { Field } from './field.ts';

const management = { category: 'MANAGEMENT_EN_PROJECTMNGT', sector: 'M', tier: 'hbo' } as const;

/** Leading, talking, selling and one's own business. */
export const peopleFields: readonly Field[] = [
  field({
    ...management,
    code: 'leidinggeven',
    name: 'leidinggeven',
    themes: 'leadership|management|change management',
    dayPrice: [420, 780],
    jobs: 'Teamleider|Operationeel leidinggevende|Afdelingsmanager|Teamcoach|Locatiemanager|Praktijkmanager|Verandermanager',
    skills:
      'leidinggeven|situationeel leidinggeven|coachend leidinggeven|verandermanagement|leidinggeven op afstand|zelforganiserende teams|strategisch management|inclusief leiderschap|gesprekken met medewerkers|teamontwikkeling|persoonlijk leiderschap|besluitvorming',
    courses:
      'Je eerste honderd dagen als leidinggevende|Leidinggeven aan professionals|Middle management|Operationeel management|Van collega naar leidinggevende|Veranderen met energie|Mini-MBA|Leidinggeven in de zorg',
    audiences: 'startende leidinggevenden|teamleiders|ervaren managers|coördinatoren',
    learn:
      'je stijl aanpassen aan de medewerker|een lastig gesprek voorbereiden en voeren|richting geven aan een verandering|een team helpen zelf problemen op te lossen|delegeren en loslaten|feedback geven die werkt',
    contents:
      'stijlen van leidinggeven|groepsdynamiek|gespreksvaardigheden|360-gradenfeedback|praktijkopdrachten|intervisie',
  }),
  field({
    ...management,
    category: 'GEDRAG_EN_MAATSCHAPPIJ',
    code: 'coaching',
    name: 'coaching en begeleiding',
    themes: 'coaching|personal development',
    dayPrice: [280, 540],
    jobs: 'Coach|Teamcoach|Loopbaancoach|Stresscoach|Jobcoach|NLP-coach',
    skills:
      'coachen|oplossingsgericht coachen|teamcoaching|loopbaancoaching|transactionele analyse|intervisie begeleiden|provocatief coachen|systemisch werk|werken met kernkwadranten|wandelcoaching|breincoaching|NLP',
    courses:
      'Basisopleiding tot coach|NLP Practitioner|Coachen op de werkvloer|Stress- en burn-outcoach|Supervisie en intervisie|Opstellingen in organisaties',
    audiences: 'coaches|leidinggevenden|begeleiders|HR-professionals',
    learn:
      'luisteren zonder oordeel|de juiste vraag op het juiste moment stellen|een coachtraject opzetten en afronden|patronen zichtbaar maken|weerstand benutten|grenzen van coaching bewaken',
    contents:
      'contract en intake|vraagtechnieken|modellen|oefenen in drietallen|leercoaching|persoonlijk werkstuk',
  }),
  field({
    ...management,
    category: 'GEDRAG_EN_MAATSCHAPPIJ',
    code: 'effectiviteit',
    name: 'persoonlijke effectiviteit',
    themes: 'personal effectiveness|personal development|communication',
    dayPrice: [290, 540],
    jobs: 'Gespreksleider|Adviseur|Trainingsacteur',
    skills:
      'timemanagement|assertiviteit|onderhandelen|presenteren|gesprekstechnieken|feedback geven en ontvangen|omgaan met weerstand|overtuigen en beïnvloeden|stressmanagement|snellezen|conflicthantering|adviesvaardigheden|creatief denken|storytelling|omgaan met agressie|spreken in het openbaar',
    courses:
      'Nee zeggen met plezier|Grip op je werk en je tijd|Adviseren en invloed uitoefenen|Omgaan met lastige mensen|Presenteren zonder zenuwen|Effectief vergaderen|Zelfverzekerd in gesprek|Werk en privé in balans',
    audiences: 'professionals|medewerkers|adviseurs|teams',
    learn:
      'je grenzen helder aangeven|je boodschap kort en duidelijk brengen|een onderhandeling voorbereiden en voeren|rustig blijven onder druk|luisteren en doorvragen|prioriteiten stellen en je eraan houden',
    contents:
      'zelfonderzoek|communicatiemodellen|oefenen met een trainingsacteur|video-opnames|feedback|persoonlijk actieplan',
  }),
  field({
    category: 'ECONOMIE',
    sector: 'G',
    tier: 'mbo',
    code: 'verkoop',
    name: 'verkoop en klantcontact',
    themes: 'sales|communication',
    dayPrice: [280, 520],
    jobs: 'Accountmanager|Commercieel medewerker binnendienst|Klantcontactmedewerker|Verkoopadviseur|Salesmanager|Callcentermedewerker',
    skills:
      'verkoopgesprekken voeren|telefonische verkoop|accountmanagement|klachten behandelen|klantgericht werken|onderhandelen voor verkopers|offertes schrijven|social selling|koude acquisitie|winkelverkoop|klantcontact via chat|verkopen aan de overheid',
    courses:
      'Consultative selling|Van klacht naar klant|Verkopen zonder pushen|Telefonisch afspraken maken|Service met een glimlach|Key-accountmanagement',
    audiences: 'verkopers|accountmanagers|klantenservicemedewerkers|ondernemers',
    learn:
      'de echte vraag van de klant boven tafel krijgen|een bezwaar ombuigen|een klacht netjes oplossen|een verkoopplan opstellen|een offerte schrijven die overtuigt|een relatie op lange termijn opbouwen',
    contents: 'koopmotieven|vraagtechniek|gespreksopbouw|rollenspel|meeluisteren en feedback|accountplan',
  }),
  field({
    category: 'ECONOMIE',
    sector: 'G',
    tier: 'mbo',
    code: 'retail',
    name: 'de winkel en de groothandel',
    themes: 'sales|procurement and logistics',
    dayPrice: [160, 320],
    jobs: 'Verkoper|Verkoopspecialist|Manager retail|Filiaalmanager|Visual merchandiser|Caissière|Versspecialist',
    skills:
      'winkelpresentatie|kassawerk|etaleren|derving voorkomen|omgaan met winkeldiefstal|voorraadbeheer|webwinkel beheren|leidinggeven in de winkel|versbehandeling|kaaskennis|wijnadvies in de winkel',
    courses:
      'Een webwinkel starten|Slijtersvakbekwaamheid|Leeftijdsgrenzen in de winkel|Overvaltraining|Basiscursus winkelmedewerker',
    audiences: 'winkelmedewerkers|filiaalmanagers|webwinkeliers|bedrijfsleiders',
    learn:
      'een schap of etalage verkopend inrichten|klanten welkom heten en adviseren|derving meten en verminderen|voorraad bestellen en beheren|leeftijd controleren zonder discussie|een team op drukke dagen aansturen',
    contents:
      'klant en winkel|presentatie|voorraad en cijfers|veiligheid|praktijkopdrachten in de eigen winkel|toets',
  }),
  field({
    category: 'ECONOMIE',
    sector: 'M',
    tier: 'hbo',
    code: 'marketing',
    name: 'marketing en communicatie',
    themes: 'marketing|communication|internet and media',
    dayPrice: [340, 620],
    jobs: 'Online marketeer|Marketingcommunicatiemedewerker|Contentmarketeer|Communicatieadviseur|SEO-specialist|Webredacteur|Woordvoerder',
    skills:
      'zoekmachineoptimalisatie|Google Ads|Google Analytics|e-mailmarketing|contentmarketing|marketingplan schrijven|conversie verhogen|LinkedIn-marketing|merkstrategie|interne communicatie|crisiscommunicatie|social media|bloggen|videomarketing|podcasts maken',
    courses:
      'NIMA-A Marketing|NIMA-B Marketing|Online marketing in tien weken|Social media voor beginners|Communicatie voor projectleiders|Factor C: communiceren bij beleid|Teksten die gevonden worden',
    audiences: 'marketeers|communicatieadviseurs|ondernemers|webredacteuren',
    learn:
      'een doelgroep scherp omschrijven|een campagne opzetten en meten|teksten schrijven die gevonden en gelezen worden|cijfers omzetten in verbeteringen|een contentkalender maken|een boodschap voor verschillende kanalen bewerken',
    contents:
      'doelgroep en positionering|kanalen|meten en testen|schrijven en beeld|eigen campagne|examentraining',
  }),
  field({
    category: 'ECONOMIE',
    sector: 'G',
    tier: 'hbo',
    code: 'inkoop',
    name: 'inkoop en aanbesteden',
    themes: 'procurement and logistics|law',
    dayPrice: [380, 660],
    jobs: 'Inkoper|Strategisch inkoper|Contractmanager|Inkoopadviseur|Assistent-inkoper',
    skills:
      'inkopen|aanbesteden|contractmanagement|onderhandelen voor inkopers|maatschappelijk verantwoord inkopen|categoriemanagement|leveranciersbeoordeling|inkoop van software|douane en Incoterms|inschrijven op aanbestedingen',
    courses:
      'NEVI-1: inkoop op tactisch niveau|Europees aanbesteden: basis|Tenders winnen|Inkopen in het sociaal domein|Contractbeheer van A tot Z',
    audiences: 'inkopers|contractmanagers|tendermanagers|budgethouders',
    learn:
      'een inkoopstrategie kiezen|een aanbesteding volgens de wet doorlopen|eisen en wensen formuleren|prestaties van leveranciers meten|een onderhandeling voorbereiden|kosten over de levensduur berekenen',
    contents: 'inkoopproces|aanbestedingswet|gunningscriteria|contracten|praktijkcase|examen',
  }),
  field({
    category: 'ECONOMIE',
    sector: 'M',
    tier: 'geen',
    code: 'ondernemen',
    name: 'het ondernemerschap',
    themes: 'entrepreneurship|finance|marketing',
    dayPrice: [120, 330],
    jobs: 'Ondernemer|Zelfstandig professional|Franchisenemer|Sociaal ondernemer',
    skills:
      'een eigen bedrijf starten|ondernemingsplan schrijven|tarieven bepalen|netwerken|crowdfunding|bedrijfsoverdracht|pitchen|duurzaam ondernemen|werken als zzp’er|exporteren',
    courses:
      'Starten als zzp’er|Van idee naar ondernemingsplan|Ondernemen naast je baan|Je prijs bepalen en waarmaken|Een bedrijf overnemen',
    audiences: 'starters|zzp’ers|werkzoekenden|ondernemers die willen groeien',
    learn:
      'je idee toetsen bij klanten|een financieel plan opstellen|je verhaal in één minuut vertellen|een passende rechtsvorm kiezen|je administratie inrichten|klanten vinden en houden',
    contents:
      'ondernemersvaardigheden|klant en markt|financiën|recht en verzekeringen|pitch|spreekuur met een adviseur',
  }),
];
