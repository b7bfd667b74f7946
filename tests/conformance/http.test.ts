import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('HTTP', () => {
  it('lets browsers of any origin in', async () => {
    const response = await fetch(`${server.url}/multi-search`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-meilisearch-client',
      },
    });
    expect(response.ok).toBe(true);
    expect(['*', 'https://example.org']).toContain(response.headers.get('access-control-allow-origin'));
    expect(response.headers.get('access-control-allow-headers')).toContain('x-meilisearch-client');
    expect(response.headers.get('access-control-max-age')).toBe('86400');
  });

  it('takes an empty body with a JSON content type where none is needed', async () => {
    expect((await server.request('GET', '/health')).status).toBe(200);
    const uid = await server.index({}, []);
    expect((await server.request('DELETE', `/indexes/${uid}/documents`)).status).toBe(202);
  });

  it.each([
    ['{"q":', 'malformed_payload', 400],
    ['', 'missing_payload', 400],
    ['{"limit":"doggo"}', 'invalid_search_limit', 400],
    ['{"doggo":1}', 'bad_request', 400],
    ['[]', 'bad_request', 400],
  ])('answers %j with %s', async (body, code, status) => {
    const uid = await server.index({}, []);
    const answer = await server.request('POST', `/indexes/${uid}/search`, body);
    expect(answer).toMatchObject({
      status,
      body: { code, type: 'invalid_request', link: `https://docs.meilisearch.com/errors#${code}` },
    });
  });

  it('takes no JSON that is nested too deeply: it is refused, at once or in its task', async () => {
    const uid = await server.index({}, []);
    for (const depth of [200, 100_000]) {
      const body = `[{"id":1,"a":${'['.repeat(depth)}${']'.repeat(depth)}}]`;
      const answer = await server.request('POST', `/indexes/${uid}/documents`, body);
      const { taskUid } = answer.body as { taskUid?: number };
      if (taskUid === undefined)
        expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_payload' } });
      else expect((await server.client.tasks.waitForTask(taskUid)).status).toBe('failed');
    }
  });

  it('names the place and the kind of a wrong value', async () => {
    const uid = await server.index({}, []);
    const answer = await server.request('POST', `/indexes/${uid}/search`, { limit: 'doggo' });
    expect(answer.body).toMatchObject({
      message: 'Invalid value type at `.limit`: expected a positive integer, but found a string: `"doggo"`',
    });
  });

  it('refuses documents of another content type, or none', async () => {
    const uid = await server.index({}, []);
    const post = (headers: Record<string, string>) =>
      server.request('POST', `/indexes/${uid}/documents`, '[]', headers);
    expect(await post({ 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      body: { code: 'invalid_content_type' },
    });
  });

  it('answers 404 to a path it does not know', async () => {
    expect((await fetch(`${server.url}/nothing-here`)).status).toBe(404);
  });
});
