import type { Clock } from '../../../ingest/lib/clock.ts';

/** Wrong tries of one address within a period; the next are refused unseen. A person mistypes twice. */
const triesOfOne = 5;

/** Wrong tries of all addresses together within a period, so that many addresses get no further than few. */
const triesOfAll = 100;

/** Length of a period, in ms. */
const periodMs = 15 * 60_000;

/** Most addresses remembered: someone with more than this has used up the tries of all long before. */
const mostAddresses = triesOfAll;

/** Counts wrong tries to sign in. */
export interface GuessLimit {
  /** Whether a try of this address may be looked at. */
  allows(address: string): boolean;
  /** A try of this address was wrong. */
  wrong(address: string): void;
}

/**
 * Holds guesses to 5 per address and 100 over all within a quarter of an hour; what comes beyond that is refused, also
 * the right token. With tokens of 24 characters this is not what keeps guessers out: it keeps them from costing
 * anything. An IPv6 network of 64 bits counts as one address, as one subscriber has it.
 */
export function createGuessLimit(clock: Clock): GuessLimit {
  let since = -Infinity;
  let all = 0;
  let byAddress = new Map<string, number>();
  const renew = (): void => {
    const now = clock().getTime();
    if (now - since < periodMs) return;
    since = now;
    all = 0;
    byAddress = new Map();
  };
  return {
    allows(address) {
      renew();
      return all < triesOfAll && (byAddress.get(networkOf(address)) ?? 0) < triesOfOne;
    },
    wrong(address) {
      renew();
      all += 1;
      const network = networkOf(address);
      if (byAddress.has(network) || byAddress.size < mostAddresses) {
        byAddress.set(network, (byAddress.get(network) ?? 0) + 1);
      }
    },
  };
}

/** First 64 bits of an IPv6 address, as its groups are written; any other address as it is. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}
