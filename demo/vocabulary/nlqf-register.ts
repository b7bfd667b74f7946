/** A private qualification with a place in the NLQF, given by more than one provider. */
export interface Qualification {
  /** Register code of the form `02-24` (reference hovi-nlqf §B2); the numbers are invented. */
  readonly code: string;
  readonly level: '2' | '3' | '4' | '4+' | '5' | '6' | '7';
  readonly title: string;
  readonly field: string;
  /** Days of lessons. */
  readonly days: number;
}

const row = (
  code: string,
  level: Qualification['level'],
  title: string,
  field: string,
  days: number,
): Qualification => ({ code, level, title, field, days });

export const qualifications: readonly Qualification[] = [
  row('41-02', '3', 'Vakbekwaam medewerker thuiszorgtechnologie', 'verpleging', 12),
  row('41-05', '4', 'Casemanager dementie (erkend)', 'ouderenzorg', 16),
  row('41-09', '5', 'Praktijkondersteuner ouderenzorg', 'ouderenzorg', 20),
  row('42-11', '4', 'Jobcoach erkend', 'gehandicaptenzorg', 14),
  row('42-14', '5', 'Ervaringsdeskundige met certificaat', 'ggz', 24),
  row('43-01', '4', 'Budgetcoach register', 'sociaal-werk', 12),
  row('43-07', '6', 'Schuldhulpverlener post-hbo', 'sociaal-werk', 18),
  row('44-03', '3', 'Assistent mondzorgpraktijk', 'medische-assistentie', 18),
  row('44-08', '4', 'Medisch secretaresse (diploma)', 'medische-assistentie', 20),
  row('45-02', '4', 'Pedagogisch coach kinderopvang', 'kinderopvang', 10),
  row('45-06', '5', 'Pedagogisch beleidsmedewerker', 'kinderopvang', 16),
  row('46-04', '4', 'Leefstijlcoach register', 'massage-bewegen', 18),
  row('46-12', '3', 'Sportmasseur met diploma', 'massage-bewegen', 14),
  row('47-15', '3', 'Pedicure (branchediploma)', 'uiterlijke-verzorging', 22),
  row('47-16', '4', 'Medisch pedicure', 'uiterlijke-verzorging', 16),
  row('51-01', '2', 'Lasser basis (branchediploma)', 'lassen', 15),
  row('51-02', '3', 'Lasser gevorderd (branchediploma)', 'lassen', 18),
  row('51-04', '4', 'Lasspecialist', 'lassen', 20),
  row('52-03', '4', 'CNC-specialist', 'metaalbewerking', 20),
  row('53-08', '3', 'Installatiemonteur duurzame energie', 'installatietechniek', 18),
  row('53-10', '4', 'Warmtepompspecialist', 'installatietechniek', 12),
  row('54-02', '5', 'Maintenance engineer', 'mechatronica', 24),
  row('55-21', '4', 'Middelbare veiligheidskunde (MVK)', 'werkveiligheid', 14),
  row('55-22', '6', 'Hogere veiligheidskunde (HVK)', 'werkveiligheid', 30),
  row('56-05', '4', 'Vakbekwaam uitvoerder infra', 'infra', 16),
  row('57-09', '5', 'Bouwkundig calculator', 'bouwkunde', 20),
  row('61-12', '4', 'ICT-beheerder (branchediploma)', 'systeembeheer', 24),
  row('61-14', '6', 'Information security officer', 'cybersecurity', 12),
  row('62-03', '5', 'Data-analist (erkend diploma)', 'data', 18),
  row('71-01', '4', 'Praktijkdiploma Boekhouden (PDB) met examen', 'boekhouden', 20),
  row('71-02', '4', 'Praktijkdiploma Loonadministratie (PDL) met examen', 'salaris', 18),
  row('71-06', '5', 'Vakopleiding Payroll Services (VPS) met examen', 'salaris', 22),
  row('72-04', '5', 'Managementassistent (erkend diploma)', 'secretarieel', 16),
  row('73-02', '6', 'HR-adviseur post-hbo', 'hr', 20),
  row('73-05', '6', 'Registeropleiding loopbaancoach', 'coaching', 20),
  row('74-01', '6', 'Mediator in het register', 'recht', 9),
  row('75-10', '5', 'Middle management (erkend diploma)', 'leidinggeven', 15),
  row('76-07', '5', 'Inkoper op tactisch niveau', 'inkoop', 14),
  row('81-03', '3', 'Logistiek supervisor', 'magazijn', 12),
  row('81-05', '5', 'Supplychainplanner', 'supply-chain', 15),
  row('82-02', '3', 'Boomverzorger (European Tree Worker)', 'hovenier', 15),
  row('82-06', '4', 'Ecologisch adviseur groen', 'hovenier', 12),
  row('83-01', '3', 'Leidinggevende keuken (branchediploma)', 'koken', 14),
  row('84-04', '2', 'Basisvakbekwaam schoonmaker', 'schoonmaak', 6),
  row('85-01', '3', 'Beveiliger (branchediploma)', 'beveiliging', 15),
  row('85-06', '4', 'Coördinator beveiliging', 'beveiliging', 12),
  row('91-02', '5', 'Praktijkopleider erkend', 'opleiden', 10),
  row('91-07', '6', 'Post-hbo remedial teaching', 'onderwijs', 24),
  row('92-03', '4', 'Uitvaartleider (branchediploma)', 'uitvaart', 16),
  row('93-01', '6', 'Vergunningverlener omgevingsrecht', 'overheid', 15),
];
