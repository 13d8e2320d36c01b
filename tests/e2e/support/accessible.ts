import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { findHiddenWords } from './hidden-words.ts';

/** The page as it is now has no problem that axe can find, and no words in the colour of what is behind them. */
export async function expectAccessible(page: Page): Promise<void> {
	const runsScript = test.info().project.use.javaScriptEnabled !== false;
	if (runsScript) return check(page);
	const copy = await copyWithScript(page);
	await check(copy).finally(() => copy.context().close());
}

async function check(page: Page): Promise<void> {
	// Without frames there is nothing to gather in a page of its own, which costs more than the looking itself.
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		at: nodes.map(({ target }) => target.join(' '))
	}));
	expect(found, `axe on ${page.url()}`).toEqual([]);
	expect(await page.evaluate(findHiddenWords), `words in the colour of their background on ${page.url()}`).toEqual([]);
}

/** axe needs script to look. So it gets a copy of the page: the same document, none of the page's own script. */
async function copyWithScript(page: Page): Promise<Page> {
	const scheme = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
	const context = await page.context().browser()!.newContext({ javaScriptEnabled: true, colorScheme: scheme });
	const copy = await context.newPage();
	await copy.setViewportSize(page.viewportSize()!);
	const html = await page.content();
	await copy.route(/\.js(\?|$)/, (route) => route.abort());
	await copy.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
	await copy.goto(page.url());
	return copy;
}
