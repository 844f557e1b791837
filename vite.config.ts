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
		maxWorkers: 2
	}
});
