import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'drizzle/', 'tests/.output/', 'bench/.output/', '**/*.cjs'] },
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// Brunn is served at the root of its address. Links are resolved where they are made, which is often not where they stand.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			'no-console': ['error', { allow: ['warn', 'error'] }]
		}
	},
	{ files: ['src/cli/**', 'tests/**', 'bench/**'], rules: { 'no-console': 'off' } }
);
