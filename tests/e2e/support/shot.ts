import { mkdirSync } from 'node:fs';
import { test, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';

const folder = 'docs/handleiding/beelden';
/** What a reader of the guide sees at once. */
const highest = 1400;

/** What stands around a part that is not at the top of the page. */
const around = 320;

/**
 * A picture for the users' guide, when asked for: `SHOTS=1 npx playwright test`. On a phone it gets a name of its own. With a
 * part it shows that part and what stands around it.
 */
export async function shot(page: Page, name: string, part?: Locator): Promise<void> {
	const { project, tags } = test.info();
	const isSecondTime = project.name === 'nojs' && !tags.includes('@plain');
	if (process.env.SHOTS !== '1' || isSecondTime) return;
	const { width, height } = page.viewportSize()!;
	// A phone as one holds it: its menu stands at the bottom of the screen, not of the page.
	const isPhone = width < 500;
	// What sticks to the screen stands where it stands when one opens the page.
	await page.evaluate(() => scrollTo(0, 0));
	// A browser goes on showing the former page until the new one is painted.
	await page.waitForTimeout(300);
	const box = await part?.boundingBox();
	const top = box ? Math.max(0, box.y - around) : 0;
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	const picture = await page.screenshot({
		fullPage: !isPhone,
		animations: 'disabled',
		clip: {
			x: 0,
			y: top,
			width,
			height: isPhone ? height : Math.min(box ? box.height + 2 * around : highest, whole - top)
		},
		scale: 'css'
	});
	mkdirSync(folder, { recursive: true });
	// Few colours: a picture of some tens of kilobytes.
	await sharp(picture)
		.png({ palette: true, colours: 64, effort: 10 })
		.toFile(`${folder}/${name}${isPhone ? '-telefoon' : ''}.png`);
}
