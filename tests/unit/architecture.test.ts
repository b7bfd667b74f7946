/** Holds the import table of the design (§3) and the "one owner each" rules: the house's shape as a test. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const sources = globSync('{ingest,search-config,engine,server,src,demo,tests,bench}/**/*.{ts,mjs,astro}', {
  cwd: root,
})
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();

/** What each folder may import of ours (path prefixes), and of others (`node:`, `npm`, or package names). */
interface Rule {
  readonly folder: string;
  readonly ours: readonly string[];
  readonly others: readonly string[];
}

const anything = ['node:', 'npm'];

// First match counts: narrower folders come first.
const rules: readonly Rule[] = [
  { folder: 'search-config/', ours: ['search-config/'], others: ['zod'] },
  // Ids are hashes: `node:crypto` computes and touches nothing (docs/decisions/0001).
  { folder: 'ingest/model/program-id.ts', ours: ['ingest/model/'], others: ['zod', 'node:crypto'] },
  { folder: 'ingest/model/', ours: ['ingest/model/'], others: ['zod'] },
  { folder: 'ingest/lib/', ours: ['ingest/lib/'], others: anything },
  ...['edudex', 'rio', 'hovi', 'paths'].map((source) => ({
    folder: `ingest/sources/${source}/`,
    ours: [`ingest/sources/${source}/`, 'ingest/model/', 'ingest/lib/'],
    others: anything,
  })),
  { folder: 'ingest/store/', ours: ['ingest/store/', 'ingest/model/', 'ingest/lib/'], others: ['node:'] },
  { folder: 'ingest/merge/', ours: ['ingest/merge/', 'ingest/model/', 'ingest/lib/'], others: [] },
  {
    folder: 'ingest/desk/',
    ours: ['ingest/desk/', 'ingest/merge/', 'ingest/store/', 'ingest/model/', 'ingest/lib/'],
    others: [],
  },
  {
    folder: 'ingest/enrich/',
    ours: ['ingest/enrich/', 'ingest/model/', 'ingest/lib/'],
    others: ['@orama/stemmers/dutch', 'node:fs', 'node:path'],
  },
  {
    folder: 'ingest/collect/',
    ours: ['ingest/collect/', 'ingest/model/', 'ingest/lib/', 'ingest/store/'],
    others: ['node:'],
  },
  {
    folder: 'ingest/publish/',
    ours: ['ingest/publish/', 'ingest/model/', 'ingest/store/', 'ingest/lib/', 'search-config/'],
    others: ['node:', 'meilisearch'],
  },
  { folder: 'ingest/', ours: ['ingest/', 'search-config/'], others: anything },
  { folder: 'engine/', ours: ['engine/'], others: anything },
  { folder: 'demo/', ours: ['demo/'], others: anything },
  // The demo's deliveries are played by the server when no source is set (docs/decisions/0001).
  // A feed of a search names its filters as the page does.
  {
    folder: 'server/',
    ours: ['server/', 'engine/', 'ingest/', 'search-config/', 'demo/', 'src/lib/value-label.ts'],
    others: anything,
  },
  {
    folder: 'src/client/',
    ours: ['src/client/', 'src/lib/', 'src/i18n/', 'search-config/'],
    others: ['instantsearch.js', '@meilisearch/instant-meilisearch', 'meilisearch'],
  },
  { folder: 'src/', ours: ['src/', 'search-config/'], others: anything },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...found].map(([, type, named, dynamic]) => {
    const target = named ?? dynamic!;
    const to = target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target;
    return { from: path, to, isType: type !== undefined };
  });
}

const imports = sources.flatMap(importsOf);
const isOurs = (to: string): boolean =>
  /^(?:ingest|search-config|engine|server|src|demo|tests|bench)\//.test(to);

function isAllowed({ to }: Import, rule: Rule): boolean {
  if (isOurs(to)) return rule.ours.some((prefix) => to.startsWith(prefix));
  return rule.others.some((other) =>
    other === 'npm'
      ? !to.startsWith('node:')
      : other === 'node:'
        ? to.startsWith('node:')
        : to === other || to.startsWith(`${other}/`),
  );
}

const codeOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');

describe('the import table', () => {
  it('reads every module of the house', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  it.each(rules.map((rule) => rule.folder))('%s imports only what the design allows', (folder) => {
    const rule = rules.find((candidate) => candidate.folder === folder)!;
    const own = imports.filter(
      ({ from }) => rules.find((candidate) => from.startsWith(candidate.folder)) === rule,
    );
    const broken = own.filter((found) => !isAllowed(found, rule)).map(({ from, to }) => `${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = Map.groupBy(
      imports.filter(({ to, isType }) => isOurs(to) && !isType),
      ({ from }) => from,
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const { to } of graph.get(path) ?? []) visit(to, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of sources) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('has nothing that imports tests', () => {
    expect(imports.filter(({ from, to }) => to.startsWith('tests/') && !from.startsWith('tests/'))).toEqual(
      [],
    );
  });
});

describe('one owner each', () => {
  const owners: readonly { what: string; pattern: RegExp; owned: RegExp; within: RegExp }[] = [
    {
      what: 'process.env',
      pattern: /\bprocess\.env\b/,
      owned: /^ingest\/config\.ts$/,
      within: /^(?:ingest|server|engine|search-config|src|demo)\//,
    },
    {
      what: 'fetch',
      pattern: /(?<![.\w])fetch\(|from 'ky'/,
      owned: /^(?:ingest\/lib\/http\.ts|src\/client\/)/,
      within: /^(?:ingest|src)\//,
    },
    {
      what: 'SQL',
      pattern: /\.prepare\(|node:sqlite/,
      owned: /^ingest\/store\//,
      within: /^(?:ingest|server)\//,
    },
    {
      what: 'hashes for ids',
      pattern: /\bhashId\b/,
      owned: /^ingest\/model\/program-id\.ts$/,
      within: /^ingest\//,
    },
    {
      what: 'HTML cleaning',
      pattern: /sanitize-html/,
      owned: /^ingest\/lib\/(?:html|text)\.ts$/,
      within: /^(?:ingest|src|server)\//,
    },
    {
      what: 'the clock',
      pattern: /new Date\(\)|Date\.now\(\)/,
      owned: /^ingest\/lib\/(?:clock|http|retry|rate-limit)\.ts$/,
      within: /^(?:ingest|search-config|server)\//,
    },
  ];

  it.each(owners)('$what', ({ pattern, owned, within }) => {
    const users = sources.filter((path) => within.test(path) && pattern.test(codeOf(path)));
    expect(users.filter((path) => !owned.test(path))).toEqual([]);
    // An owner that no longer owns it would make this rule empty.
    expect(users.some((path) => owned.test(path))).toBe(true);
  });
});

describe('module size', () => {
  it('gives a reason in the header of every module over 300 lines', () => {
    const large = sources.filter((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return text.split('\n').length > 301 && !/^\/\*\*(?:(?!\*\/)[\s\S])*over 300 lines/i.test(text);
    });
    expect(large).toEqual([]);
  });
});
