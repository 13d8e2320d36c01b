/**
 * Choosing an example fills in its words, unless somebody wrote something else there. A select inside a choice chooses it.
 */
class Fill extends HTMLElement {
	#filled = '';

	connectedCallback() {
		this.addEventListener('change', ({ target }) => {
			if (target instanceof HTMLSelectElement) {
				const radio = target.closest('label')?.querySelector<HTMLInputElement>('[type=radio]');
				if (radio) radio.checked = true;
				this.#fill(target.selectedOptions[0]?.dataset.fill);
			} else if (target instanceof HTMLInputElement) {
				this.#fill(target.dataset.fill);
			}
		});
	}

	#fill(words: string | undefined) {
		const into = document.getElementById(this.dataset.into!) as HTMLTextAreaElement | null;
		if (!into || words === undefined || (into.value !== '' && into.value !== this.#filled)) return;
		into.value = this.#filled = words;
		into.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

customElements.define('zicht-fill', Fill);
