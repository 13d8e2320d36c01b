import { mkdirSync } from 'node:fs';
import { test, type Page } from '@playwright/test';
import sharp from 'sharp';

const folder = 'docs/handleiding/beelden';
/** What a reader of the guide sees at once. */
const highest = 1400;

/** A picture for the users' guide, when asked for: `SHOTS=1 npx playwright test`. On a phone it gets a name of its own. */
export async function shot(page: Page, name: string): Promise<void> {
	const { project, tags } = test.info();
	const isSecondTime = project.name === 'nojs' && !tags.includes('@plain');
	if (process.env.SHOTS !== '1' || isSecondTime) return;
	const { width, height } = page.viewportSize()!;
	// A phone as one holds it: its menu stands at the bottom of the screen, not of the page.
	const isPhone = width < 500;
	if (isPhone) await page.evaluate(() => scrollTo(0, 0));
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	const picture = await page.screenshot({
		fullPage: !isPhone,
		animations: 'disabled',
		clip: { x: 0, y: 0, width, height: isPhone ? height : Math.min(highest, whole) },
		scale: 'css'
	});
	mkdirSync(folder, { recursive: true });
	// Few colours: a picture of some tens of kilobytes.
	await sharp(picture)
		.png({ palette: true, colours: 64, effort: 10 })
		.toFile(`${folder}/${name}${isPhone ? '-telefoon' : ''}.png`);
}
