import { dateOf } from '../lib/dates.ts';
import { Random } from '../lib/random.ts';
import { providerNumber, rioId } from '../world/identifiers.ts';
import type { Address, Provider, World } from '../world/types.ts';
import type { RioTables } from './rio-tables.ts';

/** Second label of a provider under the same board, for about one in eight; null for the rest. */
export function secondLabel(world: World, provider: Provider): { id: string; name: string } | null {
  const random = new Random(world.seed, 'label', provider.pool, provider.number);
  if (!random.chance(0.13)) return null;
  const word = random.pick(['Incompany', 'Academy', 'Contractonderwijs', 'Professionals']);
  return {
    id: rioId(world, 'A', providerNumber(provider.pool, provider.number) + 450_000),
    name: `${provider.name} ${word}`,
  };
}

/** Board, provider and the relation between them, with earlier names as periods (reference rio §1.5). */
export function writeRioProvider(tables: RioTables, world: World, provider: Provider): void {
  const random = new Random(world.seed, 'rio-provider', provider.pool, provider.number);
  const since = dateOf(world.today - random.int(1200, 4400));
  const renamed = random.chance(0.28) ? dateOf(world.today - random.int(200, 1100)) : null;
  const rsin = random.chance(0.7) ? String(800_000_000 + random.int(0, 69_999_999)) : null;
  const board = { ONDERWIJSBESTUURID: provider.boardId, INBEDRIJFDATUM: since, RSIN: rsin };
  if (renamed !== null) {
    const start = random.chance(0.5);
    tables.add('onderwijsbesturen', 'both', {
      ...board,
      KVK_NUMMER: start ? null : provider.kvk,
      BEGINDATUM_PERIODE: since,
      EINDDATUM_PERIODE: renamed,
      NAAM: start ? `${provider.name} (i.o.)` : `Stichting ${provider.name}`,
    });
  }
  tables.add('onderwijsbesturen', 'both', {
    ...board,
    KVK_NUMMER: provider.kvk,
    BEGINDATUM_PERIODE: renamed ?? since,
    EINDDATUM_PERIODE: random.chance(0.04) ? '9999-12-31' : null,
    NAAM: provider.name,
  });
  const labels = [{ id: provider.rioId, name: provider.name }, secondLabel(world, provider)];
  for (const label of labels) {
    if (label === null) continue;
    tables.add('onderwijsaanbieders', 'both', {
      ONDERWIJSAANBIEDERID: label.id,
      INBEDRIJFDATUM: since,
      EIGEN_ONDERWIJSAANBIEDERSLEUTEL:
        provider.brin ?? (random.chance(0.1) ? String(random.int(10_000, 29_999)) : null),
      BEGINDATUM_PERIODE: since,
      NAAM: label.name,
    });
    tables.add('relaties_onderwijsbesturen_onderwijsaanbieders', 'both', {
      ONDERWIJSBESTUURID: provider.boardId,
      ONDERWIJSAANBIEDERID: label.id,
      BEGINDATUM: since,
    });
  }
}

/** The places that offers refer to; some have no street or no point, as in the register. */
export function writeRioLocations(tables: RioTables, world: World, addresses: Iterable<Address>): void {
  for (const address of addresses) {
    const random = new Random(world.seed, 'rio-location', address.code);
    const street = !random.chance(0.08);
    const point = !random.chance(0.08);
    tables.add('onderwijslocaties', 'both', {
      ONDERWIJSLOCATIECODE: address.code,
      BAG_ID: `${String(random.int(3, 1999)).padStart(4, '0')}01${String(random.int(1_000_000_000, 9_999_999_999))}`,
      GPS_LATITUDE: point ? address.latitude : null,
      GPS_LONGITUDE: point ? address.longitude : null,
      STRAATNAAM: street ? address.street : null,
      HUISNUMMER: street ? address.number : null,
      HUISNUMMERTOEVOEGING: street ? address.addition.toUpperCase() : null,
      POSTCODE: street ? address.postcode.replace(' ', '') : null,
      PLAATSNAAM: address.town.name,
    });
  }
}
