/** One demo, played by the source server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { generateDemo } from '../../demo/generate-demo.ts';
import { startSourceServer } from '../../demo/source-server.ts';
import type { SourceServer } from '../../demo/source-server.ts';

let dir: string;
let server: SourceServer;

/** Plays one demo for all tests of the file; every test begins on the first night without a fault. */
export function usePlayedDemo(): void {
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'demo-server-'));
    await generateDemo({ programs: 400, seed: 3, now: '2026-11-21', out: dir });
    server = await startSourceServer({ dir });
  });
  afterEach(() => {
    server.setFault(null);
    server.setNight(1);
  });
  afterAll(async () => {
    await server.close();
    await rm(dir, { recursive: true, force: true });
  });
}

/** The server, and the folder it plays. */
export const played = (): SourceServer => server;
export const playedDir = (): string => dir;

const unescape = (text: string): string => text.trim().replaceAll('&amp;', '&');
/** Texts of an element of a directory. */
export const linksIn = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) => unescape(match[1]!));
/** Body of an answer. */
export const textOf = async (url: string): Promise<string> => (await fetch(url)).text();
/** A request to the Data API, with the token. */
export const api = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(server.urls.edudexApi + path, {
    ...init,
    headers: { Authorization: `Bearer ${server.urls.edudexApiToken}` },
  });
/** A request to HOVI, with the key. */
export const hovi = (path: string): Promise<Response> =>
  fetch(server.urls.hovi + path, { headers: { Authorization: `Bearer ${server.urls.hoviApiKey}` } });

/** A table as CKAN lists it. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly hash: string;
  readonly size: number;
  readonly last_modified: string;
}
/** The tables of RIO by name. */
export async function resources(): Promise<Map<string, Resource>> {
  const answer = await fetch(`${server.urls.rio}/api/3/action/package_show?id=rio_nfo_po_vo_vavo_mbo_ho`);
  const { success, result } = (await answer.json()) as {
    success: boolean;
    result: { resources: Resource[] };
  };
  expect(success).toBe(true);
  return new Map(result.resources.map((resource) => [resource.name, resource]));
}
