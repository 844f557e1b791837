import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// Only a participant's pages have one; their own script registers it.
		serviceWorker: { register: false },
		// Links are compared with where one is; a relative one would never be the same.
		paths: { relative: false },
		// `Origin: null` comes from the link page, which sends no referrer; hooks.server.ts lets it in there and nowhere else.
		csrf: { trustedOrigins: ['null'] },
		// Nothing from any other host, no inline style or script. Kit adds a nonce to its own start script.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute that SvelteKit writes itself: its announcer of page changes for screen readers.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none']
			}
		}
	}
};
