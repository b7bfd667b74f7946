/**
 * The NLQF in plain words: which diplomas the law puts at each level (Nuffic, "Niveau van Nederlandse diploma's"; CBS,
 * "Van leerladder naar onderwijswaaier", table B.2) and the European level beside it.
 */
export interface LevelExplanation {
  /** As in `levelLabels`. */
  readonly level: string;
  readonly name: string;
  /** Level of the European framework; the entry level has none. */
  readonly eqf: string | null;
  readonly diplomas: string;
}

export const levelExplanations: readonly LevelExplanation[] = [
  {
    level: 'instroom',
    name: 'Instroom',
    eqf: null,
    diplomas: 'Volwasseneneducatie niveau 1: de eerste stap in taal en rekenen.',
  },
  { level: '1', name: 'NLQF 1', eqf: '1', diplomas: 'Mbo 1 (entree), vmbo basisberoeps, educatie 2.' },
  {
    level: '2',
    name: 'NLQF 2',
    eqf: '2',
    diplomas: 'Mbo 2, vmbo kader, gemengd of theoretisch (mavo), educatie 3.',
  },
  { level: '3', name: 'NLQF 3', eqf: '3', diplomas: 'Mbo 3.' },
  { level: '4', name: 'NLQF 4', eqf: '4', diplomas: 'Mbo 4, havo.' },
  { level: '4+', name: 'NLQF 4+', eqf: '4', diplomas: 'Vwo.' },
  { level: '5', name: 'NLQF 5', eqf: '5', diplomas: 'Associate degree.' },
  { level: '6', name: 'NLQF 6', eqf: '6', diplomas: 'Bachelor van hogeschool of universiteit.' },
  { level: '7', name: 'NLQF 7', eqf: '7', diplomas: 'Master van hogeschool of universiteit.' },
  { level: '8', name: 'NLQF 8', eqf: '8', diplomas: 'Doctor, ontwerper (EngD), medisch specialist.' },
];
