import type { Declaration, Plugin, Root, Rule } from 'postcss';
import { resolveTokens, type KnownTokens } from './resolve-tokens.ts';

/** Tokens of components: those of NL Design System (`--utrecht-`, `--basis-`) and their inner ones (`--_utrecht-`). */
const isComponentToken = (name: string): boolean => /^--(?:_?utrecht|basis)-/.test(name);

/** A margin of a component times a token that nobody sets. */
const nothing = /calc\(\s*var\(--utrecht-space-around(?:,\s*0)?\)\s*\*\s*0\s*\)/g;

const askedIn = (value: string): string[] =>
  [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, token]) => token!);

const isOnRoot = ({ parent }: Declaration): boolean =>
  parent?.type === 'rule' && (parent as Rule).selector === ':root';

function tokensOf(root: Root): KnownTokens {
  const all: Declaration[] = [];
  root.walkDecls(/^--/, (declaration) => {
    all.push(declaration);
  });
  const byName = Map.groupBy(all, ({ prop }) => prop);
  const isOnlyOnRoot = (token: string): boolean => byName.get(token)?.every(isOnRoot) === true;
  const isAlways = (declaration: Declaration): boolean =>
    isOnRoot(declaration) && declaration.parent?.parent?.type === 'root';
  return {
    isSet: (token) => byName.has(token) || !isComponentToken(token),
    isAlwaysSet: (token) => byName.get(token)?.some(isAlways) === true,
    constantOf: (token) => {
      const [only, ...others] = byName.get(token) ?? [];
      if (only === undefined || others.length > 0 || !isComponentToken(token) || !isAlways(only)) return;
      const isShort = only.value.length <= `var(${token})`.length;
      return isShort && askedIn(only.value).every(isOnlyOnRoot) ? only.value : undefined;
    },
  };
}

function resolveDeclarations(root: Root): boolean {
  const tokens = tokensOf(root);
  let changed = false;
  const resolve = (declaration: Declaration): void => {
    const value = resolveTokens(declaration.value, tokens)?.replaceAll(nothing, '0') ?? null;
    if (value === declaration.value) return;
    changed = true;
    if (value === null) declaration.remove();
    else declaration.value = value;
  };
  root.walkDecls(resolve);
  return changed;
}

/** Removes inner tokens of components that nothing asks for. */
function dropUnasked(root: Root): boolean {
  const asked = new Set<string>();
  root.walkDecls(({ value }) => {
    for (const token of askedIn(value)) asked.add(token);
  });
  let changed = false;
  root.walkDecls(/^--/, (declaration) => {
    if (asked.has(declaration.prop) || !isComponentToken(declaration.prop)) return;
    changed = true;
    declaration.remove();
  });
  return changed;
}

/**
 * Leaves out of the components' CSS what the theme does not use: fallbacks from token to token, declarations that ask for
 * a token nobody sets, tokens nobody asks for or that are always the same, and rules left empty. It goes on until nothing changes, as a token
 * that falls away can take others along.
 */
export const dropUnsetTokens = (): Plugin => ({
  postcssPlugin: 'drop-unset-tokens',
  OnceExit(root) {
    while (resolveDeclarations(root) || dropUnasked(root));
    root.walkRules((rule) => {
      if (rule.nodes.every(({ type }) => type === 'comment')) rule.remove();
    });
  },
});
