/** Marks in the navigation of a long page which of its parts one is reading. */
class Parts extends HTMLElement {
	#away = new AbortController();
	#isWaiting = false;

	connectedCallback() {
		const { signal } = this.#away;
		for (const change of ['scroll', 'resize'] as const) {
			addEventListener(change, this.#lookSoon, { signal, passive: true });
		}
		this.#look();
	}

	disconnectedCallback() {
		this.#away.abort();
	}

	#lookSoon = () => {
		if (this.#isWaiting) return;
		this.#isWaiting = true;
		requestAnimationFrame(() => {
			this.#isWaiting = false;
			this.#look();
		});
	};

	/** The first part that is not above where one reads; at the end of the page the last. */
	#look() {
		const links = [...this.querySelectorAll('a')];
		const readingAt = innerHeight / 3;
		const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
		const isBelow = (link: HTMLAnchorElement) =>
			(document.getElementById(link.hash.slice(1))?.getBoundingClientRect().bottom ?? 0) > readingAt;
		this.#mark(links, (isAtEnd ? undefined : links.find(isBelow)) ?? links.at(-1));
	}

	#mark(links: readonly HTMLAnchorElement[], current: HTMLAnchorElement | undefined) {
		if (!current || current.ariaCurrent === 'location') return;
		for (const link of links) link.ariaCurrent = link === current ? 'location' : null;
		const row = current.closest('ol')!;
		row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
	}
}

customElements.define('zicht-parts', Parts);
