import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { demo } from './demo.ts';

type Journeys = {
	/** The device of one more person, who is not signed in. */
	otherDevice(options?: BrowserContextOptions): Promise<Page>;
	complaints: string[];
	noComplaints: void;
};

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The test of all journeys: it knows the server, and fails when the browser complains about a page. */
export const test = base.extend<Journeys>({
	baseURL: async ({ browserName: _ }, use) => use(demo().url),
	complaints: async ({ browserName: _ }, use) => use([]),
	otherDevice: async ({ browser, complaints }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (options) => {
			const context = await browser.newContext(options);
			contexts.push(context);
			listen(context, complaints);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
	},
	noComplaints: [
		async ({ context, complaints }, use) => {
			listen(context, complaints);
			await use();
			expect(complaints, 'what the browser complained about').toEqual([]);
		},
		{ auto: true }
	]
});

function listen(context: BrowserContext, complaints: string[]): void {
	// Whether a page is an error page, is for the journey to say.
	const pages = new Set<string>();
	context.on('request', (request) => request.isNavigationRequest() && pages.add(request.url()));
	context.on('weberror', (problem) => complaints.push(String(problem.error())));
	context.on('console', (message) => {
		const { url } = message.location();
		// A draft and a score hear "signed out" and "no connection" as such, and say so on screen; a note hears that its point is gone.
		const isHeard =
			(/\/(concept\/|scores$)/.test(url) && /status of 401|ERR_INTERNET_DISCONNECTED/.test(message.text())) ||
			(url.endsWith('/notitie') && message.text().includes('status of 404'));
		const isAnswer = message.text().startsWith('Failed to load resource') && (pages.has(url) || isHeard);
		if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
	});
}

export { expect };
export { account, firstPupilOf, signInAs, signInAsPerson, type Account, type Person } from './people.ts';
export { expireSessionsOf } from './sessions.ts';
export { expectAccessible } from './accessible.ts';
export { shot } from './shot.ts';
