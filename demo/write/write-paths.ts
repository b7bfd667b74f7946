import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '../lib/csv-line.ts';
import { fractionOf } from '../lib/random.ts';
import { developmentPaths } from '../vocabulary/development-paths.ts';
import type { DevelopmentPath, PathFunction, PathTraining } from '../vocabulary/development-paths.ts';
import { hoStudies } from '../vocabulary/ho-studies.ts';
import type { Deliveries } from './deliveries.ts';

/** The columns of DUO's table (reference hovi-nlqf §C2). */
export const pathHeader = [
  'INGANGSDATUM_ONTWIKKELPAD',
  'EINDDATUM_ONTWIKKELPAD',
  'BRANCHE_NAAM',
  'FUNCTIE_TITEL',
  'SPECIALISATIE_TITEL',
  'TYPE_OPLEIDING',
  'ERKENDEOPLEIDINGSCODE',
  'OPLEIDINGSSTELSEL',
  'LEERWEG',
  'VORM',
  'OPLEIDINGSEENHEIDCODE',
  'OPLEIDER_KVK_NUMMER',
  'SUBSIDIABEL_SLIMREGELING',
] as const;

const types: Readonly<Record<PathTraining['kind'], string>> = {
  kwalificatie: 'MBOKWALIFICATIE',
  keuzedeel: 'MBOKEUZEDEEL',
  certificaat: 'MBOCERTIFICEERBAREEENHEID',
  ho: 'HOOPLEIDING',
  particulier: 'PARTICULIEREOPLEIDING',
  nlqf: 'PARTICULIEREOPLEIDING',
};

/** Writes the table of both nights; the second has one training more. */
export async function writePaths(deliveries: Deliveries): Promise<void> {
  const lines = developmentPaths.flatMap((path) =>
    path.functions.flatMap((job) =>
      job.trainings.map((training, place) => pathLine(deliveries, path, job, training, place)),
    ),
  );
  const written = lines.filter((line) => line !== null);
  for (const [night, folder] of deliveries.folders.entries()) {
    const rows = night === 0 ? written.slice(0, -1) : written;
    await writeFile(
      join(folder, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
      csvLine(pathHeader) + rows.join(''),
    );
  }
}

/** One line; null for a private training when this small world has no unit in the field. */
function pathLine(
  deliveries: Deliveries,
  path: DevelopmentPath,
  job: PathFunction,
  training: PathTraining,
  place: number,
): string | null {
  const target = lookUp(deliveries, training, `${path.branch}|${job.title}|${String(place)}`);
  if (target === null) return null;
  return csvLine([
    path.from,
    path.until,
    path.branch,
    job.title,
    job.specialisation ?? null,
    types[training.kind],
    target.code,
    target.system,
    training.route ?? null,
    training.form ?? null,
    target.unit,
    target.kvk,
    training.subsidy,
  ]);
}

interface Target {
  readonly code: string | null;
  readonly system: string | null;
  readonly unit: string | null;
  readonly kvk: string | null;
}

function lookUp(deliveries: Deliveries, training: PathTraining, key: string): Target | null {
  const none = { unit: null, kvk: null };
  if (training.kind === 'nlqf') return { code: training.code, system: 'NLQF', ...none };
  if (training.kind === 'particulier') {
    const known = deliveries.units.get(training.code) ?? [];
    const unit = known[Math.floor(fractionOf(deliveries.world.seed, 'path', key) * known.length)];
    if (unit === undefined) return null;
    return {
      code: null,
      system: null,
      unit: unit.unitCode,
      kvk: training.limited === true ? unit.kvk : null,
    };
  }
  if (training.kind !== 'ho') return { code: training.code, system: 'CREBO', ...none };
  const study = hoStudies.find((entry) => entry.name === training.code);
  if (study === undefined) throw new Error(`no study is called ${training.code}`);
  return { code: study.croho, system: 'ISAT', ...none };
}
