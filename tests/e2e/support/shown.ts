import type { Page } from '@playwright/test';

/** What somebody reads on the page now, word by word: not its menu and footer, not what is folded away or only for screen readers. */
export const wordsOn = (page: Page): Promise<string[]> =>
	page.locator('main').evaluate((main) => {
		const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		const shown: string[] = [];
		while (texts.nextNode()) {
			const { parentElement: part, textContent: text } = texts.currentNode;
			if (part?.checkVisibility() && !part.closest('.sr') && part.getBoundingClientRect().width > 1)
				shown.push(text ?? '');
		}
		return shown.flatMap((text) => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
	});

/** What a finger can miss: links and buttons that are lower or narrower than 44 pixels, and do not lead from a whole row. */
export const smallTargets = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const least = 43.5;
		const all = document.querySelectorAll<HTMLElement>(
			'a[href], button, summary, select, textarea, input:not([type=hidden])'
		);
		const isWholeRow = (target: HTMLElement) =>
			getComputedStyle(target, '::after').position === 'absolute' && target.closest('li');
		return [...all]
			.filter((target) => target.checkVisibility() && !target.matches('.skip') && !isWholeRow(target))
			.map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < least)
			.map(
				({ target, box }) =>
					`${target.textContent?.trim() || target.tagName} ${box.width.toFixed()}×${box.height.toFixed()}`
			);
	});
