import type { Page } from '@playwright/test';

type Words = { text: string; voice: { name: string }; onstart(): void; onend(): void };

/** A device with voices of its own, also a Dutch one; nothing sounds, and what would be said is kept. */
export const giveVoices = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, {
			said,
			SpeechSynthesisUtterance: class {
				constructor(readonly text: string) {}
			}
		});
		const voices = [
			{ name: 'elsewhere', lang: 'nl-NL', localService: false },
			{ name: 'english', lang: 'en-GB', localService: true },
			{ name: 'here', lang: 'nl-NL', localService: true }
		];
		const speak = (words: Words) => {
			said.push(`${words.voice.name}: ${words.text}`);
			words.onstart();
			setTimeout(() => words.onend(), 50);
		};
		Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => voices, speak, cancel() {} } });
	});

/** The voice, and what it said on this page. */
export const saidOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => (window as never as { said: string[] }).said);
