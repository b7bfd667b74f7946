import { object, snakeCase } from '../http/shape.ts';
import { isChangedInParts, settingFields, settingNames, type SettingsPatch } from '../settings/settings.ts';
import { accept, bodyOf, indexOf, uidOf, type Ask, type AddRoute, type Services } from './context.ts';

const settingsShape = object(settingFields);

/** /indexes/:uid/settings and its sub-routes. */
export function settingsRoutes(on: AddRoute, services: Services): void {
  const base = '/indexes/:uid/settings';
  const current = (c: Ask) => indexOf(c, services).record.settings;
  /** A reset makes no index; another change does when there is none. */
  const change = (c: Ask, patch: SettingsPatch, mayCreate: boolean) => {
    const payload = { patch, mayCreate };
    return accept(services, { indexUid: uidOf(c), type: 'settingsUpdate', payload, details: { ...patch } });
  };
  const nothing = Object.fromEntries(settingNames.map((name) => [name, null]));

  on(`GET ${base}`, 'settings.get', current);
  on(`PATCH ${base}`, 'settings.update', async (c) => change(c, await bodyOf(c, settingsShape), true));
  on(`DELETE ${base}`, 'settings.update', (c) => change(c, nothing, false));
  for (const name of settingNames) {
    const route = `${base}/${snakeCase(name).replaceAll('_', '-')}`;
    const method = isChangedInParts(name) ? 'PATCH' : 'PUT';
    const { shape, code } = settingFields[name];
    on(`GET ${route}`, 'settings.get', (c) => current(c)[name]);
    on(`${method} ${route}`, 'settings.update', async (c) =>
      change(c, { [name]: await bodyOf(c, shape, code) }, true),
    );
    on(`DELETE ${route}`, 'settings.update', (c) => change(c, { [name]: null }, false));
  }
}
