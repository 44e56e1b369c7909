import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { architecture } from './eslint.architecture.js';

/**
 * Rules that need types: what strict TypeScript accepts and a reader would still call a bug. In plain TypeScript oxlint
 * finds the same, several times as fast (.oxlintrc.json); it does not read components.
 */
const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test-results/', 'data/', '.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off', // TypeScript and svelte-check know the names better
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  // Each component makes the types of the whole project anew, which takes longer than all else: `npm run lint` does it,
  // and where every change is judged svelte-check reads their types.
  ...(process.env.CI
    ? []
    : [
        {
          files: ['**/*.svelte'],
          languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
          rules: typed,
        },
      ]),
  architecture,
  {
    // Tools that take a default export and nothing else
    files: ['*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
