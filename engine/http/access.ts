import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { refusal } from './errors.ts';
import { matchesPattern } from '../index/attribute-pattern.ts';
import type { KeyRecord, KeyStore } from '../store/key-store.ts';

/** What the caller may do: one action, on some indexes. */
export interface Access {
  allowsIndex(uid: string): boolean;
  /** The patterns that indexes must match one of; null for all indexes. */
  patterns: string[] | null;
}

const everywhere: Access = { allowsIndex: () => true, patterns: null };

/** Actions on no index in particular (`keys.rs`, `DenyIndexScope`). A key for some indexes cannot do them. */
const globalActions =
  /^(?:metrics|dumps|snapshots|keys|experimental|network|chats|chatsSettings|webhooks|dynamicSearchRules)\.|^(?:version|export|tasks\.compact)$/;

/** The first action that a key for these indexes cannot have; undefined when it may have all. */
export function globalAction(actions: readonly string[], indexes: readonly string[]): string | undefined {
  if (indexes.length === 0 || indexes.includes('*')) return undefined;
  return actions.find((action) => globalActions.test(action));
}

/** The secret of a key: the same master key and uid always give the same one (meilisearch-auth `store.rs`). */
export function keySecret(masterKey: string, uid: string): string {
  return createHmac('sha256', masterKey).update(uid).digest('hex');
}

function allowsAction(granted: readonly string[], action: string): boolean {
  const [subject, verb] = action.split('.');
  return granted.some((one) => {
    if (one === '*' || one === action) return true;
    const [grantedSubject, grantedVerb] = one.split('.');
    if (verb === undefined || grantedVerb === undefined) return false;
    // `*.get` reads everything but keys.
    if (grantedSubject === '*') return grantedVerb === verb && subject !== 'keys';
    return grantedSubject === subject && grantedVerb === '*';
  });
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Whether a request with this Authorization header may do `action`. Refuses with 401 when nothing was sent, 403
 * when the key does not exist, is over its date or lacks the action; on which indexes it holds is in the answer.
 */
export function authorize(
  masterKey: string | null,
  keys: KeyStore,
  header: string | null,
  action: string,
  now: string,
): Access {
  if (masterKey === null) {
    if (!action.startsWith('keys.')) return everywhere;
    throw refusal('missing_master_key');
  }
  if (header === null || !header.startsWith('Bearer ')) throw refusal('missing_authorization_header');
  const token = header.slice('Bearer '.length).trim();
  if (sameText(token, masterKey)) return everywhere;
  const key = keys.all().find(({ uid }) => sameText(keySecret(masterKey, uid), token));
  if (key === undefined || !allowsAction(key.actions, action)) throw refusal('invalid_api_key');
  if (globalAction([action], key.indexes) !== undefined) throw refusal('invalid_api_key');
  if (key.expiresAt !== null && Date.parse(key.expiresAt) <= Date.parse(now))
    throw refusal('invalid_api_key');
  const { indexes } = key;
  if (indexes.length === 0 || indexes.includes('*')) return everywhere;
  return {
    allowsIndex: (uid) => indexes.some((pattern) => matchesPattern(pattern, uid)),
    patterns: indexes,
  };
}

/** Refuses when the caller may not touch the index. */
export function requireIndex(access: Access, uid: string): void {
  if (!access.allowsIndex(uid)) throw refusal('invalid_api_key');
}

/** The keys a new installation has, as Meilisearch makes them: name, description, actions. */
const newKeys: [string, string, string[]][] = [
  ['Default Chat API Key', 'Use it to chat and search from the frontend', ['chatCompletions', 'search']],
  [
    'Default Read-Only Admin API Key',
    'Use it to read information across the whole database. Caution! Do not expose this key on a public frontend',
    ['*.get', 'keys.get'],
  ],
  [
    'Default Admin API Key',
    'Use it for anything that is not a search operation. Caution! Do not expose it on a public frontend',
    ['*'],
  ],
  ['Default Search API Key', 'Use it to search from the frontend', ['search']],
];

/** The first keys, open to all indexes, for good. */
export function defaultKeys(now: string): KeyRecord[] {
  const everywhere = { indexes: ['*'], expiresAt: null, createdAt: now, updatedAt: now };
  return newKeys.map(([name, description, actions]) => ({
    uid: randomUUID(),
    name,
    description,
    actions,
    ...everywhere,
  }));
}
