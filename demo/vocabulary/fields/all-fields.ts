import { buildingFields } from './building.ts';
import { careFields } from './care.ts';
import { cultureFields } from './culture.ts';
import type { Field } from './field.ts';
import { ictFields } from './ict.ts';
import { officeFields } from './office.ts';
import { peopleFields } from './people.ts';
import { technologyFields } from './technology.ts';
import { tradeFields } from './trades.ts';

/** All fields of work, in an order that never changes: a field's place in it seeds what is drawn from it. */
export const fields: readonly Field[] = [
  ...careFields,
  ...technologyFields,
  ...buildingFields,
  ...ictFields,
  ...officeFields,
  ...peopleFields,
  ...tradeFields,
  ...cultureFields,
];

const byCode = new Map(fields.map((field) => [field.code, field]));

/** The field with this code. Throws on a code that does not exist: the tables of the demo are wrong then. */
export function fieldOf(code: string): Field {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no field with the code ${code}`);
  return found;
}
