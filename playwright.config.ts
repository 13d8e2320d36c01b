import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const isPackaged = process.platform === 'linux';

// Not the package's own arguments: they switch off the browser's protection between sites.
const launchOptions = {
	executablePath: isPackaged ? await chromium.executablePath() : undefined,
	args: [
		'--no-sandbox',
		'--disable-dev-shm-usage',
		'--disable-gpu',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};

/** Journeys through the built Zicht, in the browser that comes with the packages. Elsewhere than on Linux: Chrome. */
export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/support/servers.ts',
	outputDir: 'test-results',
	reporter: process.env.CI ? 'line' : 'list',
	// Each has a server with a demo of its own.
	workers: Math.min(availableParallelism(), 4),
	timeout: 30_000,
	// Long enough for two browsers, two servers and two databases on two cores; what is there at once waits for nothing.
	expect: { timeout: 10_000 },
	forbidOnly: Boolean(process.env.CI),
	use: {
		browserName: 'chromium',
		channel: isPackaged ? undefined : 'chrome',
		launchOptions,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		viewport: { width: 1280, height: 900 },
		// Watching each step would take a quarter of the time. To see one: `npx playwright test FILE --trace on`.
		screenshot: 'only-on-failure'
	},
	projects: [
		// What has no script at all is walked once, without it.
		{ name: 'js', grepInvert: /@plain/ },
		// Everything must work without script, but for what says that it is about script.
		{ name: 'nojs', grepInvert: /@script/, use: { javaScriptEnabled: false } },
		{ name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } }
	]
});
