import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', '.astro/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a name says what is imported.',
        },
      ],
      // Index signatures and generics read better with `type`; both forms are used for what they say.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Array access is checked by noUncheckedIndexedAccess; a `!` after a bounds check is honest.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // The tools that read these files ask for a default export.
    files: ['*.config.mjs', '*.config.ts', '**/*.astro'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
