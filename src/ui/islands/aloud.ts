import type { Reading } from './speaking.ts';

/** As one hears it: a text without an end would run on into the next one. */
export const asSpoken = (parts: readonly (string | null | undefined)[]): string =>
	parts
		.map((part) => part?.trim().replace(/\s+/g, ' ') ?? '')
		.filter(Boolean)
		.map((part) => part.replace(/([^.!?:;])$/, '$1.'))
		.join(' ');

type Heard = Pick<Reading, 'text' | 'recording'>;

/**
 * What somebody sees on a part of the page now, from top to bottom. Where a text has a button of its own with somebody's
 * recording, the recording is heard in its place.
 */
export function aloudOf(part: Element): Heard[] {
	const buttons = [...part.querySelectorAll<HTMLElement>('zicht-read-aloud[data-recording]')].map(
		({ dataset }) => dataset as Heard
	);
	const heard: (Heard | string)[] = [];
	for (const text of blocksOf(part)) {
		const button = buttons.find((one) => one.text.includes(text));
		if (!button) heard.push(text);
		else if (!heard.includes(button)) heard.push(button);
	}
	return joined(heard);
}

/** Texts of which nothing is read: for screen readers only, or words of a button that reads. */
const unread = '.sr, zicht-read-aloud';

/** The texts that are shown, one for each block. */
function blocksOf(part: Element): string[] {
	const blocks: { of: Element; text: string }[] = [];
	const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const { parentElement: parent, textContent } = walker.currentNode;
		if (!parent?.checkVisibility() || parent.closest(unread)) continue;
		const of = blockAround(parent);
		const last = blocks.at(-1);
		if (last?.of === of) last.text += textContent;
		else blocks.push({ of, text: textContent ?? '' });
	}
	return blocks.map(({ text }) => text.trim().replace(/\s+/g, ' ')).filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function blockAround(element: Element): Element {
	const isInText = getComputedStyle(element).display === 'inline' && element instanceof HTMLElement;
	return isInText && element.parentElement ? blockAround(element.parentElement) : element;
}

/** Texts that follow each other are said in one breath. */
function joined(heard: readonly (Heard | string)[]): Heard[] {
	const pieces: Heard[] = [];
	let texts: string[] = [];
	const say = () => {
		if (texts.length > 0) pieces.push({ text: asSpoken(texts) });
		texts = [];
	};
	for (const one of heard) {
		if (typeof one === 'string') texts.push(one);
		else {
			say();
			pieces.push(one);
		}
	}
	say();
	return pieces;
}
