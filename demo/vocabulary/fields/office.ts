import { field } from './field.ts';
import type { Field } from './field.ts';

const office = { category: 'ECONOMIE', sector: 'M' } as const;

/** Money, people, law and the office. */
export const officeFields: readonly Field[] = [
  field({
    ...office,
    code: 'boekhouden',
    name: 'de financiële administratie',
    themes: 'finance',
    tier: 'mbo',
    dayPrice: [225, 420],
    jobs: 'Financieel administratief medewerker|Bedrijfsadministrateur|Assistent-accountant|Crediteurenbeheerder|Debiteurenbeheerder|Assistent-controller|Boekhouder',
    skills:
      'boekhouden|debiteurenbeheer|btw-aangifte|jaarrekening lezen|Exact Online|AFAS|kostprijscalculatie|consolidatie|werkkapitaalbeheer|bedrijfseconomie|boekhouden voor zzp’ers|periodeafsluiting|vaste activa',
    courses:
      'Basiskennis Boekhouden (BKB)|Basiskennis Calculatie (BKC)|Praktijkdiploma Boekhouden (PDB)|Moderne Bedrijfsadministratie (MBA)|Boekhouden voor ondernemers|Financieel inzicht voor niet-financiële managers|Van balans tot begroting',
    audiences: 'administratief medewerkers|ondernemers|niet-financiële managers|herintreders',
    learn:
      'inkoop, verkoop en bank boeken|een balans en winst-en-verliesrekening opstellen|een btw-aangifte voorbereiden|een jaarrekening lezen en beoordelen|openstaande posten tijdig innen|een begroting opstellen en bewaken',
    contents:
      'dubbel boekhouden|grootboek en dagboeken|omzetbelasting|periodeafsluiting|oefenadministratie|examentraining',
  }),
  field({
    ...office,
    code: 'salaris',
    name: 'de salarisadministratie',
    themes: 'finance|human resources',
    tier: 'mbo',
    dayPrice: [270, 470],
    jobs: 'Salarisadministrateur|Payrollspecialist|HR-medewerker salaris',
    skills:
      'loonheffingen|werkkostenregeling|salarisadministratie|pensioenregelingen|sociale zekerheid|loonbeslag|grensarbeid|cao-toepassing|verzuim en salaris|auto van de zaak',
    courses:
      'Praktijkdiploma Loonadministratie (PDL)|Basiskennis Loonadministratie (BKL)|Vakopleiding Payroll Services (VPS)|Actualiteiten loonheffingen|Eindejaar in de salarisadministratie',
    audiences: 'salarisadministrateurs|HR-medewerkers|medewerkers van administratiekantoren',
    learn:
      'van bruto naar netto rekenen|de werkkostenregeling toepassen|een loonaangifte controleren|premies en toeslagen berekenen|een eindafrekening opstellen|vragen van medewerkers over de loonstrook beantwoorden',
    contents:
      'loonheffingen|arbeidsrecht|sociale verzekeringen|rekenopdrachten|oefenexamens|actuele tarieven',
  }),
  field({
    ...office,
    code: 'belasting',
    name: 'belastingen en control',
    themes: 'finance|law',
    tier: 'hbo',
    dayPrice: [360, 640],
    jobs: 'Fiscaal medewerker|Controller|Business controller|Treasurer|Compliance officer|Financieel adviseur',
    skills:
      'inkomstenbelasting|vennootschapsbelasting|omzetbelasting in internationaal verband|management control|treasury|risicomanagement|interne controle|duurzaamheidsverslaggeving|business cases|bedrijfsopvolging|financiële modellen in Excel|Wft Basis',
    courses:
      'Belastingpakket: aangifte inkomstenbelasting|Wft Schade Particulier|Wft Hypothecair Krediet|Permanente educatie voor accountants|CSRD: rapporteren over duurzaamheid|Businesscontrol: van cijfers naar advies|Wwft in de praktijk',
    audiences: 'controllers|fiscalisten|financieel adviseurs|accountants',
    learn:
      'een aangifte voorbereiden en controleren|een businesscase onderbouwen|stuurinformatie opstellen voor het management|risico’s in processen beheersen|wijzigingen in de wet vertalen naar de praktijk|een adviesgesprek voeren volgens de regels',
    contents: 'wet en jurisprudentie|rekenvoorbeelden|cases|rapportage|permanente educatie|examentraining',
  }),
  field({
    ...office,
    category: 'BEDRIJFS_PROJECTONDERSTEUNING',
    sector: 'N',
    code: 'secretarieel',
    name: 'de kantoorondersteuning',
    themes: 'secretarial and office work|communication',
    tier: 'mbo',
    dayPrice: [240, 440],
    jobs: 'Managementassistent|Directiesecretaresse|Receptionist|Officemanager|Medewerker secretariaat|Juridisch secretaresse|Bestuurssecretaris',
    skills:
      'notuleren|plannen en organiseren|zakelijk telefoneren|agendabeheer|archiveren|evenementen organiseren|snel lezen|blind typen|managementondersteuning|telefonisch klantcontact|actielijsten en besluiten vastleggen',
    courses:
      'Notuleren met een laptop|Managementassistent: de rechterhand|Typen met tien vingers|Projectondersteuner|De executive assistant|Receptie en gastvrijheid',
    audiences: 'secretaresses|managementassistenten|receptionisten|projectondersteuners',
    learn:
      'kort en helder notuleren|prioriteiten stellen voor jezelf en je manager|een bijeenkomst van begin tot eind organiseren|lastige telefoongesprekken voeren|een digitaal archief opzetten|proactief meedenken met je leidinggevende',
    contents:
      'rol en verwachtingen|tijd en prioriteiten|zakelijke correspondentie|vergadertechniek|oefenen met opnames|persoonlijk actieplan',
  }),
  field({
    ...office,
    category: 'GEDRAG_EN_MAATSCHAPPIJ',
    sector: 'N',
    code: 'hr',
    name: 'personeel en organisatie',
    themes: 'human resources|coaching',
    tier: 'hbo',
    dayPrice: [330, 590],
    jobs: 'HR-adviseur|HR-businesspartner|Recruiter|Loopbaanadviseur|Casemanager verzuim|HR-medewerker|Vertrouwenspersoon|Re-integratieconsulent',
    skills:
      'verzuimbegeleiding|werving en selectie|arbeidsmarktcommunicatie|strategische personeelsplanning|functioneringsgesprekken|HR-analytics|loopbaanbegeleiding|re-integratie tweede spoor|duurzame inzetbaarheid|onboarding|functiewaardering|sociaal plan|jobcoaching',
    courses:
      'Wet verbetering poortwachter: actueel|HR-adviseur in de praktijk|Vertrouwenspersoon ongewenste omgangsvormen|Medezeggenschap: basiscursus voor de ondernemingsraad|Competentiegericht interviewen|Regie op verzuim',
    audiences: 'HR-adviseurs|leidinggevenden|ondernemingsraden|recruiters|loopbaanprofessionals',
    learn:
      'een verzuimgesprek voeren dat iets oplevert|een vacature zo schrijven dat de juiste mensen reageren|een selectiegesprek gestructureerd voeren|een plan van aanpak volgens de wet opstellen|leidinggevenden adviseren|personeelsgegevens duiden',
    contents:
      'wettelijk kader|gesprekstechniek|instrumenten en formats|casuïstiek|rollenspel|actieplan voor je eigen organisatie',
  }),
  field({
    ...office,
    category: 'RECHT',
    code: 'recht',
    name: 'het recht',
    themes: 'law',
    tier: 'hbo',
    dayPrice: [390, 720],
    jobs: 'Juridisch medewerker|Paralegal|Mediator|Jurist arbeidsrecht|Beleidsjurist|Gerechtsdeurwaarder-medewerker|Contractmanager',
    skills:
      'arbeidsrecht|mediation|contractenrecht|bestuursrecht|ondernemingsrecht|procederen in bestuurszaken|aanbestedingsrecht|familierecht|bezwaar en beroep|juridisch schrijven|intellectueel eigendom|letselschade|privacyrecht',
    courses:
      'Arbeidsrecht voor HR|Mediation basisopleiding|Contracten lezen en opstellen|Algemene wet bestuursrecht: basis|Actualiteiten arbeidsrecht|Vreemdelingenrecht|Recht voor niet-juristen',
    audiences: 'juristen|HR-adviseurs|beleidsmedewerkers|advocaten|ondernemers',
    learn:
      'een arbeidsovereenkomst beoordelen|een bezwaarschrift behandelen|partijen begeleiden naar een oplossing|een contract opstellen zonder gaten|rechtspraak vinden en toepassen|een besluit goed motiveren',
    contents: 'wetgeving|jurisprudentie|oefenzaken|onderhandelen|schrijven en toetsen|opleidingspunten',
  }),
  field({
    ...office,
    category: 'MANAGEMENT_EN_PROJECTMNGT',
    code: 'projectmanagement',
    name: 'projectmanagement',
    themes: 'quality and project management|management',
    tier: 'hbo',
    dayPrice: [390, 680],
    jobs: 'Projectleider|Projectmanager|Projectondersteuner|Programmamanager|Procesmanager|Planner',
    skills:
      'projectmatig werken|PRINCE2|IPMA|projectplanning|programmamanagement|risicomanagement in projecten|omgevingsmanagement|MS Project|portfoliomanagement|procesmanagement|stakeholdermanagement|projectleiding zonder hiërarchie',
    courses:
      'PRINCE2 Foundation|PRINCE2 Practitioner|IPMA-D: voorbereiding op certificering|IPMA-C: voorbereiding op certificering|Projectmatig creëren|Je eerste project leiden|Systeemgerichte contractbeheersing',
    audiences: 'projectleiders|teamleiders|engineers|beleidsmedewerkers',
    learn:
      'een projectopdracht scherp krijgen|een haalbare planning maken en bijsturen|risico’s op tijd zichtbaar maken|betrokkenen meenemen in keuzes|voortgang rapporteren|een project goed afsluiten en overdragen',
    contents:
      'fasen en mijlpalen|opdrachtgever en team|plannen en begroten|communicatie|eigen project als casus|proefexamen',
  }),
  field({
    ...office,
    category: 'MANAGEMENT_EN_PROJECTMNGT',
    code: 'kwaliteit',
    name: 'kwaliteit en procesverbetering',
    themes: 'quality and project management|change management',
    tier: 'hbo',
    dayPrice: [380, 660],
    jobs: 'Kwaliteitsmedewerker|Kwaliteitsmanager|Interne auditor|Procesverbeteraar|KAM-coördinator|Milieucoördinator',
    skills:
      'Lean|Lean Six Sigma|interne audits|ISO 9001|ISO 14001|procesanalyse|value stream mapping|probleemoplossen met A3|kwaliteitszorg in de zorg|5S op de werkvloer|oorzaakanalyse|statistische procesbeheersing',
    courses:
      'Lean Six Sigma Yellow Belt|Lean Six Sigma Green Belt|Lean Six Sigma Black Belt|Lead auditor ISO 9001|KAM-zorg in de praktijk|Continu verbeteren met dagstarts|HKZ: interne auditor',
    audiences: 'kwaliteitsmedewerkers|teamleiders|procesverbeteraars|auditors',
    learn:
      'een proces in kaart brengen en verspilling zien|de oorzaak van een probleem aantonen|een audit voorbereiden en uitvoeren|verbeteringen met het team borgen|metingen uitvoeren en duiden|een norm vertalen naar de werkvloer',
    contents:
      'DMAIC|klantwaarde|meten en analyseren|auditgesprekken|verbeterproject in je eigen organisatie|examen',
  }),
];
