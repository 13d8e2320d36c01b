import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const screens = globSync('src/**/*.svelte').sort();

test('there are screens to look at', () => {
	expect(screens.length).toBeGreaterThan(20);
});

test.each(screens)('%s has no style attribute', (path) => {
	const markup = readFileSync(path, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
	const styled = markup.match(/\sstyle(:[\w-]+)?=\S*/g) ?? [];
	const cure =
		'the content policy blocks inline styles: use a class with scoped CSS, an SVG attribute or <progress>; ' +
		'a colour that comes from data needs a style sheet of its own, as src/routes/(public)/thema does';
	expect(styled, cure).toEqual([]);
});
