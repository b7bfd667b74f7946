import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTextFile } from '../lib/text-file.ts';
import { isDelivered } from '../world/make-change.ts';
import { makeHoProgram } from '../world/make-ho-program.ts';
import type { HoProgram } from '../world/make-ho-program.ts';
import { makeProvider } from '../world/make-provider.ts';
import type { PoolPlan } from '../world/plan-world.ts';
import type { Provider } from '../world/types.ts';
import type { Deliveries } from './deliveries.ts';
import { hoviDomains } from './hovi-domain.ts';
import { hoviLocations, hoviOrganization, hoviProduct, organizationId } from './hovi-organization.ts';
import { writeRioHo } from './rio-ho.ts';
import { writeRioProvider } from './rio-providers.ts';
import { versionsOf } from './versions-of.ts';

/** Higher education: HOVI per institution, RIO's `ho` tables, and the truth of both. */
export async function writeInstitutions(deliveries: Deliveries, plan: PoolPlan): Promise<void> {
  const { world, rio, folders } = deliveries;
  for (let number = 0; number < plan.providers; number += 1) {
    const indexes = plan.programsOf(number);
    if (indexes.length === 0) continue;
    const provider = makeProvider(world, 'ho', number, indexes.length);
    writeRioProvider(rio, world, provider);
    const files = await Promise.all(
      folders.map((folder) =>
        createTextFile(join(folder, 'hovi', `organization_${organizationId(provider)}.json`)),
      ),
    );
    const heads = organizationHead(deliveries, provider);
    const counts = [0, 0];
    for (const file of files) file.add(heads);
    for (const [ordinal, index] of indexes.entries()) {
      const program = makeHoProgram(world, provider, ordinal, index);
      for (const { nights, edited } of versionsOf(program.change))
        writeRioHo(rio, world, program, edited, nights);
      note(deliveries, program);
      for (const night of [1, 2] as const) {
        if (!program.inHovi || !isDelivered(program.change, night)) continue;
        const text = JSON.stringify(productOn(deliveries, program, night));
        files[night - 1]!.add(counts[night - 1] === 0 ? `\n${text}` : `,\n${text}`);
        counts[night - 1]! += 1;
      }
    }
    for (const file of files) {
      file.add('\n]\n}\n');
      await file.close();
    }
    await rio.drain();
    await deliveries.written(indexes.length);
  }
  for (const folder of folders)
    await writeFile(join(folder, 'hovi', 'domain.json'), `${JSON.stringify(hoviDomains, null, 1)}\n`);
}

const organizationHead = ({ world }: Deliveries, provider: Provider): string =>
  `{\n"organization": ${JSON.stringify(hoviOrganization(world, provider))},\n"locations": ${JSON.stringify(hoviLocations(provider))},\n"products": [`;

function productOn({ world }: Deliveries, program: HoProgram, night: 1 | 2): object {
  const changed = night === 2 ? program.change : 'none';
  return hoviProduct(
    world,
    program,
    changed === 'text' || changed === 'run-full',
    changed === 'new-run' || changed === 'price',
  );
}

function note(deliveries: Deliveries, program: HoProgram): void {
  const { rio, address, provider } = program;
  for (const place of [address, ...provider.addresses]) deliveries.places.set(place.code, place);
  if (rio === null || !program.inHovi) return;
  for (const offer of rio.offers) deliveries.truth.study(program.productId, offer.form, offer.code);
}
