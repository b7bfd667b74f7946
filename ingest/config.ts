/**
 * The only reader of the environment. Settings come from the environment, or from `.env` where the environment
 * does not set them; each wrong one gives one line that names it.
 */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';

const blankToNull = (value: unknown): unknown =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

const isUrl = (value: string): boolean => /^https?:\/\//i.test(value);

const text = z.preprocess(blankToNull, z.string().trim().nullable());
const url = z.preprocess(
  blankToNull,
  z.url({ protocol: /^https?$/, error: 'expected a URL that begins with http:// or https://' }).nullable(),
);
const file = z.preprocess(
  blankToNull,
  z.string().refine(existsSync, { error: 'there is no such file' }).nullable(),
);
const location = z.preprocess(
  blankToNull,
  z
    .string()
    .refine((value) => (isUrl(value) ? URL.canParse(value) : existsSync(value)), {
      error: 'expected a URL (http, https) or an existing file or folder',
    })
    .nullable(),
);
/** Characters of the shortest secret: 24 of [a-z0-9] are 124 bits. */
const shortestSecret = 24;
const secret = z.preprocess(
  blankToNull,
  z
    .string()
    .trim()
    .min(shortestSecret, {
      error: `is too short: it needs at least ${shortestSecret} characters, such as "openssl rand -hex 24" gives`,
    })
    .nullable(),
);
const count = (fallback: number, least: number, most: number) =>
  z.preprocess(
    (value) => blankToNull(value) ?? String(fallback),
    z
      .string()
      .regex(/^\d{1,9}$/, { error: `expected a whole number from ${least} to ${most}` })
      .transform(Number)
      .refine((value) => value >= least && value <= most, {
        error: `expected a whole number from ${least} to ${most}`,
      }),
  );

/** Every setting, by its name in the environment. */
const environmentSchema = z
  .object({
    /** Directory of EDU-DEX catalogue exports, one file, or URL of a catalogue or client feed. */
    EDUDEX_XML: location,
    EDUDEX_API_URL: url,
    EDUDEX_API_TOKEN: text,
    /** Our own orgUnitId at EDU-DEX, whose catalogues the API gives. */
    EDUDEX_ORG: text,
    /** Supplier metadata (name, KvK) as JSON file, where no API gives it. */
    EDUDEX_INSTITUTES: file,
    /** CKAN base, or directory of CSV tables. */
    RIO_URL: location,
    /** API base, or directory of `organization_<id>.json`. */
    HOVI_URL: location,
    HOVI_API_KEY: text,
    /** CSV of the sectorale ontwikkelpaden: URL or file. */
    PATHS_URL: location,
    /** A Meilisearch of 1.51 or later; without it the embedded engine is used. */
    MEILI_URL: url,
    MEILI_MASTER_KEY: text,
    /** Where browsers reach it, when that is another address: a URL, or a path on the site's own host. */
    MEILI_PUBLIC_URL: z.preprocess(
      blankToNull,
      z
        .string()
        .refine((value) => value.startsWith('/') || (isUrl(value) && URL.canParse(value)), {
          error: 'expected a URL (http, https) or a path that begins with /',
        })
        .nullable(),
    ),
    DATA_DIR: z.preprocess((value) => blankToNull(value) ?? 'data', z.string()),
    PORT: count(4321, 0, 65_535),
    HOST: z.preprocess((value) => blankToNull(value) ?? '127.0.0.1', z.string()),
    /** Fixed date (or date-time) instead of the clock, for tests and demos. */
    NOW: z.preprocess(
      blankToNull,
      z
        .union([z.iso.date(), z.iso.datetime({ offset: true })], {
          error: 'expected a date such as 2026-11-21',
        })
        .nullable(),
    ),
    /** Address of the site as people type it, with a path when it stands below one: for all links. */
    SITE_URL: url,
    /** What addresses of pages end with: `.html` for a host that does not answer `/over` with `over.html`. */
    PAGE_ENDING: z.preprocess(
      (value) => blankToNull(value) ?? '',
      z.enum(['', '.html'], { error: 'expected nothing or .html' }),
    ),
    /** E-mail address for visitors, shown on the pages. */
    CONTACT_EMAIL: z.preprocess(blankToNull, z.email({ error: 'expected an e-mail address' }).nullable()),
    /** Lets a maintainer sign in at `/beheer`. */
    DESK_TOKEN: secret,
    /** Proves that a request comes through our own reverse proxy, which has asked who it is from. */
    DESK_PROXY_SECRET: secret,
    /** Header in which that proxy names the maintainer. */
    DESK_PROXY_HEADER: z.preprocess(
      (value) => blankToNull(value) ?? 'X-Forwarded-User',
      z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,63}$/, { error: 'expected the name of a header' }),
    ),
    /** Keeps words and counts of searches without result, for the desk. */
    LOG_EMPTY_SEARCHES: z.preprocess(
      (value) => blankToNull(value) ?? 'false',
      z.enum(['true', 'false'], { error: 'expected true or false' }),
    ),
    /** Size of the demo that plays when no source is set. */
    DEMO_PROGRAMS: count(2_000, 100, 200_000),
  })
  .superRefine((settings, context) => {
    if (settings.EDUDEX_API_URL === null) return;
    for (const name of ['EDUDEX_API_TOKEN', 'EDUDEX_ORG'] as const) {
      if (settings[name] === null)
        context.addIssue({ code: 'custom', path: [name], message: 'is needed beside EDUDEX_API_URL' });
    }
  });

/** Where the sources are; a source whose place is null is not collected. */
export interface SourceSettings {
  readonly edudex: {
    readonly xml: string | null;
    readonly apiUrl: string | null;
    readonly apiToken: string | null;
    readonly organization: string | null;
    readonly institutes: string | null;
  };
  readonly rio: { readonly location: string | null };
  readonly hovi: {
    readonly location: string | null;
    readonly apiKey: string | null;
    /** Absent: what is agreed with the real server. The demo's server may be asked as fast as it can. */
    readonly requestsPerSecond?: number;
  };
  readonly paths: { readonly location: string | null };
}

/** All settings of a process. */
export interface Config {
  readonly sources: SourceSettings;
  readonly meili: {
    readonly url: string | null;
    readonly masterKey: string | null;
    /** Address for browsers; null: the same. */
    readonly publicUrl: string | null;
  };
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** False when `port` is the default. */
  readonly portIsSet: boolean;
  /** What the pages say of the site itself; null: nothing. */
  readonly site: {
    readonly url: string | null;
    readonly contact: string | null;
    /** What addresses of pages end with. */
    readonly pageEnding: '' | '.html';
  };
  /** Who may reach the maintainers' desk; with neither there is none. */
  readonly desk: {
    /** What a maintainer signs in with. */
    readonly token: string | null;
    /** Proxy that signs maintainers in: its secret, and the header in which it names them. */
    readonly proxy: { readonly secret: string; readonly header: string } | null;
  };
  /** Whether words and counts of searches without result are kept. */
  readonly logsEmptySearches: boolean;
  /** Fixed moment, or null for the clock. */
  readonly fixedNow: Date | null;
  readonly demoPrograms: number;
  /** True when no source is set, so that the generator's deliveries are played. */
  readonly demo: boolean;
}

/** Wrong settings: `messages` has one line per setting. The process ends with exit code 2. */
export class ConfigError extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.name = 'ConfigError';
    this.messages = messages;
  }
}

/** Settings from a set of environment variables. Throws ConfigError. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const value = environment[name];
        const isSecret = /TOKEN|KEY|SECRET/.test(name);
        return `${name}: ${issue.message}${value && !isSecret ? `, got "${value}"` : ''}`;
      }),
    );
  }
  const settings = parsed.data;
  const sources: SourceSettings = {
    edudex: {
      xml: settings.EDUDEX_XML,
      apiUrl: settings.EDUDEX_API_URL,
      apiToken: settings.EDUDEX_API_TOKEN,
      organization: settings.EDUDEX_ORG,
      institutes: settings.EDUDEX_INSTITUTES,
    },
    rio: { location: settings.RIO_URL },
    hovi: { location: settings.HOVI_URL, apiKey: settings.HOVI_API_KEY },
    paths: { location: settings.PATHS_URL },
  };
  return {
    sources,
    meili: {
      url: settings.MEILI_URL,
      masterKey: settings.MEILI_MASTER_KEY,
      publicUrl: settings.MEILI_PUBLIC_URL,
    },
    dataDir: settings.DATA_DIR,
    host: settings.HOST,
    port: settings.PORT,
    portIsSet: blankToNull(environment['PORT']) !== null,
    site: { url: settings.SITE_URL, contact: settings.CONTACT_EMAIL, pageEnding: settings.PAGE_ENDING },
    desk: {
      token: settings.DESK_TOKEN,
      proxy:
        settings.DESK_PROXY_SECRET === null
          ? null
          : { secret: settings.DESK_PROXY_SECRET, header: settings.DESK_PROXY_HEADER },
    },
    logsEmptySearches: settings.LOG_EMPTY_SEARCHES === 'true',
    fixedNow: settings.NOW === null ? null : new Date(settings.NOW),
    demoPrograms: settings.DEMO_PROGRAMS,
    demo: [
      sources.edudex.xml,
      sources.edudex.apiUrl,
      sources.rio.location,
      sources.hovi.location,
      sources.paths.location,
    ].every((place) => place === null),
  };
}

/** Settings of this process. Reads `.env` in the working folder when there is one. Throws ConfigError. */
export function readConfig(): Config {
  if (existsSync('.env')) loadEnvFile('.env');
  return parseConfig(process.env);
}

/** Environment of a child process: ours and `extra`. */
export const childEnvironment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...extra,
});
