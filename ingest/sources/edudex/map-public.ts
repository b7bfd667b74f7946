import type { RawProgram, RawRun } from './raw.ts';

/** Blanks and case do not count; EDU-DEX says `public` where no client is meant (reference edudex §2.1). */
const isPublicClient = (clientId: string | null): boolean =>
  ['', 'public'].includes(clientId?.trim().toLowerCase() ?? '');

const saysNothing = (value: string | null): boolean => (value?.trim() ?? '') === '';

/** No client, and no offer for one. */
const isForAll = ({ clientId, clientOffer }: RawProgram): boolean =>
  isPublicClient(clientId) && saysNothing(clientOffer);

/**
 * Whether the public may see this program: no client, no client's offer, and in publication. `inPublication` may be
 * absent in the JSON API; there, but not true, means that it is withdrawn.
 */
export const isPublicProgram = (raw: RawProgram): boolean =>
  isForAll(raw) && (raw.inPublication === null || /^\s*(?:true|1)\s*$/i.test(raw.inPublication));

/** Whether `inPublication` of a program for all says neither yes nor no: nobody knows then whether it may be shown. */
export const isPublicationUnknown = (raw: RawProgram): boolean =>
  isForAll(raw) && raw.inPublication !== null && !/^\s*(?:true|1|false|0)?\s*$/i.test(raw.inPublication);

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
