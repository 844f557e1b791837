import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Small files as data: URIs would break the strict style-src/font-src.
	build: { assetsInlineLimit: 0 },
	// The participant's own script (`?worker&url`) is a module like the page's.
	worker: { format: 'es' },
	ssr: { external: ['pdfmake', '@electric-sql/pglite'] },
	test: {
		globalSetup: ['tests/support/databases.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		// One more than the two processors that a build machine has: some tests wait for a program of their own.
		maxWorkers: 3,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					// Modules are read once for each worker: reading them anew for each file took as long as the tests. A test file
					// must leave nothing behind in a module.
					isolate: false
				}
			},
			{
				extends: true,
				// These stand in for modules that others have read.
				test: { name: 'integration', include: ['tests/integration/**/*.test.ts'] }
			}
		]
	}
});
