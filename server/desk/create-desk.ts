import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { sitePath } from '../below-path.ts';
import { isOwnPage } from './access/is-own-page.ts';
import { isFromProxy, readMaintainer, type Maintainer } from './access/read-maintainer.ts';
import { sameSecret } from './access/same-secret.ts';
import type { Sessions } from './access/sessions.ts';
import { signInRoutes, signOutRoute } from './access/sign-in.ts';
import type { Desk, DeskEnv } from './desk-context.ts';
import { coursePage } from './pages/course-page.ts';
import { decisionRoutes } from './pages/decision-routes.ts';
import { decisionsPage } from './pages/decisions-page.ts';
import { findPage } from './pages/find-page.ts';
import { emptySearchesPage } from './pages/empty-searches-page.ts';
import { followUpRoutes } from './pages/follow-up-routes.ts';
import { logPage } from './pages/log-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { providersPage } from './pages/providers-page.ts';
import { queuePage } from './pages/queue-page.ts';
import { samplePage } from './pages/sample-page.ts';
import { readForm, textIn } from './read-form.ts';

/** Largest form of a stranger, in bytes: a name and a token. */
const strangersMost = 4_096;

/** Largest form of a maintainer, in bytes: the file of all decisions. */
const maintainersMost = 8 * 1024 * 1024;

/** Largest form of somebody, or of a stranger, in bytes. */
export const mostOf = (maintainer: Maintainer | null): number =>
  maintainer === null ? strangersMost : maintainersMost;

/** The parts of the desk, each with its own addresses. */
const pages: readonly ((app: Hono<DeskEnv>, desk: Desk) => void)[] = [
  followUpRoutes,
  overviewPage,
  queuePage,
  coursePage,
  findPage,
  providersPage,
  samplePage,
  decisionRoutes,
  decisionsPage,
  logPage,
  emptySearchesPage,
];

/**
 * The maintainers' desk, for `/beheer`. What it does not answer goes on to `next`, which is the site's own "not found":
 * everything while no way to sign in is set, everything of strangers while only a proxy signs in, and pages there are
 * none of.
 */
export function createDesk(desk: Desk, sessions: Sessions): MiddlewareHandler {
  const { token, proxy } = desk.config.desk;
  if (token === null && proxy === null) return (_context, next) => next();
  const maintainerOf = (context: Context) => readMaintainer(context, desk.config.desk, sessions);

  const app = new Hono<DeskEnv>().basePath('/beheer');
  app.use(headers);
  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    const most = mostOf(maintainerOf(context));
    return bodyLimit({ maxSize: most, onError: (refused) => refused.text('te groot', 413) })(context, next);
  });
  app.use(async (context, next) => {
    context.set('form', context.req.method === 'POST' ? await readForm(context) : new Map());
    await next();
  });
  signInRoutes(app, desk, sessions);
  app.use(async (context, next) => {
    const maintainer = maintainerOf(context);
    if (maintainer === null) return toSignIn(context);
    context.set('maintainer', maintainer);
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const isOwn =
        context.req.method === 'POST' &&
        isOwnPage(context.req.raw.headers, desk.config.site.url) &&
        sameSecret(textIn(context.get('form'), 'formulier'), maintainer.formToken);
      if (!isOwn) return context.text('Dit formulier komt niet van een pagina van het beheer.', 403);
    }
    return next();
  });
  signOutRoute(app, desk, sessions);
  app.get('/desk.css', (context) => asset(context, 'desk.css', 'text/css'));
  app.get('/desk.js', (context) => asset(context, 'desk.client.mjs', 'text/javascript'));
  for (const add of pages) add(app, desk);
  app.notFound(() => new Response(null, { headers: { [passOn]: '1' } }));

  return async (context, next) => {
    const isStranger = maintainerOf(context) === null;
    if (token === null && (isStranger || !isFromProxy(context, desk.config.desk))) return next();
    const response = await app.fetch(context.req.raw, context.env as object);
    if (response.headers.has(passOn)) return next();
    return isHtml(response) ? belowSitePath(response, sitePath(desk.config.site.url)) : response;
  };
}

const isHtml = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') ?? false;

/** Where the site stands below a path, addresses on a page of the desk begin with that; texts in it have no such quotes. */
async function belowSitePath(response: Response, path: string): Promise<Response> {
  if (path === '') return response;
  const page = await response.text();
  return new Response(
    page.replaceAll(/ (href|src|action)="\/(?=beheer|opleiding\/|favicon)/g, ` $1="${path}/`),
    response,
  );
}

/** Marks an answer that there is no such page. */
const passOn = 'x-desk-unknown';

/** Nothing of the desk is shown within other pages, kept, or told to other sites; its pages use only files of ours. */
const headers = secureHeaders({
  strictTransportSecurity: false,
  // With `no-referrer` browsers would send `Origin: null` along with our own forms.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** A stranger who looks for a page may sign in, one who sends something gets nothing. */
function toSignIn(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return context.text('', 401);
  const to = pathname === '/beheer' && search === '' ? '' : `?naar=${encodeURIComponent(pathname + search)}`;
  return context.redirect(`/beheer/aanmelden${to}`, 303);
}

function asset(context: Context, file: string, type: string): Response {
  context.header('Content-Type', `${type}; charset=utf-8`);
  return context.body(readFileSync(join(import.meta.dirname, 'assets', file), 'utf8'));
}
