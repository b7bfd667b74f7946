import { field } from './field.ts';
import type { Field } from './field.ts';

const ict = { category: 'TECHNIEK_EN_ICT', sector: 'J' } as const;
const it = 'automation and it';

/** Computers, data and the net. */
export const ictFields: readonly Field[] = [
  field({
    ...ict,
    code: 'programmeren',
    name: 'softwareontwikkeling',
    themes: `${it}|internet and media`,
    tier: 'hbo',
    dayPrice: [380, 690],
    jobs: 'Software developer|Front-end developer|Back-end developer|Full-stack developer|Softwaretester|Low-code developer|Mobile developer',
    skills:
      'programmeren in Python|programmeren in Java|C# en .NET|JavaScript|TypeScript|React|Angular|PHP en Laravel|Git|unit testing|API’s ontwerpen|SQL|Kotlin voor Android|Swift voor iOS|clean code|testautomatisering|objectgeoriënteerd ontwerpen|microservices',
    courses:
      'Leren programmeren: van nul naar je eerste app|Java Programmer: voorbereiding op certificering|Testen van software: Foundation|Python voor data-analisten|Software-architectuur|Webapplicaties beveiligen tegen de OWASP Top 10|Low-code bouwen met Mendix',
    audiences: 'ontwikkelaars|testers|carrièreswitchers|analisten die willen programmeren',
    learn:
      'een probleem opdelen in functies en gegevens|leesbare en testbare code schrijven|een toepassing met een database verbinden|samenwerken met versiebeheer|fouten opsporen met een debugger|een API ontwerpen en documenteren|automatische tests schrijven',
    contents:
      'syntaxis en gegevenstypen|functies en klassen|werken met databases|testen|versiebeheer|eigen project met codereview',
  }),
  field({
    ...ict,
    code: 'systeembeheer',
    name: 'systeem- en netwerkbeheer',
    themes: it,
    tier: 'mbo',
    dayPrice: [340, 620],
    jobs: 'Medewerker ICT support|Allround medewerker IT systems and devices|Expert IT systems and devices|Netwerkbeheerder|Systeembeheerder|Servicedeskmedewerker|Werkplekbeheerder',
    skills:
      'netwerkbeheer|Windows Server|Linux-beheer|PowerShell|Microsoft 365-beheer|Active Directory|wifi-ontwerp|virtualisatie|back-up en herstel|Bash-scripting|Intune|storingen analyseren',
    courses:
      'Netwerken: de basis van TCP/IP|Linux Essentials|Linux voor gevorderden|Microsoft 365 beheren|PowerShell: automatiseren van beheer|Servicedesk: klantgericht en snel|Routing en switching',
    audiences: 'beheerders|servicedeskmedewerkers|helpdeskmedewerkers|zij-instromers in de ICT',
    learn:
      'een klein netwerk ontwerpen en inrichten|gebruikers en rechten beheren|routinetaken met scripts automatiseren|storingen systematisch oplossen|een back-up testen en terugzetten|updates gecontroleerd uitrollen',
    contents:
      'protocollen en adressen|inrichting van servers|beveiliging|beheerhulpmiddelen|labs in een eigen omgeving|proefexamen',
  }),
  field({
    ...ict,
    code: 'cloud',
    name: 'cloud en DevOps',
    themes: it,
    tier: 'hbo',
    dayPrice: [420, 760],
    jobs: 'Cloud engineer|DevOps engineer|Site reliability engineer|Cloudarchitect|Platform engineer',
    skills:
      'Azure-beheer|AWS|Google Cloud|Docker|Kubernetes|Terraform|CI/CD|monitoring en logging|serverless|kosten van de cloud beheersen|migreren naar de cloud|GitOps',
    courses:
      'Azure Fundamentals|Azure Administrator|AWS: technische basis|Kubernetes beheren|Infrastructuur als code|DevOps Foundation|Containers in productie',
    audiences: 'beheerders|ontwikkelaars|architecten|teams die naar de cloud gaan',
    learn:
      'een omgeving opbouwen uit code|toepassingen verpakken en uitrollen in containers|een pijplijn voor bouwen en testen inrichten|toegang en geheimen veilig regelen|prestaties en kosten bewaken|een storing terugvinden in logs en metingen',
    contents:
      'diensten en regio’s|netwerken in de cloud|identiteit en toegang|automatisering|schalen en herstellen|labs in een echte omgeving',
  }),
  field({
    ...ict,
    code: 'cybersecurity',
    name: 'informatiebeveiliging',
    themes: `${it}|law`,
    tier: 'hbo',
    dayPrice: [430, 780],
    jobs: 'Security specialist|Ethisch hacker|Information security officer|SOC-analist|Privacy officer',
    skills:
      'ethisch hacken|pentesten|NIS2 en de Cyberbeveiligingswet|ISO 27001|incidentrespons|BIO voor overheden|security awareness|forensisch onderzoek|OT-security|risicoanalyse|veilig programmeren|AVG en privacy',
    courses:
      'Informatiebeveiliging: Foundation|Interne auditor ISO 27001|Functionaris gegevensbescherming|AVG in één dag|Phishing en social engineering herkennen|Voorbereiding CISSP|Crisisoefening: ransomware',
    audiences: 'beheerders|security officers|bestuurders|privacymedewerkers|ontwikkelaars',
    learn:
      'kwetsbaarheden vinden en uitleggen|risico’s wegen en maatregelen kiezen|een datalek beoordelen en melden|een managementsysteem voor beveiliging opzetten|aanvallen herkennen in logs|collega’s bewust maken van digitale risico’s',
    contents:
      'dreigingen en aanvallen|wet- en regelgeving|techniek in het lab|beleid en processen|oefenscenario’s|voorbereiding op certificering',
  }),
  field({
    ...ict,
    code: 'data',
    name: 'data-analyse',
    themes: `${it}|finance`,
    tier: 'hbo',
    dayPrice: [360, 660],
    jobs: 'Data-analist|Data engineer|BI-specialist|Informatieanalist|Data steward|Data scientist',
    skills:
      'Power BI|SQL voor analisten|datavisualisatie|statistiek|Tableau|DAX|Power Query|datakwaliteit|dashboards bouwen|R voor analyse|datamodellering|geo-informatie en QGIS|procesanalyse met data',
    courses:
      'Power BI: van bestand naar dashboard|Power BI voor gevorderden|Data-analist in twaalf weken|Statistiek voor beleidsmakers|Datagedreven werken voor managers|QGIS: kaarten maken met open data|Business intelligence met SQL Server',
    audiences: 'controllers|beleidsmedewerkers|analisten|marketeers|onderzoekers',
    learn:
      'gegevens uit verschillende bronnen samenvoegen|een datamodel opzetten dat klopt|een dashboard bouwen dat vragen beantwoordt|statistische uitspraken beoordelen|datakwaliteit meten en verbeteren|een verhaal vertellen met cijfers',
    contents:
      'verzamelen en opschonen|modelleren|visualiseren|berekeningen|delen en beveiligen|eigen dataset als praktijkopdracht',
  }),
  field({
    ...ict,
    code: 'ai',
    name: 'kunstmatige intelligentie',
    themes: `${it}|change management`,
    tier: 'hbo',
    dayPrice: [390, 720],
    jobs: 'AI-medewerker|Adviseur AI|Machine learning engineer|Prompt engineer|AI-trainer',
    skills:
      'werken met generatieve AI|prompts schrijven|machine learning|AI-geletterdheid|chatbots bouwen|de AI-verordening|beeldherkenning|taalmodellen in eigen processen|ethiek van AI|AI voor marketing|AI in het onderwijs',
    courses:
      'AI op kantoor: slimmer werken met Copilot|AI-geletterdheid volgens de AI-verordening|Machine learning met Python|AI voor beleidsmakers|Verantwoord inzetten van taalmodellen|Automatiseren met AI-assistenten',
    audiences: 'kantoormedewerkers|beleidsmakers|managers|docenten|ontwikkelaars',
    learn:
      'een goede opdracht voor een taalmodel schrijven|uitkomsten kritisch controleren|kansen en risico’s voor je eigen werk bepalen|een eenvoudig model trainen en beoordelen|regels voor verantwoord gebruik opstellen|een werkproces stap voor stap automatiseren',
    contents:
      'hoe taalmodellen werken|prompts en voorbeelden|privacy en auteursrecht|praktijkoefeningen|toetsen van uitkomsten|plan voor je eigen team',
  }),
  field({
    ...ict,
    code: 'office',
    name: 'kantoorsoftware',
    themes: `${it}|secretarial and office work`,
    tier: 'geen',
    dayPrice: [195, 360],
    jobs: 'Officemanager|Digicoach|Functioneel beheerder',
    skills:
      'Excel|Word|PowerPoint|Outlook|Microsoft Teams|SharePoint|Access|draaitabellen|macro’s en VBA|OneNote|digitaal samenwerken|lange documenten opmaken',
    courses:
      'Excel basis|Excel voor gevorderden|Excel: financiële functies|Excel: draaitabellen en grafieken|Word: rapporten en sjablonen|Je mailbox de baas|PowerPoint: presentaties die blijven hangen|Overstappen naar Microsoft 365|ECDL Basis',
    audiences: 'kantoormedewerkers|secretaresses|administrateurs|zelfstandigen',
    learn:
      'formules bouwen en fouten opsporen|gegevens sorteren, filteren en samenvatten|een huisstijl vastleggen in een sjabloon|samen aan één document werken|handelingen automatiseren|een overzichtelijke grafiek maken',
    contents:
      'opbouw van het programma|sneltoetsen|formules en functies|opmaak en sjablonen|oefenbestanden|tips voor je eigen werk',
  }),
  field({
    ...ict,
    category: 'SECTOROVERSTIJGEND',
    code: 'digitale-vaardigheden',
    name: 'digitale basisvaardigheden',
    themes: `${it}|personal development`,
    tier: 'geen',
    dayPrice: [45, 150],
    jobs: 'Taal- en digivrijwilliger|Digicoach in de zorg',
    skills:
      'werken met de computer|internetten|veilig online|DigiD en de digitale overheid|de smartphone|tablet voor senioren|e-mailen|online bankieren|foto’s bewaren en delen',
    courses:
      'Klik en Tik: digitaal vaardig|Computercursus voor beginners|Digisterker: werken met de e-overheid|Whatsappen en videobellen|Veilig internetbankieren',
    audiences: 'volwassenen|senioren|nieuwkomers|werkzoekenden',
    learn:
      'een formulier op internet invullen|veilige wachtwoorden maken en bewaren|nepberichten herkennen|zoeken en vinden op internet|mailen met een bijlage|zaken regelen met de overheid',
    contents:
      'toetsenbord en muis|apparaten en apps|zoeken op internet|veiligheid|oefenen in je eigen tempo|hulp van een vrijwilliger',
  }),
  field({
    ...ict,
    category: 'TAAL_EN_CULTUUR',
    code: 'webdesign',
    name: 'online ontwerp',
    themes: `internet and media|${it}`,
    tier: 'mbo',
    dayPrice: [260, 480],
    jobs: 'Webdesigner|UX-designer|UX-researcher|Interaction designer|Dtp’er|Motion designer|Content designer',
    skills:
      'webdesign|HTML en CSS|WordPress|Photoshop|Illustrator|InDesign|Figma|digitale toegankelijkheid (WCAG)|gebruikersonderzoek|UX-design|animeren met After Effects|Webflow|infographics maken|Canva',
    courses:
      'WordPress: je eigen website|WordPress voor gevorderden|Adobe Creative Cloud: de basis|Toegankelijke documenten maken|UX-design: van schets naar prototype|InDesign basis|Photoshop voor gevorderden',
    audiences: 'communicatiemedewerkers|vormgevers|webredacteuren|ondernemers',
    learn:
      'een ontwerp opzetten dat werkt op elk scherm|beelden bewerken en klaarmaken voor web en druk|een website opzetten en beheren|ontwerpkeuzes testen met gebruikers|een pagina toegankelijk maken voor iedereen|een huisstijl consequent toepassen',
    contents:
      'ontwerpprincipes|typografie en kleur|programmakennis|toegankelijkheid|prototype en test|eigen ontwerpopdracht',
  }),
  field({
    ...ict,
    category: 'MANAGEMENT_EN_PROJECTMNGT',
    code: 'agile',
    name: 'agile werken',
    themes: `${it}|quality and project management|change management`,
    tier: 'hbo',
    dayPrice: [430, 720],
    jobs: 'Scrummaster|Product owner|Agile coach|Businessanalist|Release train engineer',
    skills:
      'Scrum|Kanban|agile leidinggeven|user story’s schrijven|product ownership|SAFe|retrospectives begeleiden|business analyse|requirements opstellen|design thinking|backlogbeheer|DevOps-samenwerking',
    courses:
      'Scrummaster: voorbereiding op PSM I|Scrummaster gevorderd: voorbereiding op PSM II|Product owner: voorbereiding op PSPO I|Agile en Scrum: de basis|Businessanalyse: Foundation|SAFe voor teams|Facilitator van werksessies',
    audiences: 'teamleden|projectleiders|managers|ontwikkelaars|analisten',
    learn:
      'een backlog opbouwen en prioriteren|een team helpen om beter samen te werken|een sprint van planning tot terugblik begeleiden|wensen van gebruikers scherp krijgen|voortgang zichtbaar maken|belemmeringen wegnemen',
    contents:
      'waarden en principes|rollen en bijeenkomsten|schatten en plannen|simulatie met een team|proefexamen|plan voor je eigen organisatie',
  }),
  field({
    ...ict,
    code: 'it-beheer',
    name: 'IT-servicemanagement',
    themes: `${it}|management`,
    tier: 'hbo',
    dayPrice: [390, 690],
    jobs: 'Servicemanager|Changemanager|IT-manager|Functioneel beheerder|Informatiemanager|Enterprise-architect',
    skills:
      'ITIL|functioneel beheer|BiSL|ArchiMate|TOGAF|informatiemanagement|contractbeheer IT|leveranciersmanagement|procesmodellering met BPMN|applicatiebeheer|documentmanagement',
    courses:
      'ITIL 4 Foundation|BiSL Next Foundation|ArchiMate 3 Practitioner|Functioneel beheer in de praktijk|TOGAF Foundation|Zaakgericht werken',
    audiences: 'functioneel beheerders|IT-managers|architecten|applicatiebeheerders',
    learn:
      'wensen van gebruikers vertalen naar wijzigingen|een dienst beschrijven en meten|processen modelleren|afspraken met leveranciers vastleggen|een architectuurplaat maken die anderen begrijpen|een release testen en accepteren',
    contents: 'raamwerken en begrippen|processen|rollen|praktijkcasus|examentraining|meten en rapporteren',
  }),
];
