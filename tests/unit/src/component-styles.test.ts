import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { dropUnsetTokens } from '../../../src/build/drop-unset-tokens.ts';
import { resolveTokens } from '../../../src/build/resolve-tokens.ts';

const set = new Set(['--a', '--maybe', '--size']);
const tokens = {
  isSet: (token: string): boolean => set.has(token),
  isAlwaysSet: (token: string): boolean => token === '--a',
  constantOf: (token: string): string | undefined => (token === '--size' ? '2px' : undefined),
};

async function trimmed(css: string): Promise<string> {
  const { css: found } = await postcss([dropUnsetTokens()]).process(css, { from: undefined });
  return found
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .trim();
}

describe('a value that asks for tokens', () => {
  it.each([
    ['1px solid', '1px solid'],
    ['var(--a, red)', 'var(--a)'],
    ['var(--maybe, red)', 'var(--maybe,red)'],
    ['var(--none, var(--a, red))', 'var(--a)'],
    ['var(--maybe, var(--none, var(--other, 1px)))', 'var(--maybe,1px)'],
    ['var(--maybe, var(--none))', 'var(--maybe)'],
    ['calc(var(--size) * 2) var(--none, auto)', 'calc(2px * 2) auto'],
    ['0 0 0 var(--none, 0) rgb(1 2 3)', '0 0 0 0 rgb(1 2 3)'],
  ])('is short without what cannot count: %s', (value, expected) => {
    expect(resolveTokens(value, tokens)).toBe(expected);
  });

  it('is nothing when a token without a fallback is set nowhere', () => {
    expect(resolveTokens('1px solid var(--none)', tokens)).toBeNull();
    expect(resolveTokens('var(--none, var(--other))', tokens)).toBeNull();
  });
});

describe('the CSS of a component', () => {
  it('loses declarations, tokens and rules that the theme gives no value', async () => {
    const css = `
      .utrecht-x { --_utrecht-x-color: var(--_utrecht-x-hint, var(--utrecht-x-color)); color: var(--_utrecht-x-color) }
      .utrecht-x--never { border-color: var(--utrecht-x-never-border-color) }`;
    expect(await trimmed(css)).toBe('');
  });

  it('keeps what the theme sets, and writes in what is always the same', async () => {
    const css = `
      :root { --utrecht-x-color: black; --utrecht-x-size: 2px }
      @media (prefers-color-scheme: dark) { :root { --utrecht-x-color: white } }
      .utrecht-x { color: var(--utrecht-x-color, red); margin: var(--utrecht-x-size); padding: calc(var(--utrecht-space-around, 0) * var(--utrecht-x-padding, 0)) }`;
    expect(await trimmed(css)).toBe(
      ':root{--utrecht-x-color: black}@media (prefers-color-scheme: dark){:root{--utrecht-x-color: white}}' +
        '.utrecht-x{color: var(--utrecht-x-color);margin: 2px;padding: calc(0 * 0)}',
    );
  });

  it('keeps a token that one kind of the component changes', async () => {
    const css = `
      :root { --utrecht-x-color: black }
      .utrecht-x { color: var(--utrecht-x-color) }
      .utrecht-x--current { --utrecht-x-color: blue }`;
    expect(await trimmed(css)).toContain('color: var(--utrecht-x-color)');
  });

  it('leaves our own names alone, which other style sheets may use', async () => {
    expect(await trimmed(':root { --ink: black } p { color: var(--ink, red) }')).toBe(
      ':root{--ink: black}p{color: var(--ink)}',
    );
  });
});
