import { makeMboProgram } from '../world/make-mbo-program.ts';
import { makeProvider } from '../world/make-provider.ts';
import type { PoolPlan } from '../world/plan-world.ts';
import type { Deliveries } from './deliveries.ts';
import { writeMboProgram, writeMboUnits } from './rio-mbo.ts';
import { writeRioProvider } from './rio-providers.ts';
import { versionsOf } from './versions-of.ts';

/** The mbo schools and the national lists they draw on. */
export async function writeSchools(deliveries: Deliveries, plan: PoolPlan): Promise<void> {
  const { world, rio } = deliveries;
  writeMboUnits(rio, world);
  for (let number = 0; number < plan.providers; number += 1) {
    const programs = plan.programsOf(number);
    if (programs.length === 0) continue;
    const provider = makeProvider(world, 'mbo', number, programs.length);
    writeRioProvider(rio, world, provider);
    for (const [ordinal, index] of programs.entries()) {
      const program = makeMboProgram(world, provider, ordinal, index);
      for (const { nights, edited } of versionsOf(program.change))
        writeMboProgram(rio, world, program, edited, nights);
      for (const { address } of program.offers)
        if (address !== null) deliveries.places.set(address.code, address);
    }
    await rio.drain();
    await deliveries.written(programs.length);
  }
}
