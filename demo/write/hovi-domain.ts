const row = (rowkey: string, nl: string): { rowkey: string; title: { nl: string } } => ({
  rowkey,
  title: { nl },
});

/** Code lists of HOVI that the demo uses, in the rows of its `/domain/{name}` (reference hovi-nlqf §A2). */
export const hoviDomains: Readonly<Record<string, readonly { rowkey: string; title: { nl: string } }[]>> = {
  productform: [row('fulltime', 'Voltijd'), row('parttime', 'Deeltijd'), row('dual', 'Duaal')],
  productlevel: [
    row('associate', 'Associate degree'),
    row('bachelor', 'Bachelor'),
    row('master', 'Master'),
    row('preparatory', 'Voorbereidend'),
  ],
  producttype: [
    row('croho_program', 'Opleiding'),
    row('specialization', 'Specialisatie'),
    row('content_variant', 'Inhoudelijke variant'),
    row('course', 'Cursus'),
    row('minor', 'Minor'),
    row('honours_track', 'Honoursprogramma'),
  ],
  crohosector: [
    row('economie', 'Economie'),
    row('taal_en_cultuur', 'Taal en cultuur'),
    row('onderwijs', 'Onderwijs'),
    row('techniek', 'Techniek'),
    row('gedrag_en_maatschappij', 'Gedrag en maatschappij'),
    row('gezondheidszorg', 'Gezondheidszorg'),
    row('natuur', 'Natuur'),
    row('recht', 'Recht'),
    row('landbouw_en_natuurlijke_omgeving', 'Landbouw en natuurlijke omgeving'),
    row('sectoroverstijgend', 'Sectoroverstijgend'),
  ],
  financing: [row('government', 'Bekostigd'), row('private', 'Niet bekostigd')],
  organizationtype: [row('university', 'Universiteit'), row('university_of_applied_sciences', 'Hogeschool')],
  instructionmode: [
    row('lecture', 'Hoorcollege'),
    row('self_study', 'Zelfstudie'),
    row('individual_assignment', 'Individuele opdracht'),
    row('group_assignment', 'Groepsopdracht'),
    row('tutorial', 'Werkcollege'),
    row('group_discussion', 'Groepsdiscussie'),
    row('working_group', 'Werkgroep'),
    row('project', 'Project'),
    row('internship', 'Stage'),
    row('workshop', 'Workshop'),
    row('case_study', 'Casus'),
  ],
  tuitionfeetype: [
    row('legal', 'Wettelijk'),
    row('institutional', 'Instelling'),
    row('non-eu', 'Buiten de EER'),
  ],
  period: [row('year', 'Jaar'), row('course', 'Opleiding'), row('month', 'Maand'), row('week', 'Week')],
  degree: [
    row('ad', 'Associate Degree'),
    row('b', 'Bachelor'),
    row('bsc', 'Bachelor of Science'),
    row('m', 'Master'),
    row('msc', 'Master of Science'),
  ],
};
