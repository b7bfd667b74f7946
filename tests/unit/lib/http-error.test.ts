import { describe, expect, it } from 'vitest';
import { deepestReason, HttpError, maskUrl } from '../../../ingest/lib/http-error.ts';

describe('maskUrl', () => {
  it('hides values of parameters that hold a secret and keeps the others', () => {
    const url = maskUrl('https://api.example.org/v4/list?apiKey=abc&q=kok&access_token=t&sig=s');
    expect(url).toBe('https://api.example.org/v4/list?apiKey=***&q=kok&access_token=***&sig=***');
  });

  it('hides name and password before the host', () => {
    expect(maskUrl('https://jan:geheim@example.org/a')).toBe('https://example.org/a');
  });

  it('cuts what is no URL', () => {
    expect(maskUrl('x'.repeat(500))).toHaveLength(100);
  });
});

describe('HttpError', () => {
  it('says method, masked URL and reason in one line', () => {
    const request = { method: 'GET', url: 'https://example.org/?key=abc' };
    const error = new HttpError('status', request, 'status 500\n  down', { status: 500 });
    expect(error.message).toBe('GET https://example.org/?key=***: status 500 down');
    expect(error.url).not.toContain('abc');
  });
});

describe('deepestReason', () => {
  it('takes the innermost cause with its code', () => {
    const inner = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const error = new TypeError('fetch failed', { cause: inner });
    expect(deepestReason(error)).toEqual({ message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' });
  });

  it('ends on a cause that is its own cause', () => {
    const error = new Error('ring');
    error.cause = error;
    expect(deepestReason(error).message).toBe('ring');
  });
});
