import { test, type Page } from '@playwright/test';

/** A picture for the users' guide, when asked for: `SHOTS=1 npx playwright test`. On a phone it gets a name of its own. */
export async function shot(page: Page, name: string): Promise<void> {
	const { name: project } = test.info().project;
	if (process.env.SHOTS !== '1' || project === 'nojs') return;
	const file = project === 'phone' ? `${name}-telefoon` : name;
	await page.screenshot({ path: `docs/handleiding/beelden/${file}.png`, fullPage: true, animations: 'disabled' });
}
