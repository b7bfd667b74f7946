import { Random } from '../lib/random.ts';
import { generators } from '../vocabulary/provider-words.ts';
import type { Provider, World } from '../world/types.ts';

/**
 * How one supplier's system writes its file. The export passes suppliers' habits through (reference edudex §1.0,
 * §1.4, §5), so a reader must take them all.
 */
export interface EdudexStyle {
  readonly prefix: 'xsi' | 'xs';
  readonly schemaLocation: boolean;
  readonly pretty: boolean;
  readonly cdata: boolean;
  readonly yes: '1' | 'true';
  readonly no: '0' | 'false';
  readonly currency: 'eur' | 'EUR';
  readonly amount: 'plain' | 'cents' | 'four';
  readonly country: 'nl' | 'NL' | 'Nederland';
  readonly spacedPostcode: boolean;
  readonly language: 'nl' | 'NL' | 'Nederlands';
  readonly lastEdited: 'local' | 'zone' | 'fraction' | 'utc';
  /** `lastEdited` is the night of the export, whatever was edited. */
  readonly nightlyEdited: boolean;
  readonly costs: 'generic' | 'run' | 'both';
  readonly vatAmounts: boolean;
  readonly exemptAmounts: boolean;
  readonly costIds: boolean;
  readonly html: 'clean' | 'styled' | 'page' | 'none';
  readonly dirtyText: boolean;
  readonly courseDays: boolean;
  readonly upperCities: boolean;
  readonly generator: string;
  readonly format: string;
  readonly subjects: boolean;
  readonly accredited: boolean;
}

/** The style of a supplier, at the rates of reference edudex §5. */
export function makeEdudexStyle(world: World, provider: Provider): EdudexStyle {
  const random = new Random(world.seed, 'style', provider.number);
  const numbers = random.chance(0.4);
  return {
    prefix: random.chance(0.75) ? 'xsi' : 'xs',
    schemaLocation: random.chance(0.64),
    pretty: random.chance(0.7),
    cdata: random.chance(0.4),
    yes: numbers ? '1' : 'true',
    no: numbers ? '0' : 'false',
    currency: random.chance(0.85) ? 'eur' : 'EUR',
    amount: random.weighted([
      ['plain', 5],
      ['cents', 5],
      ['four', 1],
    ] as const),
    country: random.pick(['nl', 'nl', 'nl', 'NL', 'Nederland'] as const),
    spacedPostcode: random.chance(0.7),
    language: random.weighted([
      ['nl', 75],
      ['NL', 15],
      ['Nederlands', 10],
    ] as const),
    lastEdited: random.pick(['local', 'zone', 'zone', 'fraction', 'utc'] as const),
    nightlyEdited: random.chance(0.08),
    costs: random.pick(['generic', 'run', 'run', 'both'] as const),
    vatAmounts: random.chance(0.9),
    exemptAmounts: random.chance(0.45),
    costIds: random.chance(0.46),
    html: random.weighted([
      ['clean', 50],
      ['styled', 36],
      ['page', 3],
      ['none', 11],
    ] as const),
    dirtyText: random.chance(0.2),
    courseDays: random.chance(0.5),
    upperCities: random.chance(0.08),
    generator: random.pick(generators),
    format: random.pick(['v2.0', '2.0.6', 'EDU-DEX 1.0', '1', 'Edudex']),
    subjects: random.chance(0.75),
    accredited: random.chance(0.25),
  };
}
