import { describe, expect, it } from 'vitest';
import { isPrivateAddress, leadsToPrivate } from '../../../ingest/lib/private-address.ts';

describe('a private address', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.255',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'not an address',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2a02:1234::1', '::ffff:8.8.8.8'])(
    '%s is none',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});

describe('a URL that leads to one', () => {
  const resolve = (host: string): Promise<string[]> =>
    Promise.resolve(host === 'mixed.example' ? ['8.8.8.8', '127.0.0.1'] : ['8.8.8.8']);

  it.each([
    ['http://127.1/', true],
    ['http://2130706433/', true],
    ['http://[::1]/', true],
    ['http://8.8.8.8/', false],
    ['http://public.example/', false],
    // One address in our network is enough: which one is used is not ours to choose.
    ['http://mixed.example/', true],
  ])('%s: %s', async (url, expected) => {
    expect(await leadsToPrivate(new URL(url), resolve)).toBe(expected);
  });
});
