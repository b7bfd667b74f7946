import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

const send = (uid: string, body: string, query = '') =>
  server.request('POST', `/indexes/${uid}/documents${query}`, body, { 'content-type': 'text/csv' });

async function documentsOf(body: string, query = ''): Promise<unknown> {
  const uid = await server.index({}, []);
  const answer = await send(uid, body, query);
  const { taskUid } = answer.body as { taskUid: number };
  await server.client.tasks.waitForTask(taskUid, { interval: 10 });
  return (await server.client.index(uid).getDocuments({ limit: 10 })).results;
}

describe('documents as CSV', () => {
  it('have the kinds their header names; what is empty is null', async () => {
    expect(
      await documentsOf('id,name:string,price:number,open:boolean\n1,A,12.5,true\n2,,,\n3, c ,-3,false\n'),
    ).toEqual([
      { id: '1', name: 'A', price: 12.5, open: true },
      { id: '2', name: null, price: null, open: null },
      { id: '3', name: ' c ', price: -3, open: false },
    ]);
  });

  it('may have another delimiter, quotes, line breaks in them and a colon in a name', async () => {
    expect(await documentsOf('id;a:b;text\r\n1;x;"one; ""two""\nthree"\r\n', '?csvDelimiter=;')).toEqual([
      { id: '1', 'a:b': 'x', text: 'one; "two"\nthree' },
    ]);
  });

  it.each([
    ['id,price:number\n1,cheap', 'Error parsing number "cheap" at line 1: invalid float literal'],
    [
      'id,open:boolean\n1,true\n2,yes',
      'Error parsing boolean "yes" at line 2: provided string was not `true` or `false`',
    ],
    ['id,name\n1', 'CSV error'],
  ])('are refused when malformed: %j', async (body, why) => {
    const answer = await send(await server.index({}, []), body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_payload' } });
    expect((answer.body as { message: string }).message).toContain(
      `The \`csv\` payload provided is malformed: \`${why}`,
    );
  });

  it.each([
    ['?csvDelimiter=', 'expected a string of one character, but found an empty string'],
    [
      '?csvDelimiter=doggo',
      'expected a string of one character, but found the following string of 5 characters: `doggo`',
    ],
    ['?csvDelimiter=%F0%9F%8D%B0', 'csv delimiter must be an ascii character. Found: `🍰`'],
  ])('need a delimiter of one ASCII character: %s', async (query, why) => {
    const answer = await send(await server.index({}, []), 'id\n1', query);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_document_csv_delimiter' } });
    expect((answer.body as { message: string }).message).toContain(why);
  });

  it('are the only ones with a delimiter', async () => {
    const uid = await server.index({}, []);
    expect(await server.request('POST', `/indexes/${uid}/documents?csvDelimiter=;`, [])).toMatchObject({
      status: 415,
      body: {
        code: 'invalid_content_type',
        message:
          'The Content-Type `application/json` does not support the use of a csv delimiter. The csv delimiter can only be used with the Content-Type `text/csv`.',
      },
    });
  });
});
