import { dateOf } from '../lib/dates.ts';
import { Random } from '../lib/random.ts';
import { commonNames } from '../vocabulary/towns.ts';
import type { Address, Course, Price, Run, World } from '../world/types.ts';
import type { EdudexStyle } from './edudex-style.ts';
import type { XmlBuilder } from './xml-builder.ts';

/** Costs, starts and places. */
export function writeSchedule(xml: XmlBuilder, world: World, course: Course, style: EdudexStyle): void {
  const random = new Random(world.seed, 'schedule', course.index);
  const { runs, price } = course;
  const generic = runs.length === 0 || style.costs !== 'run';
  const perRun = runs.length > 0 && style.costs !== 'generic';
  xml.open('programSchedule');
  if (generic && price !== null) {
    xml.open('genericProgramRun');
    writeCosts(xml, course, price, style, random);
    if (runs.length === 0 && course.addresses[0] !== undefined)
      writeLocation(xml, course.addresses[0], style, random);
    xml.close('genericProgramRun');
  }
  for (const run of runs) writeRun(xml, course, run, perRun ? price : null, style, random);
  xml.close('programSchedule');
}

function writeRun(
  xml: XmlBuilder,
  course: Course,
  run: Run,
  price: Price | null,
  style: EdudexStyle,
  random: Random,
): void {
  const final = `isFinal="${run.final ? style.yes : style.no}"`;
  xml.open('programRun');
  xml.leaf('id', run.id);
  xml.leaf('status', run.status);
  if (run.deadline !== null) xml.leaf('applicationDeadline', dateOf(run.deadline));
  xml.leaf('startDate', dateOf(run.start), final);
  // One in seven hundred ends before it begins: somebody moved the start.
  xml.leaf('endDate', dateOf(random.chance(0.0015) ? run.start - 240 : run.end), final);
  if (random.chance(0.4))
    xml.leaf('contactHoursPartOfDay', random.pick(['day', 'day', 'evening', 'morning', 'weekend']));
  if (price !== null) writeCosts(xml, course, price, style, random);
  if (style.courseDays) writeCourseDays(xml, run);
  if (run.address === null) writeOnlinePlace(xml, random);
  else writeLocation(xml, run.address, style, random);
  xml.leaf('numberOfContactSessions', random.chance(0.3) ? Math.max(1, run.days.length) : null);
  if (run.clientOnly) xml.leaf('openTo', 'client only');
  xml.close('programRun');
}

function writeCourseDays(xml: XmlBuilder, run: Run): void {
  for (const [place, day] of run.days.slice(0, 6).entries()) {
    xml.open('courseDay');
    xml.leaf('id', `${run.id.replace(/[^-a-zA-Z0-9_.]/g, '')}-${String(place + 1)}`.slice(-64));
    xml.leaf('date', dateOf(day));
    xml.leaf('startTime', '09:30:00');
    xml.leaf('endTime', '16:30:00');
    xml.close('courseDay');
  }
}

/** Suppliers still store "Online" as a place, or leave the place empty. */
function writeOnlinePlace(xml: XmlBuilder, random: Random): void {
  if (random.chance(0.4)) {
    xml.leaf('location', '');
    return;
  }
  if (random.chance(0.4)) return;
  xml.open('location');
  xml.leaf('locationName', 'Online', 'xml:lang="nl"');
  if (random.chance(0.4)) xml.leaf('city', 'Online');
  xml.close('location');
}

function writeLocation(xml: XmlBuilder, address: Address, style: EdudexStyle, random: Random): void {
  const city = commonNames[address.town.name] ?? address.town.name;
  xml.open('location');
  xml.text('locationName', address.name, 'xml:lang="nl"');
  if (random.chance(0.1))
    xml.leaf('geoCode', `${address.latitude.toFixed(4)},${address.longitude.toFixed(4)}`);
  xml.text(
    'address',
    `${address.street} ${String(address.number)}${address.addition === '' ? '' : ` ${address.addition}`}`,
  );
  const odd = random.chance(0.012) ? random.pick(['-', 'Extern', 'online']) : null;
  xml.leaf('zipcode', odd ?? (style.spacedPostcode ? address.postcode : address.postcode.replace(' ', '')));
  if (!random.chance(0.04)) xml.text('city', style.upperCities ? city.toUpperCase() : city);
  xml.leaf('country', odd === '-' || odd === 'Extern' ? odd : style.country);
  xml.close('location');
}

function writeCosts(xml: XmlBuilder, course: Course, price: Price, style: EdudexStyle, random: Random): void {
  const cost = (type: string, cents: number, required: boolean, place: number): void => {
    xml.open('cost');
    if (style.costIds) xml.leaf('id', `${String(course.index)}${String(place)}`);
    xml.leaf('amount', amount(cents, style));
    // The field for the VAT holds the price itself in one of 170.
    const vat = random.chance(0.006) ? cents : Math.round((cents * price.vat) / 100);
    if (style.vatAmounts) xml.leaf('amountVAT', amount(vat, style));
    xml.leaf('amountIsFinal', style.yes);
    xml.leaf('costType', type);
    xml.leaf('currency', style.currency);
    xml.leaf('isRequiredCost', required ? style.yes : style.no);
    if (style.exemptAmounts)
      xml.leaf('VATExemptAmount', amount(random.chance(0.5) ? cents : Math.round(cents * 1.1), style));
    xml.close('cost');
  };
  cost('tuition fee', price.tuition, true, 1);
  if (price.exam !== null) cost('examination', price.exam, price.examRequired, 2);
  if (price.material !== null) cost('study material', price.material, true, 3);
}

/** An amount in the supplier's spelling: `1795`, `1795.00`, `1795.0000`. */
function amount(cents: number, style: EdudexStyle): string {
  if (style.amount === 'plain') return String(cents / 100);
  return (cents / 100).toFixed(style.amount === 'four' ? 4 : 2);
}
