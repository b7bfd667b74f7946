import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../../ingest/config.ts';

const messagesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.messages;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('plays the demo when no source is set', () => {
    expect(parseConfig({})).toMatchObject({
      demo: true,
      port: 4321,
      host: '127.0.0.1',
      dataDir: 'data',
      fixedNow: null,
    });
  });

  it('takes an empty setting for one that is not set', () => {
    expect(parseConfig({ RIO_URL: ' ', PORT: '' })).toMatchObject({ demo: true, port: 4321 });
  });

  it('plays no demo beside a real source', () => {
    const config = parseConfig({ RIO_URL: 'https://rio.example/ckan' });
    expect(config).toMatchObject({ demo: false, sources: { rio: { location: 'https://rio.example/ckan' } } });
    expect(config.sources.hovi.location).toBeNull();
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT: expected a whole number from 0 to 65535, got "abc"'],
    [{ PORT: '70000' }, 'PORT: expected a whole number from 0 to 65535, got "70000"'],
    [{ NOW: '21-11-2026' }, 'NOW: expected a date such as 2026-11-21, got "21-11-2026"'],
    [
      { MEILI_URL: 'localhost:7700' },
      'MEILI_URL: expected a URL that begins with http:// or https://, got "localhost:7700"',
    ],
    [
      { PATHS_URL: '/no/such/file.csv' },
      'PATHS_URL: expected a URL (http, https) or an existing file or folder, got "/no/such/file.csv"',
    ],
    [
      { DESK_PROXY_HEADER: 'X Forwarded' },
      'DESK_PROXY_HEADER: expected the name of a header, got "X Forwarded"',
    ],
    [{ EDUDEX_INSTITUTES: '/no/such.json' }, 'EDUDEX_INSTITUTES: there is no such file, got "/no/such.json"'],
  ])('gives one clear line for %j', (environment, message) => {
    expect(messagesOf(environment as Record<string, string>)).toEqual([message]);
  });

  it('names every wrong setting, one line each', () => {
    expect(messagesOf({ PORT: 'x', NOW: 'y' })).toHaveLength(2);
  });

  it('asks for token and organisation beside the EDU-DEX API', () => {
    expect(messagesOf({ EDUDEX_API_URL: 'https://api.example/data/v1' })).toEqual([
      'EDUDEX_API_TOKEN: is needed beside EDUDEX_API_URL',
      'EDUDEX_ORG: is needed beside EDUDEX_API_URL',
    ]);
  });

  it.each(['DESK_TOKEN', 'DESK_PROXY_SECRET'])('refuses a short %s without repeating it', (name) => {
    const [message, ...others] = messagesOf({ [name]: 'geheim-van-23-tekens-ab' });
    expect(others).toEqual([]);
    expect(message).toMatch(new RegExp(`^${name}: is too short: it needs at least 24 characters`));
    expect(message).not.toContain('geheim');
  });

  it('has no desk unless a way to sign in is set', () => {
    expect(parseConfig({}).desk).toEqual({ token: null, proxy: null });
    expect(parseConfig({ DESK_PROXY_HEADER: 'X-User' }).desk.proxy).toBeNull();
    const secret = 'x'.repeat(24);
    expect(parseConfig({ DESK_TOKEN: secret, DESK_PROXY_SECRET: secret }).desk).toEqual({
      token: secret,
      proxy: { secret, header: 'X-Forwarded-User' },
    });
  });
});
