import type { RawProgram, RawRun } from './raw.ts';

/** Blanks and case do not count; EDU-DEX says `public` where no client is meant (reference edudex §2.1). */
const isPublicClient = (clientId: string | null): boolean =>
  ['', 'public'].includes(clientId?.trim().toLowerCase() ?? '');

const saysNothing = (value: string | null): boolean => (value?.trim() ?? '') === '';

/**
 * Whether the public may see this program: no client, no client's offer, and in publication. `inPublication` may be
 * absent in the JSON API; there, but not true, means that it is withdrawn.
 */
export const isPublicProgram = ({ clientId, clientOffer, inPublication }: RawProgram): boolean =>
  isPublicClient(clientId) &&
  saysNothing(clientOffer) &&
  (inPublication === null || /^\s*(?:true|1)\s*$/i.test(inPublication));

/** Whether the public may see this run. Anything but "public" is not for us; unknown words are closed. */
export const isPublicRun = ({ openTo }: RawRun): boolean =>
  ['', 'public'].includes(openTo?.trim().toLowerCase() ?? '');

/** Ids of the public runs as delivered, past ones included, once each. */
export const mapPublicRunIds = ({ programRun }: RawProgram): string[] => [
  ...new Set(
    programRun
      .filter(isPublicRun)
      .map(({ id }) => id?.trim() ?? '')
      .filter((id) => id !== ''),
  ),
];
