/**
 * The answer to GET /version. It says openly that this is not Meilisearch: `pkgVersion` is the API level that is
 * followed, `engine` what answers. Clients read none of it.
 */
export const engineVersion = {
  commitSha: 'unknown',
  commitDate: 'unknown',
  pkgVersion: '1.50.0',
  engine: { name: 'leeratlas-engine', version: '0.1.0', apiLevel: '1.50.0' },
} as const;
