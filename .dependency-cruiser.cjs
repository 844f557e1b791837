// The borders of docs/decisions/0001: routes → lib/server/<feature> → lib/<feature> → forms, i18n, ui.
module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'ui-imports-no-feature',
			comment: 'Shared components, forms and texts know no feature.',
			severity: 'error',
			from: { path: '^src/lib/(ui|forms|i18n)/' },
			to: { path: '^src/lib/(?!ui/|forms/|i18n/)' }
		},
		{
			name: 'pure-code-imports-no-server',
			comment: 'What is shared with the browser never reaches the database.',
			severity: 'error',
			from: { path: '^src/lib/(?!server/)' },
			to: { path: '^src/lib/server/' }
		},
		{
			name: 'no-commands-across-features',
			comment:
				"A feature uses another's tables and queries, not its commands; composition happens in routes, report, lessons and demo.",
			severity: 'error',
			from: { path: '^src/lib/server/([^/]+)/', pathNot: ['\\.test\\.ts$', '^src/lib/server/(report|lessons|demo)/'] },
			to: { path: '^src/lib/server/[^/]+/commands\\.ts$', pathNot: '^src/lib/server/$1/' }
		},
		{
			name: 'nothing-imports-routes',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/routes/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.svelte-kit|\\$types' },
		tsPreCompilationDeps: false,
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte'], conditionNames: ['svelte', 'import', 'default'] }
	}
};
