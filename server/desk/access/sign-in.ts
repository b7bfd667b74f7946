import type { Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { createAuditStore } from '../../../ingest/store/audit-store.ts';
import { sitePath } from '../../below-path.ts';
import { signInPage } from '../layout.ts';
import { textIn } from '../read-form.ts';
import { siteStyles } from '../site-styles.ts';
import type { Desk, DeskEnv } from '../desk-context.ts';
import { createGuessLimit } from './guess-limit.ts';
import { isOwnPage } from './is-own-page.ts';
import { addressOf, cleanName, deskCookie } from './read-maintainer.ts';
import { sameSecret } from './same-secret.ts';
import { sessionMs, type Sessions } from './sessions.ts';

/**
 * `/beheer/aanmelden`: asks name and token and gives a session. Whatever is wrong (the token, the name, the page the
 * form came from, too many tries), the answer is the same.
 */
export function signInRoutes(app: Hono<DeskEnv>, desk: Desk, sessions: Sessions): void {
  const { token } = desk.config.desk;
  if (token === null) return;
  const limit = createGuessLimit(desk.clock);
  app.get('/aanmelden', (context) =>
    context.html(
      signInPage(siteStyles(desk.siteDir()), {
        to: deskAddress(context.req.query('naar') ?? ''),
        failed: false,
      }),
    ),
  );
  app.post('/aanmelden', (context) => {
    const form = context.get('form');
    const to = deskAddress(textIn(form, 'naar'));
    const address = addressOf(context, desk.config.desk);
    const name = cleanName(textIn(form, 'naam'));
    const isAllowed = limit.allows(address) && isOwnPage(context.req.raw.headers, desk.config.site.url);
    const isRight = sameSecret(textIn(form, 'sleutel'), token);
    if (isAllowed && isRight && name !== '') {
      setCookie(context, deskCookie, sessions.begin(name), {
        path: cookiePath(desk),
        httpOnly: true,
        sameSite: 'Strict',
        secure: isHttps(context, desk),
        maxAge: sessionMs / 1000,
      });
      log(desk, name, 'sign-in', '');
      return context.redirect(to, 303);
    }
    if (!isRight) {
      // What is refused unseen is not logged: a flood of guesses must not fill the log.
      if (isAllowed) log(desk, name, 'sign-in-refused', address);
      limit.wrong(address);
    }
    return context.html(signInPage(siteStyles(desk.siteDir()), { to, failed: true }), 401);
  });
}

/** `/beheer/afmelden`: ends the session. */
export function signOutRoute(app: Hono<DeskEnv>, desk: Desk, sessions: Sessions): void {
  app.post('/afmelden', (context) => {
    const { session, name } = context.get('maintainer');
    if (session !== null) sessions.end(session);
    deleteCookie(context, deskCookie, { path: cookiePath(desk) });
    log(desk, name, 'sign-out', '');
    return context.redirect('/beheer/aanmelden', 303);
  });
}

/** The desk's own pages, as browsers see their address. */
const cookiePath = ({ config }: Desk): string => `${sitePath(config.site.url)}/beheer`;

const log = (desk: Desk, who: string, what: string, subject: string): void =>
  createAuditStore(desk.database()).add({
    ...{ at: desk.clock().toISOString(), who, via: 'web' as const, what, subject },
    ...{ before: null, after: null },
  });

/** An address of the desk as it was asked for; the desk's first page for anything else. */
export const deskAddress = (address: string): string =>
  /^\/beheer(?:[/?][!-~]*)?$/.test(address) && !address.includes('\\') ? address : '/beheer';

/** Whether people reach us by https, as far as settings or the proxy say: then the cookie goes nowhere else. */
const isHttps = ({ req }: Context, { config }: Desk): boolean =>
  new URL(req.url).protocol === 'https:' ||
  req.header('x-forwarded-proto') === 'https' ||
  (config.site.url?.startsWith('https:') ?? false);
