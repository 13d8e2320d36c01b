import { followTyping } from './follow.ts';

/** Often enough for people who sit at one table. */
const everyMs = 8_000;

/**
 * Shows again, as long as the page is looked at, the parts in it that others write (`data-follows`); and turns the page with
 * the arrow keys for who is not typing, by the links `rel=prev` and `rel=next` that stand there anyway.
 */
class Live extends HTMLElement {
	#away = new AbortController();
	#timer = 0;

	connectedCallback() {
		const { signal } = this.#away;
		this.#timer = window.setInterval(() => {
			if (!document.hidden) void followTyping(this, signal);
		}, everyMs);
		addEventListener('keydown', this.#turn, { signal });
	}

	disconnectedCallback() {
		this.#away.abort();
		clearInterval(this.#timer);
	}

	#turn = (event: KeyboardEvent) => {
		const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
		if (!rel || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isUsed(event.target)) return;
		this.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();
	};
}

/** The arrows do something else there. */
const isUsed = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, textarea, select, summary, [popover], [contenteditable]') !== null;

customElements.define('zicht-live', Live);
