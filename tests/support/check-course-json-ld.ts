/** The rules Google documents for Course structured data, and the value types of schema.org they rest on. */

type Item = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isDuration = (value: unknown): boolean =>
  typeof value === 'string' && /^P(?:\d+(?:\.\d+)?[YMWD]|T\d+(?:\.\d+)?H)$/.test(value);
const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//.test(value);

const modes = new Set(['Online', 'Onsite', 'Blended']);
const categories = new Set(['Free', 'Partially Free', 'Subscription', 'Paid']);

/** Everything that is wrong with a Course, a line each. `complete`: what Google asks for must be there as well. */
export function checkCourseJsonLd(course: Item, complete: boolean): string[] {
  const wrong: string[] = [];
  const need = (ok: boolean, text: string): void => {
    if (!ok) wrong.push(text);
  };
  const optional = (item: Item, name: string, is: (value: unknown) => boolean): void => {
    if (item[name] !== undefined) need(is(item[name]), `${name} is ${JSON.stringify(item[name])}`);
  };
  const offer = (item: Item, where: string): void => {
    const value = item['offers'] as Item | undefined;
    if (value === undefined) return need(!complete, `${where} has no offers`);
    need(value['@type'] === 'Offer', `${where}: the offer has another type`);
    need(categories.has(String(value['category'])), `${where}: unknown category`);
    need(/^\d+\.\d{2}$/.test(String(value['price'])), `${where}: no price`);
    need(value['priceCurrency'] === 'EUR', `${where}: no currency`);
    optional(value, 'availability', isAddress);
  };

  need(course['@context'] === 'https://schema.org' && course['@type'] === 'Course', 'no Course');
  need(isText(course['name']), 'no name');
  need(isText(course['description']), 'no description');
  const provider = course['provider'] as Item;
  need(provider['@type'] === 'Organization' && isText(provider['name']), 'no provider');
  optional(provider, 'url', isAddress);
  optional(course, 'url', isAddress);
  optional(course, 'timeRequired', isDuration);
  offer(course, 'course');
  const instances = (course['hasCourseInstance'] ?? []) as Item[];
  if (complete) need(instances.length > 0, 'no instance');
  for (const instance of instances) {
    need(instance['@type'] === 'CourseInstance', 'an instance of another type');
    if (complete) need(instance['courseMode'] !== undefined, 'an instance without mode');
    if (complete) need(instance['courseWorkload'] !== undefined, 'an instance without workload');
    optional(instance, 'courseMode', (mode) => modes.has(String(mode)));
    optional(instance, 'courseWorkload', isDuration);
    optional(instance, 'startDate', isDate);
    optional(instance, 'endDate', isDate);
    const { startDate, endDate } = instance as { startDate?: string; endDate?: string };
    need(startDate === undefined || endDate === undefined || startDate <= endDate, 'ends before it starts');
    offer(instance, 'instance');
    const location = instance['location'] as Item | undefined;
    if (location === undefined) continue;
    const address = location['address'] as Item;
    need(location['@type'] === 'Place' && address['@type'] === 'PostalAddress', 'a place without address');
    need(/^[A-Z]{2}$/.test(String(address['addressCountry'])), 'an address without country');
  }
  return wrong;
}
