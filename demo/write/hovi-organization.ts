import { dateOf } from '../lib/dates.ts';
import { slugOf } from '../lib/names.ts';
import { escapeXml } from '../lib/xml-text.ts';
import { fractionOf, Random } from '../lib/random.ts';
import { isUniversity } from '../world/make-provider.ts';
import type { HoForm, HoProgram } from '../world/make-ho-program.ts';
import type { Address, Provider, World } from '../world/types.ts';
import { hoDescription, jobPerspective } from './ho-texts.ts';
import { hoFacts } from './rio-ho.ts';

const levels: Readonly<Record<string, string>> = {
  'HBO-AD': 'associate',
  'HBO-BA': 'bachelor',
  'HBO-MA': 'master',
  'WO-BA': 'bachelor',
  'WO-MA': 'master',
};
const modes = [
  'lecture',
  'self_study',
  'individual_assignment',
  'group_assignment',
  'tutorial',
  'group_discussion',
  'working_group',
  'project',
  'internship',
  'workshop',
  'case_study',
];

/** HOVI's id of an institution in this world. */
export const organizationId = (provider: Provider): string => String(3000 + provider.number);
const locationId = (provider: Provider, address: Address): string =>
  String(10_000 + provider.number * 10 + provider.addresses.indexOf(address));

/** The institution as HOVI has it (reference hovi-nlqf §A6). */
export function hoviOrganization(world: World, provider: Provider): object {
  const university = isUniversity(world, provider.number);
  return {
    organizationId: organizationId(provider),
    brin: provider.brin,
    brinName: { nl: provider.name },
    shortCode: provider.name.replace(/[^A-Z]/g, '') + provider.slug.slice(-3).toUpperCase(),
    organizationType: university ? 'university' : 'university_of_applied_sciences',
    description: {
      nl: `<p>${escapeXml(provider.name)} geeft hoger onderwijs in ${escapeXml(provider.addresses.map((address) => address.town.name).join(' en '))}.</p>`,
    },
    webLink: { nl: provider.website },
  };
}

/** Its locations; cities in upper case, as the register has them. */
export function hoviLocations(provider: Provider): object[] {
  return provider.addresses.map((address) => ({
    locationId: locationId(provider, address),
    organization: organizationId(provider),
    locationType: 'vestiging',
    locationName: { nl: `${provider.name}, vestiging ${address.town.name}` },
    visitorAddress: {
      street: `${address.street} ${String(address.number)}`,
      nr_detail: address.addition,
      zip: address.postcode,
      city: address.town.name.toUpperCase(),
      country: 'NL',
    },
    vestigingSK123Id: String(Number(locationId(provider, address)) % 8000),
    webLink: { nl: provider.website },
  }));
}

/** One product with a form per way of studying; `edited` is its text after an edit, `newStart` adds February. */
export function hoviProduct(world: World, program: HoProgram, edited: boolean, newStart: boolean): object {
  const { provider, study } = program;
  const random = new Random(world.seed, 'hovi', program.index);
  const own = program.productType === 'croho_program' || program.productType === 'content_variant';
  const level =
    program.productType === 'course' ? random.pick(['preparatory', undefined]) : levels[study.level];
  const english = study.english ?? undefined;
  const named = !(english !== undefined && random.chance(0.01));
  const facts = hoFacts[study.level];
  return {
    productId: program.productId,
    organization: organizationId(provider),
    productName: named
      ? { nl: program.title, ...(own && english !== undefined ? { en: english } : {}) }
      : { en: english },
    productType: program.productType,
    ...(level === undefined ? {} : { productLevel: level }),
    ...(own
      ? {
          croho: study.croho,
          crohoName: { nl: study.name },
          crohoSector: study.sector,
          degrees: [degreeOf(study.level)],
          financing: random.chance(0.85) ? 'government' : 'private',
        }
      : {}),
    credits: own ? String(facts.credits) : random.pick(['30', '15', '7.5', '5']),
    location: locationId(provider, program.address),
    productForms: program.forms.map((form) => productForm(world, program, form, edited, newStart)),
  };
}

function degreeOf(level: string): string {
  if (level === 'HBO-AD') return 'Associate Degree';
  if (level.endsWith('BA')) return level.startsWith('WO') ? 'Bachelor of Science' : 'Bachelor';
  return level.startsWith('WO') ? 'Master of Science' : 'Master';
}

function productForm(
  world: World,
  program: HoProgram,
  form: HoForm,
  edited: boolean,
  newStart: boolean,
): object {
  const { provider } = program;
  const random = new Random(world.seed, 'hovi-form', program.index, form);
  const year = Number(dateOf(world.today).slice(0, 4));
  const words = { fulltime: 'voltijd', parttime: 'deeltijd', dual: 'duaal' };
  const html = (paragraphs: readonly string[]): string =>
    paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');
  const described = random.chance(0.9);
  return {
    productForm: form,
    ...(described ? { productDescription: { nl: html(hoDescription(world, program, edited)) } } : {}),
    ...(random.chance(0.3) ? { jobPerspective: { nl: html([jobPerspective(world, program)]) } } : {}),
    ...(random.chance(0.2)
      ? {
          admissionDescription: {
            nl: '<p>Heb je een havo-, vwo- of mbo 4-diploma? Dan ben je toelaatbaar. Zonder diploma kun je vanaf 21 jaar een toelatingsonderzoek doen.</p>',
          },
        }
      : {}),
    ...(random.chance(0.35) ? { instructionModes: random.sample(modes, 4) } : {}),
    numerusFixus: fractionOf(world.seed, 'fixus', program.index) < 0.02,
    ...(random.chance(0.75)
      ? { productURL: { nl: `${provider.website}/opleidingen/${slugOf(program.title)}-${words[form]}` } }
      : {}),
    ...(random.chance(0.7) || newStart ? { productStarts: starts(random, year, newStart) } : {}),
    ...(random.chance(0.65) ? { tuitionFees: fees(random, program, year) } : {}),
    productLanguages: [{ productLanguage: random.chance(0.12) ? 'en' : 'nl', percProductLanguage: 100 }],
    ...(random.chance(0.25)
      ? { studyAdvices: [{ binding: true, minimumECTS: random.pick([42, 45, 48, 54]), period: 12 }] }
      : {}),
  };
}

function starts(random: Random, year: number, newStart: boolean): object[] {
  const list = [
    {
      startingDate: `${String(year + 1)}-09-01`,
      endDate: '',
      applicationDeadline: random.chance(0.3) ? `${String(year + 1)}-05-01` : '',
    },
  ];
  if (random.chance(0.3))
    list.unshift({ startingDate: `${String(year - 1)}-09-01`, endDate: '', applicationDeadline: '' });
  if (random.chance(0.15) || newStart)
    list.push({ startingDate: `${String(year + 1)}-02-01`, endDate: '', applicationDeadline: '' });
  return list;
}

function fees(random: Random, program: HoProgram, year: number): object[] {
  if (program.productType === 'course') {
    return [
      {
        amount: String(random.int(4, 30) * 50),
        definitive: true,
        tuitionFeePeriod: 'course',
        tuitionFeeType: 'institutional',
        year,
      },
    ];
  }
  const legal = [
    { amount: '2601', definitive: true, tuitionFeePeriod: 'year', tuitionFeeType: 'legal', year },
    { amount: '2695', definitive: false, tuitionFeePeriod: 'year', tuitionFeeType: 'legal', year: year + 1 },
  ];
  const more = random.chance(0.5)
    ? [
        {
          amount: String(random.int(80, 160) * 100),
          definitive: true,
          tuitionFeePeriod: 'year',
          tuitionFeeType: random.pick(['institutional', 'non-eu']),
          year,
        },
      ]
    : [];
  return [...legal, ...more];
}
