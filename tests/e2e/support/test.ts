import { test as base, expect, type BrowserContext } from '@playwright/test';
import { baseUrl } from './people.ts';

/** The test of all journeys: it knows the server, and fails when the browser complains about a page. */
export const test = base.extend<{ noComplaints: void }>({
	baseURL: async ({ browserName: _ }, use) => use(baseUrl()),
	noComplaints: [
		async ({ context }, use) => {
			const complaints = listen(context);
			await use();
			expect(complaints, 'what the browser complained about').toEqual([]);
		},
		{ auto: true }
	]
});

function listen(context: BrowserContext): string[] {
	const complaints: string[] = [];
	// Whether a page is an error page, is for the journey to say.
	const pages = new Set<string>();
	context.on('request', (request) => request.isNavigationRequest() && pages.add(request.url()));
	context.on('weberror', (problem) => complaints.push(String(problem.error())));
	context.on('console', (message) => {
		const isAnswer = message.text().startsWith('Failed to load resource') && pages.has(message.location().url);
		if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
	});
	return complaints;
}

export { expect };
export { account, firstPupilOf, signInAs } from './people.ts';
export { expectAccessible } from './accessible.ts';
export { shot } from './shot.ts';
