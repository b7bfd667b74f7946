import type { Context } from 'hono';
import { readJson } from '../http/read-body.ts';
import { snakeCase } from '../http/validate.ts';
import { checkSetting, checkSettings, patchedSettings, settingNames } from '../settings/check-settings.ts';
import type { Settings, SettingsPatch } from '../settings/settings.ts';
import { accept, guard, indexOf, uidOf, type App, type Env, type Services } from './context.ts';

function change(c: Context<Env>, services: Services, patch: SettingsPatch, isReset: boolean): Response {
  return accept(c, services, {
    indexUid: uidOf(c),
    type: 'settingsUpdate',
    payload: JSON.stringify({ patch, mayCreate: !isReset }),
    details: { ...patch },
  });
}

/** /indexes/:uid/settings and its sub-routes. */
export function settingsRoutes(app: App, services: Services): void {
  const base = '/indexes/:uid/settings';
  const current = (c: Context<Env>): Settings => indexOf(c, services).record.settings;

  app.get(base, guard(services, 'settings.get'), (c) => c.json(current(c)));
  app.patch(base, guard(services, 'settings.update'), async (c) =>
    change(c, services, checkSettings(await readJson(c.req.raw)), false),
  );
  app.delete(base, guard(services, 'settings.update'), (c) =>
    change(c, services, Object.fromEntries(settingNames.map((name) => [name, null])) as SettingsPatch, true),
  );
  for (const name of settingNames) {
    const route = `${base}/${snakeCase(name).replaceAll('_', '-')}`;
    const method = patchedSettings.includes(name) ? 'PATCH' : 'PUT';
    app.get(route, guard(services, 'settings.get'), (c) => c.json(current(c)[name]));
    app.on(method, route, guard(services, 'settings.update'), async (c) => {
      const value = await readJson(c.req.raw);
      checkSetting(name, value, '');
      return change(c, services, { [name]: value }, false);
    });
    app.delete(route, guard(services, 'settings.update'), (c) => change(c, services, { [name]: null }, true));
  }
}
