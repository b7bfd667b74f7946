/** Who gets into the desk, and what the others get: nothing, and no hint why. */
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../server/listen.ts';
import { deskSite, deskToken, formTokenIn, makeDeskApp, type DeskApp } from '../support/desk-app.ts';

const open: DeskApp[] = [];
const make = (environment: Record<string, string>): DeskApp => {
  const made = makeDeskApp(environment);
  open.push(made);
  return made;
};
const withToken = (): DeskApp => make({ DESK_TOKEN: deskToken });
const proxySecret = 'geheim-van-de-proxy-0123456789';
const withProxy = (more: Record<string, string> = {}): DeskApp =>
  make({ DESK_PROXY_SECRET: proxySecret, DESK_PROXY_HEADER: 'X-Gebruiker', ...more });
afterEach(() => {
  for (const made of open.splice(0)) made.close();
});

const addresses = [
  '/beheer',
  '/beheer/',
  '/beheer/aanmelden',
  '/beheer/vragen',
  '/beheer/desk.css',
  '/beheer/x',
];
/** All that a browser can see of an answer. */
const seen = async (response: Response) => ({
  status: response.status,
  headers: [...response.headers].toSorted(),
  body: await response.text(),
});

describe('without a way to sign in', () => {
  it.each(addresses)('%s is a page that there is not', async (path) => {
    const site = make({});
    const unknown = await seen(await site.request('/nergens'));
    expect(await seen(await site.request(path))).toEqual(unknown);
    expect(unknown.status).toBe(404);
    const sent = await site.send(path, { naam: 'Els', sleutel: deskToken });
    expect(await seen(sent)).toEqual(await seen(await site.send('/nergens', {})));
  });
});

describe('with a token', () => {
  it('leads strangers to a page to sign in on, whatever they ask for', async () => {
    const site = withToken();
    for (const path of addresses.filter((path) => path !== '/beheer/aanmelden')) {
      const response = await site.request(path);
      expect([path, response.status]).toEqual([path, 303]);
      expect(response.headers.get('location')).toMatch(/^\/beheer\/aanmelden/);
      expect(await response.text()).toBe('');
    }
    const page = await site.request('/beheer/aanmelden');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toContain('/beheer/desk');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'gives nothing to a %s of a stranger',
    async (method) => {
      const response = await withToken().request('/beheer/vragen', { method, headers: { origin: deskSite } });
      expect([response.status, await response.text()]).toEqual([401, '']);
    },
  );

  it('lets who has it in, with a cookie that scripts and other sites cannot use', async () => {
    const site = withToken();
    const response = await site.send('/beheer/aanmelden', {
      naam: ' Els\u0007 ',
      sleutel: deskToken,
      naar: '/beheer/vragen?nr=2',
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/beheer/vragen?nr=2']);
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/; Max-Age=43200; Path=\/beheer; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(deskToken);
    const page = await site.request('/beheer', { headers: { cookie: cookie.split(';')[0]! } });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
    expect(await page.text()).toContain('<span>Els</span>');
  });

  it('keeps the cookie to https where people reach the site that way', async () => {
    const site = make({ DESK_TOKEN: deskToken, SITE_URL: 'https://leeratlas.example' });
    const response = await site.send('/beheer/aanmelden', { naam: 'Els', sleutel: deskToken });
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });

  it.each(['//elders.example', 'https://elders.example/beheer', '/beheer/..\\..\\x', '/zoeken', ''])(
    'leads from signing in to the desk and not to %j',
    async (naar) => {
      const response = await withToken().send('/beheer/aanmelden', { naam: 'Els', sleutel: deskToken, naar });
      expect(response.headers.get('location')).toBe('/beheer');
    },
  );

  it('says the same whatever is wrong', async () => {
    const site = withToken();
    const wrong = await seen(await site.send('/beheer/aanmelden', { naam: 'Els', sleutel: 'x' }));
    expect(wrong.status).toBe(401);
    expect(wrong.body).toContain('Aanmelden is niet gelukt.');
    expect(wrong.headers.map(([name]) => name)).not.toContain('set-cookie');
    const others: Record<string, string>[] = [
      { naam: 'Els', sleutel: deskToken.slice(0, -1) },
      { naam: 'Els', sleutel: `${deskToken}x` },
      { naam: '', sleutel: deskToken },
      { naam: 'Els' },
    ];
    for (const form of others) expect(await seen(await site.send('/beheer/aanmelden', form))).toEqual(wrong);
    const elsewhere = await site.request('/beheer/aanmelden', {
      method: 'POST',
      body: new URLSearchParams({ naam: 'Els', sleutel: deskToken }),
      headers: { origin: 'https://elders.example' },
    });
    expect(await seen(elsewhere)).toEqual(wrong);
  });

  it('refuses a cookie that was made up, changed, ended or has run out', async () => {
    const site = withToken();
    const cookie = await site.signIn();
    const status = async (value: string): Promise<number> =>
      (await site.request('/beheer', { headers: { cookie: value } })).status;
    expect(await status(cookie)).toBe(200);
    const [name, value] = cookie.split('=');
    const [claims, signature] = value!.split('.');
    const other = Buffer.from(Buffer.from(claims!, 'base64url').toString().replace('Els', 'Eva')).toString(
      'base64url',
    );
    for (const made of ['', 'x', 'x.y', `${other}.${signature}`, `${claims}.`, `${claims}`]) {
      expect([made, await status(`${name}=${made}`)]).toEqual([made, 303]);
    }
    site.now += 12 * 3_600_000;
    expect(await status(cookie)).toBe(303);
    site.now -= 1;
    expect(await status(cookie)).toBe(200);
    const page = await (await site.request('/beheer', { headers: { cookie } })).text();
    const out = await site.send('/beheer/afmelden', { formulier: formTokenIn(page) }, cookie);
    expect([out.status, out.headers.get('location')]).toEqual([303, '/beheer/aanmelden']);
    expect(await status(cookie)).toBe(303);
  });

  it('gives a thousand guesses a second nothing, and does not count what comes after', async () => {
    const site = withToken();
    const guess = (sleutel: string) => site.send('/beheer/aanmelden', { naam: 'Els', sleutel });
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => (await guess(`gok-${index}`)).status),
    );
    expect(new Set(answers)).toEqual(new Set([401]));
    // The right one, in the middle of the guesses, gets what the wrong ones get.
    const first = await guess('weer een gok');
    const right = await guess(deskToken);
    expect(await seen(right)).toEqual(await seen(first));
    site.now += 15 * 60_000;
    expect((await guess(deskToken)).status).toBe(303);
  });

  it('tells those apart who come through a proxy of its own network', async () => {
    const served = await listen(withToken().app, '127.0.0.1', 0);
    try {
      const guess = async (address: string, sleutel: string): Promise<number> => {
        const response = await fetch(`${served.url}/beheer/aanmelden`, {
          method: 'POST',
          body: new URLSearchParams({ naam: 'Els', sleutel }),
          headers: { origin: served.url, 'X-Forwarded-For': `192.0.2.9, ${address}` },
          redirect: 'manual',
        });
        return response.status;
      };
      for (let count = 0; count < 5; count += 1) expect(await guess('192.0.2.1', 'x')).toBe(401);
      expect(await guess('192.0.2.1', deskToken)).toBe(401);
      expect(await guess('192.0.2.2', deskToken)).toBe(303);
    } finally {
      await served.close();
    }
  });

  it('takes no form that is larger than a name and a token', async () => {
    const response = await withToken().send('/beheer/aanmelden', { naam: 'x'.repeat(5_000), sleutel: 'y' });
    expect(response.status).toBe(413);
  });
});

describe('a form of somebody who is signed in', () => {
  const post = async (
    headers: Record<string, string>,
    change: (token: string) => string = (token) => token,
  ) => {
    const site = withToken();
    const cookie = await site.signIn();
    const page = await (await site.request('/beheer', { headers: { cookie } })).text();
    return site.request('/beheer/afmelden', {
      method: 'POST',
      body: new URLSearchParams({ formulier: change(formTokenIn(page)) }),
      headers: { cookie, ...headers },
    });
  };

  it.each([
    ['from a page of the desk', { origin: deskSite }],
    ['by a browser that says so', { origin: deskSite, 'sec-fetch-site': 'same-origin' }],
  ])('is taken %s', async (_, headers) => {
    expect((await post(headers)).status).toBe(303);
  });

  it.each([
    ['another site', { origin: 'https://elders.example' }],
    ['another port', { origin: `${deskSite}:8080` }],
    ['a page without origin', { origin: 'null' }],
    ['another site, by what the browser says', { origin: deskSite, 'sec-fetch-site': 'cross-site' }],
    ['a sister of this site', { origin: deskSite, 'sec-fetch-site': 'same-site' }],
    ['something that says nothing', {}],
  ])('is refused from %s', async (_, headers) => {
    const response = await post(headers as Record<string, string>);
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is refused without what the page gave it, or with that of somebody else', async () => {
    const others = withToken();
    const page = await (
      await others.request('/beheer', { headers: { cookie: await others.signIn() } })
    ).text();
    const changes = [() => '', () => 'x', (token: string) => `${token}x`, () => formTokenIn(page)];
    for (const change of changes) expect((await post({ origin: deskSite }, change)).status).toBe(403);
  });
});

describe('behind a proxy that signs people in', () => {
  const named = (name: string, secret = proxySecret) => ({ 'X-Gebruiker': name, 'X-Desk-Secret': secret });

  it('believes its header together with its secret', async () => {
    const response = await withProxy().request('/beheer', { headers: named('Els') });
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<span>Els</span>');
    expect(page).not.toContain('Afmelden');
  });

  it.each([
    ['nothing', {}],
    ['the header alone', { 'X-Gebruiker': 'Els' }],
    ['a wrong secret', named('Els', `${proxySecret}x`)],
    ['the secret without a name', named(' ')],
    ['another header', { 'X-Forwarded-User': 'Els', 'X-Desk-Secret': proxySecret }],
  ])('is a page that there is not with %s', async (_, headers) => {
    const site = withProxy();
    const init = { headers: headers as Record<string, string> };
    const unknown = await seen(await site.request('/nergens', init));
    for (const path of addresses) expect(await seen(await site.request(path, init))).toEqual(unknown);
  });

  it('takes only forms of its own pages', async () => {
    const site = withProxy();
    const headers = { ...named('Els'), origin: deskSite };
    const page = await (await site.request('/beheer', { headers })).text();
    const send = async (formulier: string, more: Record<string, string> = {}): Promise<number> =>
      (
        await site.request('/beheer/nergens', {
          method: 'POST',
          body: new URLSearchParams({ formulier }),
          headers: { ...headers, ...more },
        })
      ).status;
    expect(await send('x')).toBe(403);
    expect(await send(formTokenIn(page), { origin: 'https://elders.example' })).toBe(403);
    expect(await send(formTokenIn(page), { 'X-Gebruiker': 'Eva' })).toBe(403);
    expect(await send(formTokenIn(page))).toBe(404);
  });

  it('counts tries by the address that it gives', async () => {
    const site = withProxy({ DESK_TOKEN: deskToken });
    const guess = (address: string, sleutel: string) =>
      site.request('/beheer/aanmelden', {
        method: 'POST',
        body: new URLSearchParams({ naam: 'Els', sleutel }),
        headers: {
          origin: deskSite,
          'X-Desk-Secret': proxySecret,
          'X-Forwarded-For': `10.0.0.1, ${address}`,
        },
      });
    for (let count = 0; count < 5; count += 1) await guess('192.0.2.1', 'x');
    expect((await guess('192.0.2.1', deskToken)).status).toBe(401);
    expect((await guess('192.0.2.2', deskToken)).status).toBe(303);
  });
});
