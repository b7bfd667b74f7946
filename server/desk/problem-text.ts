/** Reasons of the gate (`ingest/merge/gate.ts`) in Dutch, by their code. */
const reasons: Readonly<Record<string, string>> = {
  CLUSTER_TWO_KVK:
    'Een opleiding zou van twee KvK-nummers zijn. Zet de records uit elkaar, of trek de beslissing in.',
  CLUSTER_TWO_EDUDEX:
    'Een opleiding zou twee EDU-DEX-programma’s bevatten zonder beslissing. Beslis of ze hetzelfde zijn.',
  CHURN:
    'Er zouden te veel records in één keer van opleiding wisselen. Als dat klopt: draai `run --accept-churn` op de opdrachtregel.',
};

/** What a person reads of a reason why publication stopped: what to do about it, then the reason as it was given. */
export function problemText(problem: string): string {
  const explained = reasons[/^[A-Z_]+(?=:)/.exec(problem)?.[0] ?? ''];
  return explained === undefined ? problem : `${explained} (${problem})`;
}
