import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { api, linksIn, played, playedDir, textOf, usePlayedDemo } from '../support/played-demo.ts';

usePlayedDemo();

describe('the client feed of EDU-DEX', () => {
  it('leads from the feed over a supplier to a program as the catalogue has it', async () => {
    const [directory] = linksIn(await textOf(played().urls.edudexXml), 'directoryUrl');
    const supplier = await textOf(directory!);
    const [own, program] = linksIn(supplier, 'resourceUrl');
    expect(await textOf(own!)).toMatch(/<instituteKvK>\d{8}<\/instituteKvK><instituteName xml:lang="nl">\S/);
    const [id] = linksIn(supplier, 'programId');
    const xml = await textOf(program!);
    expect(xml).toContain('<program xmlns="http://studieData.nl/schema/edudex/program"');
    expect(xml).toMatch(new RegExp(`<programId>(<!\\[CDATA\\[)?${id!}(\\]\\]>)?</programId>`));
    const org = new URL(directory!).searchParams.get('org')!;
    const catalog = await textOf(
      `${new URL(played().urls.edudexXml).origin}/edudex-feeds/catalogs/leeratlas/${org}.xml?format=xml`,
    );
    expect(catalog).toBe(await readFile(join(playedDir(), 'night-1', 'edudex', `${org}.xml`), 'utf8'));
  });

  it('serves every program that it names, within a few seconds', async () => {
    let served = 0;
    for (const directory of linksIn(await textOf(played().urls.edudexXml), 'directoryUrl')) {
      const answers = await Promise.all(
        linksIn(await textOf(directory), 'resourceUrl')
          .filter((url) => new URL(url).searchParams.has('program'))
          .map((url) => fetch(url)),
      );
      for (const answer of answers) {
        expect(answer.status).toBe(200);
        expect(await answer.text()).toMatch(/<\/program>$/);
        served += 1;
      }
    }
    expect(served).toBeGreaterThan(150);
  });

  it('refuses a wrong key and knows no other supplier', async () => {
    expect((await fetch(played().urls.edudexXml.replace('key=demo', 'key=wrong'))).status).toBe(403);
    expect((await fetch(`${played().urls.edudexXml}&org=nobody`)).status).toBe(404);
  });
});

describe('the Data API of EDU-DEX', () => {
  const catalogOf = async (): Promise<string> => {
    const { catalogs } = (await (await api('organizations/leeratlas/dynamiccatalogs')).json()) as {
      catalogs: { catalogId: string }[];
    };
    return `organizations/leeratlas/dynamiccatalogs/${catalogs[0]!.catalogId}`;
  };
  interface Key {
    readonly status: string;
    readonly supplierId: string;
    readonly programId: string;
    readonly clientId: string | null;
    readonly lastChange: string;
  }

  it('asks for the token', async () => {
    expect((await fetch(`${played().urls.edudexApi}organizations`)).status).toBe(401);
  });

  it('lists a catalogue and gives its programs in bulk, each with data or an error of its own', async () => {
    const keys = (await (await api(`${await catalogOf()}/programs`)).json()) as Key[];
    const asked = keys
      .slice(0, 20)
      .map((key) => ({ orgUnitId: key.supplierId, programId: key.programId, clientId: key.clientId }));
    const body = JSON.stringify({
      programs: [...asked, { orgUnitId: 'nobody', programId: '1', clientId: 'public' }],
    });
    const answer = await api('programs/bulk', { method: 'POST', body });
    const { programs } = (await answer.json()) as {
      programs: {
        programId: string;
        error: string | null;
        data: { programClassification: { programId: string; programForm: string[] } } | null;
      }[];
    };
    expect(answer.status).toBe(200);
    expect(programs).toHaveLength(asked.length + 1);
    for (const program of programs.slice(0, -1)) {
      expect(program.error).toBeNull();
      expect(program.data!.programClassification.programId).toBe(program.programId);
      expect(program.data!.programClassification.programForm).toBeInstanceOf(Array);
    }
    expect(programs.at(-1)).toMatchObject({ data: null, error: 'No such program' });
  });

  it('refuses more than a hundred programs at once', async () => {
    const programs = Array.from({ length: 101 }, () => ({
      orgUnitId: 'a',
      programId: '1',
      clientId: 'public',
    }));
    expect((await api('programs/bulk', { method: 'POST', body: JSON.stringify({ programs }) })).status).toBe(
      400,
    );
  });

  it('tells what changed since the first night', async () => {
    played().setNight(2);
    const catalog = await catalogOf();
    const all = (await (await api(`${catalog}/programs`)).json()) as Key[];
    const changes = (await (
      await api(`${catalog}/changes?changesSince=2026-11-21T00:00:00Z`)
    ).json()) as Key[];
    expect(changes.length).toBeLessThan(all.length * 0.05);
    for (const change of changes) expect(change.lastChange >= '2026-11-21').toBe(true);
    expect((await api(`${catalog}/changes`)).status).toBe(400);
  });

  it('knows its suppliers and their KvK numbers', async () => {
    const { suppliers } = (await (await api('suppliers')).json()) as { suppliers: { id: string }[] };
    expect(suppliers.length).toBeGreaterThan(10);
    const metadata = (await (await api(`suppliers/${suppliers[0]!.id}/metadata`)).json()) as {
      instituteKvK: string;
    };
    expect(metadata.instituteKvK).toMatch(/^\d{8}$/);
  });
});
