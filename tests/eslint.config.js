import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

export default ts.config(
  { ignores: ['node_modules/', '.svelte-kit/', 'build/', 'static/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-restricted-syntax': [
        'error',
        {
          // The WASM build has no icu extension: zoned time in SQL fails in the browser and hangs in
          // Node. Local time is worked out once, at import.
          selector: 'TemplateElement[value.raw=/AT TIME ZONE|TIMESTAMPTZ/i]',
          message: 'No time zones in SQL: convert at import (domain/night-calendar).',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      // Collections in state are replaced whole ($state.raw), never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
);
