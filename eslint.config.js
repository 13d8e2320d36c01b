import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

// oxlint looks at the scripts; this looks at the screens, which oxlint does not read whole.
export default ts.config(
	{ files: ['**/*.svelte', '**/*.svelte.ts'], extends: [...ts.configs.recommended, ...svelte.configs.recommended] },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
		rules: {
			// Pages are not hydrated: a link is a link.
			'svelte/no-navigation-without-resolve': 'off',
			// Props are destructured with let, as Svelte's own documentation does.
			'prefer-const': 'off'
		}
	},
	{ ignores: ['.svelte-kit', 'build', 'src/paraglide', 'node_modules', 'test-results'] }
);
