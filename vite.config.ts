import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { bundledVoice } from './src/ui/voice/plugin.ts';

export default defineConfig({
	plugins: [
		bundledVoice(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/paraglide',
			strategy: ['cookie', 'preferredLanguage', 'baseLocale']
		}),
		sveltekit({
			adapter: adapter(),
			// Kit's own origin check needs the protocol that server.ts passes on; see docs/decisions.
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					// Kit's route announcer styles itself; this is the hash of exactly that style.
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:', 'blob:'],
					'media-src': ['self', 'blob:'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	worker: { format: 'es', plugins: () => [bundledVoice()] },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'seed/**/*.test.ts', 'scripts/**/*.test.ts'],
		globalSetup: './tests/support/global.ts',
		// Files share what they import; each opens a database of its own.
		isolate: false,
		maxWorkers: '100%',
		testTimeout: 60_000,
		hookTimeout: 240_000
	}
});
