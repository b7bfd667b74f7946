/** Texts of saving and comparing that the browser writes. */
export const savedTexts = {
  save: 'Bewaar',
  saved: 'Bewaard',
  /** Begins with what the button says, so that voice control finds it. */
  about: (action: string, title: string) => `${action}: ${title}`,
  print: 'Print',
  copy: 'Kopieer de link',
  copied: 'De link is gekopieerd.',
  notCopied: 'Kopiëren lukt niet. Kopieer het adres boven in je scherm.',
  remove: 'Haal weg',
  removed: (title: string) => `${title} is weggehaald.`,
  empty: 'Je hebt nog niets bewaard. Klik bij een opleiding op “Bewaar”.',
  full: (limit: number) => `Je lijst is vol: er passen ${limit} opleidingen in.`,
  shared: 'Dit is een lijst die iemand met je deelt.',
  keepAll: 'Bewaar deze lijst',
  choose: (limit: number) => `Kies er twee tot ${limit} om te vergelijken.`,
  compare: 'Vergelijk',
  saveAnother: 'Deze opleiding is bewaard. Bewaar er nog een, dan kun je ze naast elkaar zetten.',
  shareList: 'Kopieer een link naar deze lijst',
  nothingToCompare: 'Kies eerst opleidingen om te vergelijken op de pagina Bewaard.',
  gone: 'Deze opleiding is er niet meer.',
  failed: 'Deze opleiding kan nu niet worden opgehaald.',
  fact: 'Gegeven',
  differs: 'verschilt',
  missing: 'Niet opgegeven',
  provider: 'Aanbieder',
  caption: 'Opleidingen naast elkaar',
  differences: (count: number) =>
    count === 1
      ? '1 gegeven verschilt en is gemarkeerd.'
      : `${count} gegevens verschillen en zijn gemarkeerd.`,
} as const;
