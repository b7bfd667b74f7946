import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses of a host name; replaced in tests. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/**
 * Ranges that no public server has: this host, private, shared (RFC 6598), link-local, benchmark, multicast, reserved
 * (IANA special-purpose address registries; RFC 6890).
 */
const notPublic = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net, prefix] = range.split('/');
  notPublic.addSubnet(net!, Number(prefix), 'ipv4');
}
for (const range of ['::/127', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8']) {
  const [net, prefix] = range.split('/');
  notPublic.addSubnet(net!, Number(prefix), 'ipv6');
}
/** IPv6 addresses that stand for an IPv4 one: translated (RFC 6052), 6to4 (RFC 3056), Teredo (RFC 4380). */
for (const range of ['64:ff9b::/96', '2002::/16', '2001::/32']) {
  const [net, prefix] = range.split('/');
  notPublic.addSubnet(net!, Number(prefix), 'ipv6');
}

/** Whether an IP address is of no public server: of this machine, its network, or no single one. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  // BlockList compares an IPv4-mapped address (::ffff:127.0.0.1) with the IPv4 ranges by itself.
  return family === 0 || notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** All addresses of a name by the system's resolver, those of `/etc/hosts` included. */
export const resolveHost: ResolveHost = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** Whether a URL's host is, or has an address that is, of no public server. Throws when the name is not known. */
export async function leadsToPrivate(url: URL, resolve: ResolveHost): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPrivateAddress(host);
  return (await resolve(host)).some(isPrivateAddress);
}
