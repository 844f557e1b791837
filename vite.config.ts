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
		include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
		globalSetup: ['tests/support/databases.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		// One more than the two processors that a build machine has: some tests wait for a program of their own.
		maxWorkers: 3,
		// The modules are read once for each worker: reading them anew for each file took as long as the tests. So a test
		// file leaves nothing behind in a module.
		isolate: false
	}
});
