import { expect, expectAccessible, test } from './support/test.ts';

const widths = { phone: 390, desk: 1280 };
const schemes = { licht: 'light', donker: 'dark' } as const;

for (const [screen, width] of Object.entries(widths)) {
	for (const [dutch, colorScheme] of Object.entries(schemes)) {
		test(`every part of the screens, ${colorScheme}, on a ${screen} @script`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			await page.goto(`/dev/ui?schema=${dutch}`);
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Bouwstenen');
			await expectAccessible(page);
			const tooWide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(tooWide, 'pixels beside the screen').toBe(0);
		});
	}
}
